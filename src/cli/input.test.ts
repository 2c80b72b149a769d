import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { readJson, readText } from './input.ts';

const folder = mkdtempSync(join(tmpdir(), 'input-'));
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

it('reads text as it is and unpacks gzip, whatever the file is called', async () => {
  expect(await readText(saved('a.txt', 'é\n'))).toBe('é\n');
  expect(await readText(saved('a.jsonl', gzipSync('é\n')))).toBe('é\n');
});

it.each([
  ['a folder', () => folder, 'is a folder; name a file in it.'],
  ['no file', () => join(folder, 'none'), 'there is no file'],
  ['bytes that are no text', () => saved('bytes', new Uint8Array([0xff, 0xfe])), 'is not UTF-8 text.'],
  ['a zero byte', () => saved('zero', 'a\0b'), 'is not UTF-8 text.'],
  ['half of a gzip file', () => saved('half.gz', gzipSync('text').subarray(0, 12)), 'cannot be unpacked.'],
  ['gzip that holds no text', () => saved('b.gz', gzipSync(new Uint8Array([0xff]))), 'is not UTF-8 text.'],
  [
    'gzip that unpacks to more than memory should hold',
    () => saved('bomb.gz', gzipSync(new Uint8Array(65 * 1024 * 1024))),
    'is larger than 64 MiB when it is unpacked.',
  ],
])('refuses %s and says why', async (_, make, sentence) => {
  await expect(readText(make())).rejects.toThrow(sentence);
});

it.each([
  ['', 'is empty.'],
  ['{"a":', 'is not valid JSON:'],
])('refuses %j where JSON is wanted', async (text, sentence) => {
  await expect(readJson(saved('c.json', text))).rejects.toThrow(sentence);
});
