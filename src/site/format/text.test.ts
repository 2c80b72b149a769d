import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakable } from './breakable.ts';
import { counted, figure, inline, listed, plain, visible } from './text.ts';

const signs = (text: string): string[] =>
  visible(text)
    .filter((piece) => piece.kind === 'sign')
    .map((piece) => piece.text);

describe('visible', () => {
  it.each([
    ['a right-to-left override', 'pay\u202Ecod', ['U+202E']],
    ['zero-width characters', 'a\u200Bb\u2060c\uFEFF', ['U+200B', 'U+2060', 'U+FEFF']],
    ['tag characters, one by one', 'x\u{E0041}\u{E007F}', ['U+E0041', 'U+E007F']],
    ['controls, but not tab and line break', 'a\u0000b\tc\nd\u001b', ['U+0000', 'U+001B']],
    ['half a surrogate pair', 'a\ud800', ['U+D800']],
    ['a joiner that joins no emoji', 'a\u200Db', ['U+200D']],
    ['blank letters', '\u3164\u2800\uFFA0', ['U+3164', 'U+2800', 'U+FFA0']],
    ['a variation selector that follows no emoji', 'a\uFE0F', ['U+FE0F']],
  ])('shows %s', (_, text, expected) => {
    expect(signs(text)).toEqual(expected);
  });

  it('leaves ordinary text of any script alone', () => {
    expect(visible('Überweisung 支払う תשלום ⚠️')).toEqual([{ kind: 'text', text: 'Überweisung 支払う תשלום ⚠️' }]);
    expect(visible('👨‍👩‍👧 ends\r\nhere')).toEqual([{ kind: 'text', text: '👨‍👩‍👧 ends\r\nhere' }]);
  });

  it('loses nothing but the unseen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const shown = visible(text);
        const kept = shown.map((piece) => (piece.kind === 'sign' ? '' : piece.text)).join('');
        expect(text.length - kept.length >= 0 && [...kept].every((sign) => text.includes(sign))).toBe(true);
      }),
    );
  });
});

describe('inline', () => {
  it('turns backticks into code', () => {
    expect(inline('`a` ends `b`.')).toEqual([
      { kind: 'code', text: 'a' },
      { kind: 'text', text: ' ends ' },
      { kind: 'code', text: 'b' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('keeps a lone backtick and knows no other mark-up', () => {
    expect(inline('a ` b <i> **c**')).toEqual([{ kind: 'text', text: 'a ` b <i> **c**' }]);
  });

  it('shows unseen characters inside code too', () => {
    expect(inline('`a\u202E`')).toEqual([
      { kind: 'code', text: 'a' },
      { kind: 'sign', text: 'U+202E' },
    ]);
  });

  it('drops the backticks for plain text', () => {
    expect(plain('Use `hide`.')).toBe('Use hide.');
  });
});

describe('breakable', () => {
  it.each([
    ['whmcs_cancel_order', ['whmcs_', 'cancel_', 'order']],
    ['repos/getContent', ['repos/', 'get', 'Content']],
    ['a__b', ['a__', 'b']],
    ['list-v2.items', ['list-', 'v2.', 'items']],
  ])('breaks %s', (name, parts) => {
    expect(breakable(name)).toEqual(parts);
  });

  it('joins back to the name', () => {
    fc.assert(fc.property(fc.string(), (name) => breakable(name).join('') === name));
  });
});

describe('figures and lists', () => {
  it('writes numbers as a reader expects', () => {
    expect(figure(1804)).toBe('1,804');
    expect(figure(999)).toBe('999');
    expect(figure(1234567)).toBe('1,234,567');
    expect(counted(1, 'tool')).toBe('1 tool');
    expect(counted(0, 'entry', 'entries')).toBe('0 entries');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listed([])).toBe('');
  });
});
