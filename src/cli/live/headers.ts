import { UsageError } from '../command.ts';
import { visible } from '../output.ts';

/** Headers for a server, by name. Their values are keys, as a rule: none is ever shown. */
export type Headers = Readonly<Record<string, string>>;

/** A token (RFC 9110, section 5.6.2). */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
/** Visible US-ASCII, blanks and the upper half of Latin 1 (RFC 9110, section 5.5). */
const VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

/** Why a header cannot be sent, without its value; `undefined` when it can. */
export function headerProblem(name: string, value: string): string | undefined {
  if (!NAME.test(name)) return `"${visible(name)}" is no name of a header`;
  return VALUE.test(value) ? undefined : `the value for the header ${name} holds a character that no header can`;
}

/** The headers that `--header NAME=VARIABLE` asks for. Values stand in variables, so that no key stands in the list of processes. */
export function headersOf(given: readonly string[], variables: NodeJS.ProcessEnv = process.env): Headers {
  return Object.fromEntries(given.map((one) => headerOf(one, variables)));
}

function headerOf(given: string, variables: NodeJS.ProcessEnv): [string, string] {
  const [, name = '', variable = ''] = /^([^=:\s]+)=([A-Za-z_]\w*)$/.exec(given) ?? [];
  // What was given is not repeated: it may be the key itself.
  if (variable === '')
    throw new UsageError(
      '--header takes NAME=VARIABLE, such as Authorization=TOKEN; the variable holds the whole value.',
    );
  const value = variables[variable];
  if (value === undefined) throw new UsageError(`--header ${visible(name)}: there is no variable ${variable}.`);
  const problem = headerProblem(name, value);
  if (problem !== undefined) throw new UsageError(`--header: ${problem}.`);
  return [name, value];
}

const SHORTEST_KEY = 6;

/** A sentence without the keys that were sent: a server may repeat what it was given. */
export function withoutKeys(sentence: string, headers: Headers): string {
  const words = Object.values(headers).flatMap((value) => value.split(/\s+/));
  const keys = words.filter(({ length }) => length >= SHORTEST_KEY);
  return keys.reduce((text, key) => text.replaceAll(key, '[not shown]'), sentence);
}
