import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test, vi } from 'vitest';
import { patternProblem } from './regex-dialect.ts';
import { compileProgram, PatternTooLarge } from './regex-program.ts';
import { searcher } from './regex-search.ts';

// Two engines on thousands of pairs: slow on a busy machine, and how long it takes says nothing here.
vi.setConfig({ testTimeout: 60_000 });

function found(pattern: string, text: string): boolean {
  return searcher(compileProgram(pattern))(text);
}

const ATOMS = [
  'a',
  'b',
  'k',
  's',
  '1',
  '_',
  ' ',
  '-',
  '.',
  '\\d',
  '\\D',
  '\\w',
  '\\W',
  '\\s',
  '\\S',
  '\\n',
  '\\x41',
  '\\.',
  '\\/',
  '[ab]',
  '[^ab]',
  '[a-c\\d]',
  '[^\\w.]',
  '[-a]',
  '[a-]',
  '[\\^a]',
  '[\\D]',
  '[^\\S]',
  '[\\]a]',
  '[a\\-z]',
  'é',
  'ß',
  'ſ',
  '😀',
  '[😀-😂]',
  'İ',
];
const PLACES = ['^', '$', '\\b', '\\B'];
const REPEATS = ['', '', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{0,2}', '{1,}', '{2,3}?', '{0}'];
const FLAGS = ['', '', '(?i)', '(?s)', '(?m)', '(?im)', '(?i)(?s)'];
const TEXT_UNITS = [...'abcABkKsS1_ -.\n\r\t/^]zéÉßſKİi😀😂', '\u2028', '\u00a0'];

const { pattern: body } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.tuple(fc.constantFrom(...ATOMS), fc.constantFrom(...REPEATS)).map((parts) => parts.join('')),
    fc.constantFrom(...PLACES),
    fc.tuple(tie('pattern'), tie('pattern')).map(([left, right]) => `${left}${right}`),
    fc.tuple(tie('pattern'), tie('pattern')).map(([left, right]) => `(?:${left}|${right})`),
    fc.tuple(tie('pattern'), fc.constantFrom(...REPEATS)).map(([part, repeat]) => `(${part})${repeat}`),
  ),
}));
const pattern = fc.tuple(fc.constantFrom(...FLAGS), body).map((parts) => parts.join(''));
const text = fc.string({ unit: fc.constantFrom(...TEXT_UNITS), maxLength: 14 });

describe('the search', () => {
  test('agrees with RE2 on generated patterns and texts (seed 41, 6000 pairs)', () => {
    let compared = 0;
    fc.assert(
      fc.property(pattern, text, (source, value) => {
        if (patternProblem(source)) return;
        compared += 1;
        expect(found(source, value)).toBe(RE2JS.compile(source).test(value));
      }),
      { seed: 41, numRuns: 6000 },
    );
    expect(compared).toBeGreaterThan(4000);
  });

  test.each([
    ['^https://api\\.example\\.com/', 'https://api.example.com/x', true],
    ['^https://api\\.example\\.com/', 'https://api.example.com.evil.example/', false],
    ['(?i)^\\s*select\\b', ' SELECT 1', true],
    ['(?i)^\\s*select\\b', 'selection', false],
    ['^a{1000}$', 'a'.repeat(1000), true],
    ['^a{1000}$', 'a'.repeat(999), false],
    ['', '', true],
    ['$', 'x', true],
    ['^$', 'x', false],
    ['(a|)*b', 'aab', true],
  ])('%j in %j is %j', (source, value, expected) => {
    expect(found(source, value)).toBe(expected);
  });

  test('gives the same answer for a text asked twice, and after its memory was emptied', () => {
    const search = searcher(compileProgram('(a|b|c|d|e|f)*[^a-f]{3}(x|y)$'));
    const noise = Array.from({ length: 20_000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    expect(search('abcdef---x')).toBe(true);
    expect(search(noise)).toBe(false);
    expect(search('abcdef---x')).toBe(true);
  });

  test('gives the same answer after its memory was emptied again and again by states of a thousand ways', () => {
    const search = searcher(compileProgram('a.{990}b'));
    const bits = Array.from({ length: 2500 }, (_, index) => ((index * index) % 7 < 3 ? 'a' : 'c')).join('');
    expect(search(bits)).toBe(false);
    expect(search(`${bits}a${'c'.repeat(990)}b`)).toBe(true);
    expect(search(`${bits}d${'c'.repeat(990)}b`)).toBe(false);
    expect(search(bits)).toBe(false);
  });

  test('refuses a pattern whose repeats write out to too much', () => {
    expect(() => compileProgram(`(${'ab'.repeat(100)}){1000}`)).toThrow(PatternTooLarge);
  });
});
