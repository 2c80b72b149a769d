import type { Condition, Json, Rule, ToolEntry } from '../policy/types.ts';
import { argPath } from './guard/part.ts';
import { EXAMPLE_FILE, EXAMPLE_FOLDER, PATTERNS, patternOf } from './guard/patterns.ts';
import { tokens } from './names.ts';
import { isNumber, type Role, roleOf } from './roles.ts';
import type { ParamFacts, ToolFacts } from './types.ts';

/** Arguments of a call, by name. */
export type Arguments = { [name: string]: Json };

const BY_ROLE: Partial<Record<Role, string>> = {
  path: PATTERNS.absolutePath.matches,
  url: PATTERNS.address.matches,
  sql: PATTERNS.select.matches,
  recipient: PATTERNS.mailbox.matches,
  command: 'git status',
  code: '1 + 1',
  amount: '25',
  text: 'Please look at order 41.',
};

/** Plausible arguments for a call: the required ones, made from name and type. Nothing of them is ever sent. */
export function sampleArgs(facts: ToolFacts): Arguments {
  return fill(
    facts.params.filter((param) => param.required),
    facts,
  );
}

const fill = (params: readonly ParamFacts[], facts: ToolFacts): Arguments =>
  Object.fromEntries(params.map((param) => [param.name, sampleValue(param, facts)]));

function sampleValue(param: ParamFacts, facts: ToolFacts): Json {
  const [choice] = param.enum ?? [];
  if (choice !== undefined) return choice;
  const role = roleOf(param, facts);
  if (isNumber(param)) return role === 'amount' ? 25 : 41;
  if (param.type === 'boolean') return false;
  if (param.type === 'object') return {};
  const text = inPlace(BY_ROLE[role] ?? (role === 'id' ? 'a41' : 'example'), param, facts);
  return param.type === 'array' ? [text] : text;
}

/** `repo_path`, `directory`, and the `path` of `list_directory`, take a folder. */
const FOLDER = /\b(?:dir|directory|folder|cwd|workdir|root|workspace|repo|repository|project)\b/;
const OF_FOLDERS = /\b(?:dir|directory|directories|folder|folders)\b/;

/** The value, with a folder in place of the file that samples name, where the argument wants one. */
function inPlace<T extends Json>(value: T, { name }: ParamFacts, facts: ToolFacts): T | string {
  const isNamed = FOLDER.test(tokens(name).join(' '));
  const takesFolder = isNamed || (name === 'path' && OF_FOLDERS.test(tokens(facts.name).join(' ')));
  return typeof value === 'string' && takesFolder ? value.replace(EXAMPLE_FILE, EXAMPLE_FOLDER) : value;
}

/** Arguments that keep the requirements of a tool's entry, where its patterns are ours. */
export function honestArgs(facts: ToolFacts, entry: ToolEntry): Arguments {
  const conditions = (entry.require ?? []).flatMap((rule) => rule.conditions);
  const needed = facts.params.filter((param) => param.required || conditionOn(param, conditions) !== undefined);
  const args = fill(needed, facts);
  for (const param of needed) {
    const value = satisfying(conditionOn(param, conditions));
    if (value === undefined) continue;
    const given = inPlace(value, param, facts);
    args[param.name] = param.type === 'array' ? [given] : given;
  }
  return args;
}

const conditionOn = (param: ParamFacts, conditions: readonly Condition[]): Condition | undefined =>
  conditions.find((condition) => isAbout(condition, param));

const isAbout = (condition: Condition, param: ParamFacts): boolean =>
  (['', '[*]', '[10]'] as const).some((suffix) => condition.path === argPath(param.name, suffix));

function satisfying(condition: Condition | undefined): Json | undefined {
  if (condition?.op === 'in' && Array.isArray(condition.value)) return condition.value[0];
  if (condition?.op === 'eq') return condition.value;
  return condition?.op === 'regex' ? patternOf(String(condition.value))?.matches : undefined;
}

/** Arguments that break one rule and, as far as can be, no other; `undefined` where none is known to break it. */
export function violatingArgs(
  facts: ToolFacts,
  honest: Arguments,
  rule: Rule,
  list: 'require' | 'deny_if',
): Arguments | undefined {
  const condition = rule.conditions.at(-1);
  const param = condition && facts.params.find((one) => isAbout(condition, one));
  if (condition === undefined || param === undefined) return undefined;
  if (list === 'require' && condition.op === 'exists') return without(honest, param.name);
  const value = list === 'require' ? breaking(condition) : matching(condition, param, facts, honest[param.name]);
  return value === undefined ? undefined : { ...honest, [param.name]: asType(value, param) };
}

const without = (args: Arguments, name: string): Arguments =>
  Object.fromEntries(Object.entries(args).filter(([key]) => key !== name));

const asType = (value: Json, param: ParamFacts): Json =>
  param.type === 'array' && !Array.isArray(value) ? [value] : value;

/** A value for which a requirement does not hold. */
function breaking({ op, value }: Condition): Json | undefined {
  if (op === 'in') return outside(Array.isArray(value) ? value[0] : undefined);
  if (op === 'eq') return value !== true;
  return op === 'regex' ? patternOf(String(value))?.misses : undefined;
}

/** A value that is on no list of ours: of what stands for the reader's own another one, else a command. */
const outside = (listed: Json | undefined): string =>
  typeof listed === 'string' && listed.startsWith('example-')
    ? listed.replace('example-', 'another-')
    : 'git push --force';

/** A value for which a denial holds. */
function matching(
  { op, path, value }: Condition,
  param: ParamFacts,
  facts: ToolFacts,
  honest: Json | undefined,
): Json | undefined {
  if (op === 'eq' && !Array.isArray(value)) return value;
  if (op === 'gt' && typeof value === 'number') return value + 1;
  if (op === 'regex') return patternOf(String(value))?.matches;
  if (op !== 'exists') return undefined;
  return path.endsWith('[10]') ? elevenTimes(honest ?? sampleValue(param, facts)) : sampleValue(param, facts);
}

/** A list one longer than guarded policies allow, each item as in the honest call. */
const elevenTimes = (value: Json): Json => Array<Json>(11).fill(Array.isArray(value) ? (value[0] ?? 'a') : value);
