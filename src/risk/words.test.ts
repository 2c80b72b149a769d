import { describe, expect, it } from 'vitest';
import { code, list, sentence } from './words.ts';

describe('code', () => {
  it('never lets a name end the code mark', () => {
    expect(code('a`b')).toBe("`a'b`");
  });

  it('cuts a long name between characters, not inside one', () => {
    const cut = code('😀'.repeat(300));
    expect([...cut]).toHaveLength(82);
    expect(cut.isWellFormed()).toBe(true);
  });
});

describe('list', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c', 'd'], 'a, b, c and d'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
  ])('%j is "%s"', (items, text) => {
    expect(list(items)).toBe(text);
  });
});

describe('sentence', () => {
  it('ends once', () => {
    expect(sentence('It runs')).toBe('It runs.');
    expect(sentence('It runs.')).toBe('It runs.');
  });
});
