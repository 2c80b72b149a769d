import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../catalogue/error-code.ts';
import { MAX_BYTES } from '../../catalogue/load/record-file.ts';
import { counted } from '../../publish/text.ts';
import { filesOf, oneOf, readArguments } from '../args.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { serverIds } from '../definitions/ids.ts';
import { jsonLine } from '../definitions/json-line.ts';
import { type DefinedServers, readDefinitions } from '../definitions/read.ts';
import { importedRecord } from '../definitions/record.ts';
import { recordText } from '../live/record-text.ts';
import { print, visible, warn } from '../output.ts';
import { progress } from '../progress.ts';
import { ourCatalogue } from '../server-tools.ts';

const FORMATS = ['text', 'json'] as const;

/** What a catalogue needs beside its servers. Its history (changes, retired addresses) is of other servers, and starts anew. */
const NEEDED = ['vocabulary', 'rationales'];
const COPIED = [...NEEDED, 'attacks', 'taxonomies'];
const EMPTY = ['retired.yaml', 'changes.yaml'];

export const command: Command = {
  usage: 'FILE --out DIR [--format text|json]',
  summary: 'Makes a catalogue of unreviewed records from definitions, one JSON line a server.',
  options: [
    ['--out DIR', 'where to write the catalogue; a folder that is new or empty'],
    ['--format', 'text (default) or json: the counts'],
  ],
  notes:
    'FILE may be gzip, and - for standard input. Vocabulary, rationales and attacks are copied from the current catalogue.\nExits 1 when something in FILE was left out or could not stay as it is; standard error says what.',
  examples: ['mcp-risk import definitions.jsonl --out other', 'CATALOGUE=other npm run build'],
  run,
};

async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { out: { type: 'string' }, format: { type: 'string' } });
  const format = oneOf('format', values.format, FORMATS);
  const [file = ''] = filesOf(positionals, 1);
  const out = emptyFolder(values.out);
  const current = currentCatalogue();
  const defined = await readDefinitions(file);
  prepare(out, current);
  const written = writeServers(out, defined);
  for (const problem of written.problems) warn(visible(problem));
  print(format === 'json' ? jsonLine({ ...written, problems: written.problems.length }) : textOf(out, written));
  return written.problems.length === 0 ? 0 : 1;
}

function emptyFolder(out: string | undefined): string {
  if (out === undefined || out === '') throw new UsageError('say where to write the catalogue: --out DIR');
  const found = existsSync(out) ? entriesOf(out) : [];
  if (found.length > 0) throw new UsageError(`${visible(out)} is not empty; name a new folder.`);
  return out;
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new UsageError(`${visible(folder)} is not a folder that can be read.`);
  }
}

/** The folder of the catalogue to copy from. A catalogue may be without attacks; without words and rationales none can be built. */
function currentCatalogue(): string {
  const current = ourCatalogue();
  const missing = NEEDED.filter((name) => !existsSync(join(current, name)));
  if (missing.length === 0) return current;
  const why = `the catalogue at ${visible(current)} has no ${missing.join(' and no ')} to copy`;
  throw new UsageError(`${why}; let CATALOGUE name one that is whole, or leave it unset for this project's own.`);
}

function prepare(out: string, current: string): void {
  try {
    mkdirSync(join(out, 'servers'), { recursive: true });
    for (const part of COPIED.filter((name) => existsSync(join(current, name)))) {
      cpSync(join(current, part), join(out, part), { recursive: true });
    }
    for (const name of EMPTY) writeFileSync(join(out, name), '[]\n');
  } catch (error) {
    const code = errorCode(error);
    const why = code === undefined ? '' : ` (${code})`;
    throw new UsageError(`${visible(out)} cannot be written${why}; name a folder that can be with --out.`);
  }
}

interface Written {
  servers: number;
  tools: number;
  problems: string[];
}

function writeServers(out: string, { servers, problems: unread }: DefinedServers): Written {
  const written: Written = { servers: 0, tools: 0, problems: [...unread] };
  const ids = serverIds(servers);
  const show = progress().part('Import', servers.length, 'servers');
  for (const [index, server] of servers.entries()) {
    const id = ids[index] ?? '';
    const { record, problems } = importedRecord(id, server);
    written.problems.push(...problems);
    const text = recordText(record);
    if (record.tools.length === 0) written.problems.push(`${id} has no tools; it is left out.`);
    else if (Buffer.byteLength(text) > MAX_BYTES)
      written.problems.push(`${id}: its record would be larger than the 4 MiB that a catalogue takes; it is left out.`);
    else {
      writeFileSync(join(out, 'servers', `${id}.yaml`), text);
      written.servers += 1;
      written.tools += record.tools.length;
    }
    show(index + 1);
  }
  return written;
}

const textOf = (out: string, { servers, tools, problems }: Written): string =>
  `${visible(out)}: ${counted(servers, 'server')} with ${counted(tools, 'tool')}; ${counted(problems.length, 'problem')}`;
