import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Description, readDescriptions, TAKEN_OVER } from '../../src/catalogue/lint/against.ts';
import { LONGEST_QUOTE } from '../../src/catalogue/lint/evidence.ts';
import { runs, words } from '../../src/catalogue/lint/words.ts';
import { FILES, pages, readJson, textOf } from './dist.ts';

/**
 * Texts of other authors do not stand in the repository, so that they cannot be compared with by default. DESCRIPTIONS names
 * a file or folder of JSON with descriptions of servers and tools, of the form that `lint --against` reads.
 */
const SOURCES = process.env['DESCRIPTIONS'];

/** Descriptions by their first words; those that evidence may quote in full are left out. */
function byBeginning(descriptions: readonly Description[]): Map<string, { of: string; whole: string }> {
  const long = descriptions
    .map(({ of, text }) => ({ of, list: words(text) }))
    .filter(({ list }) => list.length > Math.max(TAKEN_OVER, LONGEST_QUOTE));
  return new Map(long.map(({ of, list }) => [list.slice(0, TAKEN_OVER).join(' '), { of, whole: list.join(' ') }]));
}

/** Descriptions that stand whole in a text. */
function copied(text: string, known: ReadonlyMap<string, { of: string; whole: string }>): string[] {
  const list = words(text);
  const all = list.join(' ');
  return runs(list, TAKEN_OVER).flatMap((run) => {
    const found = known.get(run);
    return found !== undefined && all.includes(found.whole) ? [found.of] : [];
  });
}

function read(path: string): Description[] {
  if (!statSync(path).isDirectory()) return readDescriptions(readFileSync(path, 'utf8'));
  const files = readdirSync(path).filter((name) => /\.jsonl?$/.test(name));
  return files.flatMap((name) => readDescriptions(readFileSync(join(path, name), 'utf8')));
}

it('a text that stands whole in another is found, whatever its signs and line breaks', () => {
  const known = byBeginning([{ of: 'x', text: 'Deletes a user, and all\nof their data, for ever and ever.' }]);
  expect(copied('It says: deletes a user and all of their data for ever and ever!', known)).toEqual(['x']);
  expect(copied('Deletes a user and all of their data for ever.', known)).toEqual([]);
});

describe.skipIf(process.env['CATALOGUE'] !== undefined)('the catalogue of this project', () => {
  it('publishes no description that a server gives of its tools', () => {
    const files = FILES.filter((file) => /^api\/v1\/tools\/.*\.json$/.test(file));
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => (readJson(file) as { description?: string }).description !== undefined)).toEqual([]);
  });
});

describe.skipIf(SOURCES === undefined)('against the descriptions at hand', () => {
  it('no page holds one of them whole', () => {
    const descriptions = read(SOURCES ?? '');
    expect(descriptions.length).toBeGreaterThan(0);
    const known = byBeginning(descriptions);
    const wrong: string[] = [];
    for (const { path, html } of pages()) wrong.push(...copied(textOf(html), known).map((of) => `${path}: ${of}`));
    expect(wrong).toEqual([]);
  });
});
