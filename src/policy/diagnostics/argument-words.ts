/** What an argument's name suggests about its content. Names are evidence of intent only, so nothing here is an error. */

/** The words of the last named step of a path: `args.file_path` and `args.filePath` give "file" and "path". */
function argumentWords(path: string): string[] {
  const last =
    path
      .replace(/\[[^\]]*\]/g, '')
      .split('.')
      .at(-1) ?? '';
  return last
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_$-]+/)
    .filter((word) => word !== '');
}

export const HOST_WORDS: ReadonlySet<string> = new Set([
  'host',
  'hostname',
  'domain',
  'url',
  'uri',
  'href',
  'endpoint',
  'link',
  'webhook',
  'origin',
]);
export const COMMAND_WORDS: ReadonlySet<string> = new Set([
  'command',
  'cmd',
  'commands',
  'shell',
  'script',
  'argv',
  'cmdline',
  'bash',
]);
export const SQL_WORDS: ReadonlySet<string> = new Set(['sql', 'query', 'queries', 'statement', 'statements']);
export const FILE_WORDS: ReadonlySet<string> = new Set([
  'path',
  'paths',
  'file',
  'files',
  'filename',
  'filepath',
  'dir',
  'directory',
  'folder',
  'cwd',
]);
const AMOUNT_WORDS: ReadonlySet<string> = new Set([
  'amount',
  'price',
  'total',
  'cost',
  'fee',
  'sum',
  'budget',
  'spend',
  'refund',
  'charge',
  'payment',
  'balance',
  'credit',
]);
const UNIT_WORDS: ReadonlySet<string> = new Set([
  'cents',
  'minor',
  'micros',
  'satoshis',
  'sats',
  'wei',
  'lamports',
  'usd',
  'eur',
  'dollars',
  'euros',
  'count',
  'percent',
  'id',
]);

/** An amount of money whose name does not say the unit. */
export function isAmount(path: string): boolean {
  const words = argumentWords(path);
  return words.some((word) => AMOUNT_WORDS.has(word)) && !words.some((word) => UNIT_WORDS.has(word));
}

export function hasWord(path: string, wanted: ReadonlySet<string>): boolean {
  return argumentWords(path).some((word) => wanted.has(word));
}
