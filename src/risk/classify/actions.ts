import { tokens } from '../names.ts';
import type { ParamDefinition, ToolDefinition } from './definition.ts';
import { readName } from './name.ts';
import { quoted, type Reading } from './reading.ts';
import { inflected } from './verbs.ts';

const CHOOSES = /^(?:actions?|method|operations?|op|command|sub_?command|verb|request_?type|task|function)$/i;
const ARITHMETIC = new Set([
  'subtract',
  'multiply',
  'divide',
  'sqrt',
  'power',
  'modulo',
  'sum',
  'avg',
  'mean',
  'max',
  'min',
]);

/** What such a tool creates and deletes is a thought. */
const THINKS = /(?:reasoning|thinking|thought)s?$/i;

/**
 * What the values of an argument that chooses an action do: `method: create | update | delete`. Values come from the
 * closed list, else from the argument's description. Empty for tools with one action.
 */
export function readActions({ name, description, params }: ToolDefinition): Reading[] {
  if (THINKS.test(name)) return [];
  // A list in the description may be one of arguments.
  const listed = bullets(description).filter((value) => params.every((param) => param.name !== value));
  return params
    .filter((param) => CHOOSES.test(param.name) && !isHttp(param, params))
    .flatMap((param) => actionsOf(param, name, param.enum ?? [...named(param.description), ...listed]));
}

function actionsOf(param: ParamDefinition, name: string, given: readonly unknown[]): Reading[] {
  const values = given.map(String).slice(0, 60);
  if (values.some((value) => ARITHMETIC.has(value.toLowerCase()))) return [];
  return values.flatMap((value) =>
    readName(
      `${value} ${tokens(name)
        .filter((word) => inflected(word) === undefined)
        .join(' ')}`,
    )
      .slice(0, 1)
      .filter((found) => tokens(value).includes(found.verb))
      .map((found) => ({
        ...found,
        chosen: true,
        evidence: { quote: quoted(`${param.name}: ${value}`, found.verb), where: 'parameters' as const },
      })),
  );
}

/** Words that a description quotes or lists: "one of `list`, `create` or (start|stop)". */
function named(description: string): string[] {
  const text = description.slice(0, 600);
  const lists = [...text.matchAll(/[:(]\s*((?:[\w-]{2,40}\s*(?:[,|/]|\bor\b)\s*)+[\w-]{2,40})/g)];
  return [...inQuotes(text), ...lists.flatMap((match) => (match[1] ?? '').split(/\s*(?:[,|/]|\bor\b)\s*/))];
}

const inQuotes = (text: string): string[] =>
  [...text.slice(0, 8000).matchAll(/["'`]([\w-]{2,40})["'`]/g)].map((match) => match[1] ?? '');

/** Lines such as "- 'create_rule': adds a rule". */
const bullets = (text: string): string[] =>
  [...text.slice(0, 8000).matchAll(/^\s*[-*•]\s*["'`]?([\w-]{2,40})["'`]?\s*[:(–-]/gm)].map((match) => match[1] ?? '');

/** The method of a request is no choice among actions: `arguments.ts` reads it with the address. */
const isHttp = ({ name }: ParamDefinition, params: readonly ParamDefinition[]): boolean =>
  /^method$/i.test(name) && params.some((param) => /^(?:url|uri|endpoint)$/i.test(param.name));
