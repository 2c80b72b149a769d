import { FIELDS } from './language.ts';
import type { AllTools, Condition, Json, Limit, Policy, ToolEntry } from './types.ts';

/** Characters that show nothing or turn the direction of a line. The selector behind an emoji is part of what is seen. */
const UNSEEN = /(?!\n|(?<=\p{Emoji})\ufe0f)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * The canonical text of a policy: two spaces, one member a line, members in the language's order, a newline at the end.
 * Characters that cannot be seen are written as escapes, which mean the same and can be read.
 * Tools, rules and list values keep the author's order, because denials name a rule by its index.
 */
export function print(policy: Policy): string {
  return `${JSON.stringify(orderPolicy(policy), null, 2).replaceAll(UNSEEN, escaped)}\n`;
}

/** JSON names a character by its one or two UTF-16 units. */
function escaped(character: string): string {
  return character.replaceAll(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** One tool entry on one line, for text that is inserted into a document: `{ "limits": [ ... ] }`. */
export function printEntry(entry: ToolEntry): string {
  return printInline(orderEntry(entry));
}

/** A JSON value on one line, with blanks inside brackets and after colons and commas. */
export function printInline(value: Json): string {
  if (Array.isArray(value)) return value.length ? `[${value.map(printInline).join(', ')}]` : '[]';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${printInline(member)}`);
  return members.length ? `{ ${members.join(', ')} }` : '{}';
}

function orderPolicy(policy: Policy): Json {
  return order(policy, FIELDS.policy, {
    all_tools: (allTools: AllTools) => orderRules(allTools, FIELDS.allTools),
    tools: (tools: Record<string, ToolEntry>) => mapMembers(tools, orderEntry),
  });
}

function orderEntry(entry: ToolEntry): Json {
  return orderRules(entry, FIELDS.entry);
}

function orderRules(holder: ToolEntry | AllTools, fields: readonly string[]): Json {
  const rules = (list: { conditions: Condition[] }[]) => list.map(orderRule);
  const limits = (list: Limit[]) => list.map((limit) => order(limit, FIELDS.limit));
  return order(holder, fields, { require: rules, deny_if: rules, approve_if: rules, limits });
}

function orderRule(rule: { conditions: Condition[] }): Json {
  const conditions = (list: Condition[]) => list.map((condition) => order(condition, FIELDS.condition));
  return order(rule, [...FIELDS.rule, 'on_ask'], { conditions });
}

/**
 * The members of `value` that `fields` names, in that order. Each entry of `inside` takes the member it is named after;
 * TypeScript cannot follow that pairing, hence the loose argument.
 */
function order(value: object, fields: readonly string[], inside: Record<string, (member: never) => Json> = {}): Json {
  const present = fields.filter((field) => Object.hasOwn(value, field));
  const members = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    present.map((field) => {
      const member = members.get(field) as never;
      return [field, inside[field]?.(member) ?? member];
    }),
  );
}

/** `Object.fromEntries` makes own members of every name, `__proto__` too. */
function mapMembers<Value>(members: Record<string, Value>, change: (value: Value) => Json): Json {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, change(value)]));
}
