import type { Position } from '../../policy/types.ts';
import { isObject, member } from '../../risk/classify/definition.ts';

/**
 * A server as the file has it, secrets and all. Stays inside the reader; only a program that starts the servers may have it,
 * and must not show it.
 */
export interface RawServer {
  name: string;
  project: number | undefined;
  value: unknown;
  /** Where a member stands; where it has no place of its own, that of what holds it. `[]` is the name. */
  at: (path: readonly (string | number)[]) => Position;
}

/** How a server is started: the fields of all clients under one name each. */
export interface RawFields {
  command: string | undefined;
  args: string[];
  env: [name: string, value: string][];
  headers: [name: string, value: string][];
  url: string | undefined;
  disabled: boolean;
  /** The member that the arguments, variables, headers and the address stand in. */
  places: { args: (string | number)[]; env: string[]; headers: string[]; url: string[]; command: string[] };
}

/** The fields of an entry, whichever client wrote it. Members of another type are as good as missing. */
export function fieldsOf(value: unknown): RawFields {
  // Zed once kept command, arguments and variables together: { "command": { "path": ..., "args": [...] } }.
  const nested = isObject(member(value, 'command')) ? member(value, 'command') : undefined;
  const holder = nested ?? value;
  const prefix = nested === undefined ? [] : ['command'];
  const headers = textMember(value, 'http_headers') ?? 'headers';
  const url = ['url', 'serverUrl', 'uri', 'httpUrl'].find((key) => typeof member(value, key) === 'string') ?? 'url';
  return {
    command: text(nested === undefined ? member(value, 'command') : member(nested, 'path')),
    args: texts(member(holder, 'args')),
    env: pairs(member(holder, 'env')),
    headers: [...pairs(member(value, headers)), ...headersFromVariables(value)],
    url: text(member(value, url)),
    disabled: member(value, 'disabled') === true || member(value, 'enabled') === false,
    places: {
      args: [...prefix, 'args'],
      env: [...prefix, 'env'],
      headers: [headers],
      url: [url],
      command: nested === undefined ? ['command'] : ['command', 'path'],
    },
  };
}

/** Codex names the variables that hold its headers, and the token after `Bearer`. They are given as other clients refer to variables. */
function headersFromVariables(value: unknown): [string, string][] {
  const token = member(value, 'bearer_token_env_var');
  return [
    ...pairs(member(value, 'env_http_headers')).map(([name, variable]): [string, string] => [name, `\${${variable}}`]),
    ...(typeof token === 'string' ? [['Authorization', `Bearer \${${token}}`] as [string, string]] : []),
  ];
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const textMember = (value: unknown, key: string): string | undefined =>
  isObject(member(value, key)) ? key : undefined;

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'string' ? one : String(one ?? ''))) : [];

const pairs = (value: unknown): [string, string][] =>
  isObject(value)
    ? Object.entries(value).map(([name, one]): [string, string] => [
        name,
        typeof one === 'string' ? one : String(one ?? ''),
      ])
    : [];
