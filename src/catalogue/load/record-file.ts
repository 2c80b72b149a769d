import type { z } from 'zod';
import { FILE_START, problem } from '../problems.ts';
import type { Problem, Sourced } from '../types.ts';
import { isQuotedFromServer, type Kind, type RecordOf, SCHEMAS } from './kinds.ts';
import type { Locate, RecordPath } from './locate.ts';
import { shape } from './shape.ts';
import { readYaml } from './yaml.ts';

/** Larger files are refused unread: 4 MiB. */
export const MAX_BYTES = 4 * 1024 * 1024;

/** One record as it was read, and where each part of it stands. */
export interface RecordFile<K extends Kind = Kind> extends Sourced<RecordOf<K>> {
  kind: K;
  /** The YAML, as it is in the file. */
  text: string;
  locate: Locate;
}

/** A record, or the reasons why there is none; problems may stand beside a record as warnings. */
export interface ReadRecord<K extends Kind> {
  found: RecordFile<K> | undefined;
  problems: Problem[];
}

/** Reads the text of a record file: YAML, then the schema of its kind. All problems at once; never throws. */
export function readRecord<K extends Kind>(kind: K, file: string, text: string): ReadRecord<K> {
  const { value, problems, locate } = readYaml(file, text, kind === 'servers' ? isQuotedFromServer : undefined);
  if (value === undefined) return { found: undefined, problems };
  // The table holds for each kind the schema of its record; TypeScript cannot follow that through the index.
  const schema = SCHEMAS[kind] as unknown as z.ZodType<RecordOf<K>>;
  const { record, problems: wrong } = shape(schema, value, file, locate);
  const all = [...problems, ...wrong];
  if (record === undefined || all.some(({ severity }) => severity === 'error'))
    return { found: undefined, problems: all };
  const toolLines = toolLinesOf(value, locate);
  return { found: { kind, file, record, text, locate: lazyLocate(file, text), toolLines }, problems: all };
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes a file's bytes, or says why they are no text. */
export function decode(file: string, bytes: Uint8Array): { text: string } | { problem: Problem } {
  try {
    return { text: UTF_8.decode(bytes) };
  } catch {
    return { problem: problem('CAT003', file, FILE_START, 'The file is not UTF-8 text') };
  }
}

/** Syntax trees are large: a file is parsed again when the place of something in it is first asked for. */
export function lazyLocate(file: string, text: string): Locate {
  let known: Locate | undefined;
  return (path: RecordPath, part) => {
    known ??= readYaml(file, text).locate;
    return known(path, part);
  };
}

function toolLinesOf(value: unknown, locate: Locate): number[] {
  const tools = typeof value === 'object' && value !== null && 'tools' in value ? value.tools : undefined;
  return Array.isArray(tools) ? tools.map((_, index) => locate(['tools', index]).line) : [];
}
