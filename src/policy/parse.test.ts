import { describe, expect, test } from 'vitest';
import { parseDocument } from './parse.ts';
import { child, toJson } from './tree.ts';

function read(text: string) {
  const { root, problems } = parseDocument(text);
  return { value: root && toJson(root), codes: problems.map(({ code }) => code) };
}

describe('reading what is nearly JSON', () => {
  test.each([
    ['{"a":1}', { a: 1 }, []],
    ['{"a":[1,2,],}', { a: [1, 2] }, ['MP004', 'MP004']],
    ['{/* x */"a":1 // y\n}', { a: 1 }, ['MP003', 'MP003']],
    ['# x\n{"a":1}', { a: 1 }, ['MP003']],
    ["{'a b':'it\\'s'}", { 'a b': "it's" }, ['MP005', 'MP005']],
    ['{a: deny, b-c: True}', { a: 'deny', 'b-c': true }, ['MP005', 'MP005', 'MP005', 'MP001']],
    ['{"a": \u201cdeny\u201d}', { a: 'deny' }, ['MP005']],
    ['{"a":1 "b":2}', { a: 1, b: 2 }, ['MP001']],
    ['{"a":[1,2}', { a: [1, 2] }, ['MP001']],
    ['{"a":01}', { a: 0 }, ['MP001']],
    ['{"a":.5,"b":1}', { b: 1 }, ['MP001']],
    ['{"a":"\\d+"}', { a: '\\d+' }, ['MP001']],
    ['{"a":"x\ty"}', { a: 'x\ty' }, ['MP001']],
    ['{"a":{"b":[1', { a: { b: [1] } }, ['MP001']],
    ['"a":{},', { a: {} }, ['MP004']],
    ['\uFEFF{"a":1}', { a: 1 }, ['MP009']],
  ])('%j is read as meant, and each mistake is noted once', (text, value, codes) => {
    expect(read(text)).toEqual({ value, codes });
  });

  test.each(['', ' \n ', ',', '}', '\u0000'])('%j gives a problem and no tree that misleads', (text) => {
    expect(parseDocument(text).problems.map(({ code }) => code)).toContain('MP001');
  });

  test.each(['version: "1"\ntools:\n', '---\n{}', '# c\ntools:\n  x: {}', '- a\n- b'])(
    '%j is taken for YAML and not read',
    (text) => {
      expect(read(text)).toEqual({ value: undefined, codes: ['MP008'] });
    },
  );
});

describe('places', () => {
  test('of nodes behind mended parts are those in the text of the author', () => {
    const text = "{ // one\n 'a': [ 1, ],\n  b: 'x' }";
    const { root, positions } = parseDocument(text);
    const b = child(root, 'b');
    expect(b && text.slice(b.start, b.end)).toBe("'x'");
    expect(b && positions.at(b.start)).toEqual({ line: 3, column: 6, offset: 28 });
    const a = child(root, 'a');
    expect(a && text.slice(a.start, a.end)).toBe('[ 1, ]');
  });

  test('of lines count CR LF as one break and CR alone as one', () => {
    const { positions } = parseDocument('{\r\n"a"\r:1}');
    expect(positions.at(3)).toMatchObject({ line: 2, column: 1 });
    expect(positions.at(7)).toMatchObject({ line: 3, column: 1 });
  });
});

describe('names', () => {
  test('that mean something to JavaScript are members like any other', () => {
    const { value } = read('{"__proto__":{"a":1},"constructor":2,"toString":3}');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('that repeat are all kept, with the first one named', () => {
    const { root, duplicates } = parseDocument('{"a":1,"a":2,"b":{"c":1,"c":2},"a":3}');
    expect(duplicates.map(({ name }) => name)).toEqual(['a', 'c', 'a']);
    expect(root?.type === 'object' && root.members.length).toBe(4);
    expect(root && toJson(root)).toEqual({ a: 1, b: { c: 1 } });
  });

  test('that look the same once escapes are read count as repeated', () => {
    expect(parseDocument('{"a":1,"\\u0061":2}').duplicates).toHaveLength(1);
  });
});

describe('bounds', () => {
  const filler = (bytes: number) => `{"a":"${'x'.repeat(bytes - 8)}"}`;

  test('256 KiB are read, one byte more is not', () => {
    expect(read(filler(262_144)).codes).toEqual([]);
    expect(read(filler(262_145))).toEqual({ value: undefined, codes: ['MP007'] });
  });

  test('size counts UTF-8 bytes, not characters', () => {
    expect(read(`{"a":"${'\u20ac'.repeat(90_000)}"}`).codes).toEqual(['MP007']);
    expect(read(`{"a":"${'\u{1F600}'.repeat(65_000)}"}`).codes).toEqual([]);
  });

  test('sixteen levels are read, the seventeenth is reported', () => {
    expect(read(`${'['.repeat(16)}${']'.repeat(16)}`).codes).toEqual([]);
    expect(read(`${'['.repeat(17)}${']'.repeat(17)}`).codes).toEqual(['MP007']);
  });

  test('brackets without end neither throw nor take long', () => {
    expect(read('['.repeat(262_000))).toEqual({ value: undefined, codes: ['MP007'] });
    expect(read('{"a":'.repeat(50_000)).codes).toEqual(['MP007']);
    expect(read('['.repeat(130_000) + '}'.repeat(130_000)).codes).toEqual(['MP007']);
  });
});
