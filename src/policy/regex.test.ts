import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { compilePattern } from './regex.ts';

// How long a run takes says nothing here: that it ends, and how, does.
vi.setConfig({ testTimeout: 60_000 });

function found(pattern: string, text: string): boolean {
  const compiled = compilePattern(pattern);
  if (!compiled.ok) throw new Error(`${compiled.why} at ${compiled.offset}`);
  return compiled.test(text);
}

describe('the dialect', () => {
  test.each([
    '',
    'a',
    'a|b|',
    '(a)(?:b)(?<name>c)',
    '[a-z\\d_.-]',
    '[^\\]\\\\]',
    '[;&|`<>\\n(){}$]',
    '[-a]',
    '[a[]',
    '\\.\\*\\/\\{\\}',
    'a*?b+?c??',
    'a{3}b{2,}c{0,1000}?',
    '^\\bx\\B$',
    '(?i)x',
    '(?im)x',
    '(?i)(?s)x',
    '\\x41\\0\\t',
    '😀+',
    '[😀-😂]',
    '(a{10}){100}',
  ])('%s is accepted', (pattern) => {
    expect(compilePattern(pattern)).toMatchObject({ ok: true });
  });

  test.each([
    ['a(?=b)', 'MP209', 1, /look-around/],
    ['a(?!b)', 'MP209', 1, /look-around/],
    ['(?<=a)b', 'MP209', 0, /look-around/],
    ['(?<!a)b', 'MP209', 0, /look-around/],
    ['(a)\\1', 'MP209', 3, /back-reference/],
    ['(?<n>a)\\k<n>', 'MP209', 7, /back-reference/],
    ['(?>a)', 'MP209', 0, /atomic/],
    ['a++', 'MP209', 1, /possessive/],
    ['a{2}+', 'MP209', 1, /possessive/],
    ['a**', 'MP209', 2, /two repeats/],
    ['a{2}{3}', 'MP209', 4, /two repeats/],
    ['a(?i)b', 'MP209', 1, /start/],
    ['(?-i)b', 'MP209', 0, /start/],
    ['(?i:b)', 'MP209', 0, /part/],
    ['(?U)b', 'MP209', 0, /start/],
    ['(?P<n>a)', 'MP209', 0, /named/],
    ['(?#x)', 'MP209', 0, /group/],
    ['(a', 'MP209', 0, /never closed/],
    ['a)', 'MP209', 1, /closes nothing/],
    ['[a', 'MP209', 0, /never closed/],
    ['[]a]', 'MP209', 0, /empty/],
    ['[^]', 'MP209', 0, /empty/],
    ['[[:alpha:]]', 'MP209', 1, /POSIX/],
    ['[z-a]', 'MP209', 1, /range/],
    ['[a-\\d]', 'MP209', 1, /range/],
    ['[\\b]', 'MP209', 1, /class/],
    ['*a', 'MP209', 0, /nothing to repeat/],
    ['^*', 'MP209', 1, /position/],
    ['\\b+', 'MP209', 2, /position/],
    ['a{', 'MP209', 1, /\{m\}/],
    ['a{,5}', 'MP209', 1, /\{m\}/],
    ['a{5,2}', 'MP209', 1, /below/],
    ['a}', 'MP209', 1, /\\\}/],
    ['\\p{L}', 'MP209', 0, /Unicode/],
    ['\\A', 'MP209', 0, /escape/],
    ['\\z', 'MP209', 0, /escape/],
    ['\\u0041', 'MP209', 0, /character itself/],
    ['\\-', 'MP209', 0, /without the backslash/],
    ['a\\', 'MP209', 1, /lone/],
    ['a\ud800', 'MP209', 1, /surrogate/],
    ['a{1001}', 'MP210', 1, /1000/],
    ['a{0,99999999999}', 'MP210', 1, /1000/],
    ['(a{100}){100}', 'MP210', 8, /1000/],
    ['a'.repeat(1025), 'MP210', 1024, /1024/],
  ])('%s is refused: %s at %i', (pattern, code, offset, why) => {
    expect(compilePattern(pattern)).toMatchObject({ ok: false, code, offset, why: expect.stringMatching(why) });
  });

  test('what is accepted compiles in ECMAScript with the u flag too (seed 1, 2000 patterns)', () => {
    const piece = fc.constantFrom(...('ab(){}[]^$.|*+?\\-:=<!,0129dwbnx&\n😀'.match(/./gsu) ?? []));
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 12 }), (pattern) => {
        if (compilePattern(pattern).ok) expect(() => new RegExp(pattern, 'u')).not.toThrow();
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe('matching', () => {
  test('is a search, not a match of the whole text', () => {
    expect(found('b', 'abc')).toBe(true);
    expect(found('^b$', 'abc')).toBe(false);
  });

  test('"$" is the end of the text, not before a final newline', () => {
    expect(found('^ls$', 'ls')).toBe(true);
    expect(found('^ls$', 'ls\n')).toBe(false);
    expect(found('(?m)^ls$', 'ls\nrm')).toBe(true);
  });

  test('flags and characters outside the first plane', () => {
    expect(found('(?i)drop', 'DROP')).toBe(true);
    expect(found('a.b', 'a\nb')).toBe(false);
    expect(found('(?s)a.b', 'a\nb')).toBe(true);
    expect(found('^.$', '😀')).toBe(true);
  });

  test('agrees with ECMAScript on ordinary patterns (seed 2, 1000 pairs)', () => {
    const part = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\w', '(a|bb)', '(?:ab)', '\\b', '^', '$', '|');
    const repeat = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,3}', '*?');
    const pattern = fc
      .array(
        fc.tuple(part, repeat).map(([p, r]) => (/^(\\b|\^|\$|\|)$/.test(p) ? p : p + r)),
        { maxLength: 6 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        pattern,
        fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '\n'), maxLength: 12 }),
        (source, text) => {
          expect(found(source, text)).toBe(new RegExp(source, 'u').test(text));
        },
      ),
      { seed: 2, numRuns: 1000 },
    );
  });
});

describe('hostile patterns and texts', () => {
  // A matcher that goes back and tries again needs more than 2^50000 steps for each of these, so that the test ends
  // at all is the proof.
  test.each(['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '^(a*)*b$', '(.*a){20}b', '^(([a-z])+.)+[A-Z]([a-z])+$', '(x+x+)+y'])(
    '%s ends on 100,000 characters',
    (pattern) => {
      expect(found(pattern, `${'a'.repeat(50_000)}${'x'.repeat(50_000)}!`)).toBe(false);
    },
  );

  test('every text gets an answer, half surrogates and control characters too (seed 3, 100 texts)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(typeof found('^(a+|[^b]*|.{0,50})*$', text)).toBe('boolean');
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  test('so do generated patterns with repeats within repeats, on 20,000 characters (seed 20, 60 patterns)', () => {
    const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
      pattern: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.constantFrom('a', '.', '[ab]', 'ab?', '\\w'),
        fc.tuple(tie('pattern'), tie('pattern')).map(([left, right]) => `(?:${left}|${right})`),
        fc.tuple(tie('pattern'), tie('pattern')).map(([left, right]) => `${left}${right}`),
        fc
          .tuple(tie('pattern'), fc.constantFrom('*', '+', '{0,9}', '*?'))
          .map(([part, repeat]) => `(${part})${repeat}`),
      ),
    }));
    fc.assert(
      fc.property(pattern, (source) => {
        const compiled = compilePattern(`^(?:${source})*$`);
        if (compiled.ok) expect(compiled.test(`${'a'.repeat(20_000)}!\n`)).toBe(false);
      }),
      { seed: 20, numRuns: 60 },
    );
  });

  test('deeply nested groups do not overflow', () => {
    expect(compilePattern(`${'('.repeat(511)}a${')'.repeat(511)}`)).toMatchObject({ ok: true });
  });
});
