import { existsSync } from 'node:fs';
import { basename, dirname, normalize, sep } from 'node:path';
import { isFolder, type Listed, listFiles } from '../load/files.ts';
import { loadFolder } from '../load/folder.ts';
import { FOLDERS, kindOf, SINGLE_FILES } from '../load/kinds.ts';
import { didYouMean } from '../load/wording.ts';
import { compareProblems, FILE_START, problem } from '../problems.ts';
import type { Problem } from '../types.ts';
import { against, type Description } from './against.ts';
import { withoutEchoes } from './echoes.ts';
import { formProblems } from './form.ts';
import { lintRecords, RULES } from './lint.ts';
import type { Rule } from './rule.ts';

/** What a check of paths came to. */
interface Linted {
  problems: Problem[];
  /** The files that were checked. */
  read: string[];
}

/**
 * Checks catalogue folders, folders of records and single records. A record is held against the whole catalogue that it
 * belongs to, but only problems of the paths given are reported. A path that stands for no record is a problem.
 *
 * @param descriptions texts of servers that ours must not repeat
 */
export function lintPaths(paths: readonly string[], descriptions: readonly Description[] = []): Linted {
  const rules = descriptions.length === 0 ? RULES : [...RULES, against(descriptions)];
  const byRoot = Map.groupBy(paths.map(tidy), rootOf);
  const linted = [...byRoot].map(([root, asked]) =>
    root === undefined ? { problems: asked.map((path) => noRecord(path)), read: [] } : lintRoot(root, asked, rules),
  );
  return {
    problems: linted.flatMap(({ problems }) => problems).sort(compareProblems),
    read: linted.flatMap(({ read }) => read),
  };
}

function lintRoot(root: string, asked: readonly string[], rules: readonly Rule[]): Linted {
  const loaded = loadFolder(root);
  const found = withoutEchoes(lintRecords(loaded.files, rules), loaded.problems);
  const all = [...loaded.problems, ...found, ...formProblems(loaded.files)];
  const isAsked = (file: string) => asked.some((path) => covers(path, file));
  const problems = all.filter(({ file }) => isAsked(file));
  const places = [...loaded.listed, ...problems.map(({ file }) => file)];
  const unmet = asked.filter((path) => !places.some((file) => covers(path, file)));
  const missing = unmet.map((path) => noRecord(path, neighbourOf(path, loaded.listed)));
  return { problems: [...problems, ...missing], read: loaded.listed.filter(isAsked) };
}

/** The record files that a path stands for: of a catalogue folder, of one of its folders, or the file itself. */
export function recordsUnder(path: string): Listed[] {
  const wanted = tidy(path);
  const root = rootOf(wanted);
  return root === undefined ? [] : listFiles(root).files.filter(({ file }) => covers(wanted, file));
}

/** The catalogue folder that a path belongs to; `undefined` where no record stands. */
function rootOf(path: string): string | undefined {
  if (isFolder(path)) return FOLDERS.some((folder) => folder === basename(path)) ? dirname(path) : path;
  const kind = kindOf(path);
  if (kind === undefined) return undefined;
  return SINGLE_FILES.some((single) => single === kind) ? dirname(path) : dirname(dirname(path));
}

/** The way in which the folder's own listing writes it. */
function tidy(path: string): string {
  const normal = normalize(path);
  return normal.length > 1 && normal.endsWith(sep) ? normal.slice(0, -1) : normal;
}

function covers(path: string, file: string): boolean {
  return path === '.' || file === path || file.startsWith(`${path}${sep}`);
}

/** Records of the same folder whose names are nearly the one given. */
function neighbourOf(path: string, listed: readonly string[]): string | undefined {
  const beside = listed.filter((file) => dirname(file) === dirname(path));
  return didYouMean(
    basename(path),
    beside.map((file) => basename(file)),
  );
}

function noRecord(path: string, suggestion?: string): Problem {
  if (!existsSync(path)) return problem('CAT001', path, FILE_START, 'There is no such file or folder', { suggestion });
  return problem('CAT011', path, FILE_START, 'No record is found here');
}
