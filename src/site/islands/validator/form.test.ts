import { describe, expect, it } from 'vitest';
import { toJson, toValue } from './form.ts';

describe('arguments typed into the form', () => {
  it.each([
    ['5', 'number', 5],
    ['5', 'string', '5'],
    ['true', 'boolean', true],
    ['[1,2]', 'array', [1, 2]],
    ['{"a":1}', 'object', { a: 1 }],
    ['five', 'number', 'five'],
    ['{"a":', 'object', '{"a":'],
  ])('%j for a %s is %j', (typed, type, value) => {
    expect(toValue(typed, type)).toEqual(value);
  });

  it('leaves out what is left empty', () => {
    const params = [
      { name: 'id', type: 'number' },
      { name: 'note', type: 'string' },
    ];
    expect(
      JSON.parse(
        toJson(
          params,
          new Map([
            ['id', '7'],
            ['note', ''],
          ]),
        ),
      ),
    ).toEqual({ id: 7 });
  });

  it('keeps an argument with the name of a prototype member', () => {
    const text = toJson([{ name: '__proto__', type: 'string' }], new Map([['__proto__', 'x']]));
    expect(text).toBe('{\n  "__proto__": "x"\n}');
  });
});
