import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lintPaths } from './paths.ts';

const GUIDE = readFileSync(resolve(import.meta.dirname, '../../../content/guides/add-a-server.mdx'), 'utf8');
const [RECORD = '', CHANGE = ''] = [...GUIDE.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) => text ?? '');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'guide-'));
  mkdirSync(join(dir, 'servers'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const problems = (record: string, change: string) => {
  writeFileSync(join(dir, 'servers/owner-repo.yaml'), record);
  writeFileSync(join(dir, 'changes.yaml'), change);
  const { read, problems: found } = lintPaths([dir]);
  expect(read).toHaveLength(2);
  return found.map(({ code, message }) => `${code} ${message}`);
};

it('the record and the entry that the guide shows pass the check, in canonical form', () => {
  expect(problems(RECORD, CHANGE)).toEqual([]);
});

it('the check reads them: what they name must be there', () => {
  const record = RECORD.replace('undo: update_ticket', 'undo: close_ticket');
  const change = CHANGE.replace('subject: servers/owner-repo', 'subject: servers/other');
  expect(problems(record, change)).toEqual([expect.stringContaining('CAT503'), expect.stringContaining('CAT205')]);
});
