import { can, OPENS_FILES } from './can.ts';
import { idNounOf, isFilter, tokens } from './names.ts';
import { speaksSql } from './query-language.ts';
import { saysNothing } from './stray.ts';
import type { ParamFacts, ToolFacts } from './types.ts';

/** What an argument is for, read from its name, its type and what the tool can do. */
export type Role =
  | 'path'
  | 'url'
  | 'sql'
  | 'query'
  | 'command'
  | 'code'
  | 'amount'
  | 'recipient'
  | 'credential'
  | 'text'
  | 'id'
  | 'switch'
  | 'other';

const WORDS: readonly (readonly [Role, ReadonlySet<string>])[] = [
  [
    'credential',
    new Set([
      'password',
      'password2',
      'passwd',
      'secret',
      'token',
      'apikey',
      'credential',
      'credentials',
      'servicepassword',
      'passphrase',
    ]),
  ],
  ['url', new Set(['url', 'urls', 'uri', 'uris', 'href', 'webhook', 'website', 'callback'])],
  [
    'path',
    new Set(['path', 'paths', 'file', 'files', 'filename', 'filepath', 'dir', 'directory', 'folder', 'cwd', 'workdir']),
  ],
  ['sql', new Set(['sql', 'statement', 'statements'])],
  ['command', new Set(['command', 'cmd', 'commands', 'shell'])],
  ['code', new Set(['code', 'script', 'expression', 'javascript', 'python', 'function'])],
  ['recipient', new Set(['to', 'cc', 'bcc', 'recipient', 'recipients', 'email', 'emails', 'mail'])],
  [
    'text',
    new Set([
      'message',
      'custommessage',
      'customsubject',
      'body',
      'text',
      'content',
      'contents',
      'comment',
      'subject',
      'description',
      'title',
      'note',
      'notes',
      'prompt',
      'query',
      'summary',
      'reason',
      'markdown',
      'caption',
      'reply',
      'question',
      'details',
      'suspendreason',
      'proposal',
      'thought',
    ]),
  ],
];

const AMOUNT = new Set(['amount', 'price', 'total', 'cost', 'fee', 'fees', 'credit', 'sum', 'payout', 'value']);
const TEXTUAL = new Set(['string', 'any', 'array']);

/** The role of an argument. Booleans are switches and arguments with a closed list of values carry nothing. */
export function roleOf(param: ParamFacts, facts: ToolFacts): Role {
  const words = tokens(param.name);
  if (param.type === 'boolean') return 'switch';
  if (param.enum !== undefined || saysNothing(param, facts)) return 'other';
  if (isNumber(param)) return words.some((word) => AMOUNT.has(word)) ? 'amount' : idRole(param);
  if (OPENS.test(param.name)) return 'credential';
  if (/amount$/i.test(param.name)) return 'amount';
  if (idNounOf(param) !== undefined || !TEXTUAL.has(param.type)) return idRole(param);
  if (isFilePlace(param, facts)) return 'path';
  const role = queryRole(words, facts) ?? (MISLEADING.test(param.name) ? 'other' : wordRole(words));
  // `ignore_files` says which files are left out, `ignore_file_path` where a list of them stands.
  return role === 'path' && words.length === 2 && isFilter(param.name) ? 'other' : role;
}

export const isNumber = (param: ParamFacts): boolean => param.type === 'number' || param.type === 'integer';

const idRole = (param: ParamFacts): Role =>
  idNounOf(param) !== undefined || /^ids?$/i.test(param.name) ? 'id' : 'other';

/** `query` is a search text in one tool and SQL or another language in the next: the capability tells. */
function queryRole(words: readonly string[], facts: ToolFacts): Role | undefined {
  if (!words.includes('query') || !facts.capabilities.includes('sql')) return undefined;
  return speaksSql(facts) ? 'sql' : 'query';
}

/** Keys that open something or sign for somebody. */
const OPENS = /(?:private|secret|api|access)[_-]?key$|^(?:mnemonic|seed[_-]?phrase)$/i;

const PLACES = /^(?:source|src|destination|dest|dst)$/i;

/** A tool that opens files names two with `source` and `destination`; one `source` alone may be a text. */
const isFilePlace = (param: ParamFacts, facts: ToolFacts): boolean =>
  PLACES.test(param.name) &&
  can(facts, OPENS_FILES) &&
  facts.params.some((other) => other !== param && PLACES.test(other.name));

/** Words that say nothing by themselves: in `file_name` and `email_address` the word before them does. */
const PLAIN_ENDINGS = new Set(['name', 'names', 'list', 'line', 'address', 'addresses', 'value', 'string', 'snippet']);

/**
 * Names that end like another role: the address of a part of one service, of an object in a store, of a route, a place in a document,
 * a coin on a chain, what a secret is called.
 */
const MISLEADING =
  /region|token_?address(?:es)?$|(?:token|secret|credential)_?names?$|^(?:s3|gs|gcs)_ur[il]$|image_?uri$|^(?:raw|resource|db|database|connection)_?ur[il]$|health_?check_?path|json_?path$/i;

/** The last telling word of a name is what it is: `file_content` is content, `content_path` a path, `file_format` neither. */
function wordRole(words: readonly string[]): Role {
  const last = words.findLast((word) => !PLAIN_ENDINGS.has(word));
  return WORDS.find(([, known]) => last !== undefined && known.has(last))?.[0] ?? 'other';
}

/** Names of the arguments in a role, required ones first. */
export function inRole(facts: ToolFacts, ...roles: readonly Role[]): string[] {
  return byNeed(facts.params.filter((param) => roles.includes(roleOf(param, facts)))).map(({ name }) => name);
}

/** Arguments with the required ones first, else in the order of the schema. */
export const byNeed = (params: readonly ParamFacts[]): ParamFacts[] =>
  [...params].sort((a, b) => Number(b.required) - Number(a.required));
