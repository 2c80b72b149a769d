import { describe, expect, it } from 'vitest';
import { readDefinition } from './definition.ts';

const params = (inputSchema: unknown) => readDefinition({ name: 'x', inputSchema })?.params;

describe('a definition', () => {
  it.each([undefined, null, 3, 'x', [], {}, { name: 7 }, { name: null }])('%j has no name and is none', (value) => {
    expect(readDefinition(value)).toBeUndefined();
  });

  it('reads what there is and nothing else', () => {
    expect(
      readDefinition({ name: 'x', description: 4, inputSchema: 'no', annotations: { readOnlyHint: 'yes' } }),
    ).toEqual({
      name: 'x',
      description: '',
      params: [],
      takes: 'unknown',
      annotations: undefined,
    });
  });

  it.each([undefined, null, 'no', 4])('with %j in place of a schema leaves open what a call takes', (inputSchema) => {
    expect(readDefinition({ name: 'x', inputSchema })?.takes).toBe('unknown');
  });

  it.each([
    { inputSchema: {} },
    { inputSchema: { type: 'object', properties: {} } },
    { input_schema: {} },
    { params: [] },
  ])('with %j takes nothing', (schema) => {
    expect(readDefinition({ name: 'x', ...schema })).not.toHaveProperty('takes');
  });

  it('reads hints that are true or false', () => {
    const annotations = { title: 'T', readOnlyHint: true, destructiveHint: 1, other: true };
    expect(readDefinition({ name: 'x', annotations })?.annotations).toEqual({ title: 'T', readOnlyHint: true });
  });

  it('takes names such as `__proto__` for names', () => {
    const value: unknown = JSON.parse(
      '{"name":"__proto__","inputSchema":{"properties":{"__proto__":{"type":"string"},"constructor":{}}}}',
    );
    expect(readDefinition(value)?.params.map(({ name, type }) => [name, type])).toEqual([
      ['__proto__', 'string'],
      ['constructor', 'any'],
    ]);
  });
});

describe('arguments', () => {
  it('say what a switch is by itself, and nothing of other types', () => {
    const properties = {
      on: { type: 'boolean', default: true },
      off: { anyOf: [{ type: 'boolean' }, { type: 'null' }], default: false },
      odd: { type: 'boolean', default: 'true' },
      text: { type: 'string', default: true },
    };
    expect(params({ properties })?.map((param) => [param.name, param.default])).toEqual([
      ['on', true],
      ['off', false],
      ['odd', undefined],
      ['text', undefined],
    ]);
  });

  it('have a type, a need and a closed list, wherever JSON Schema has them', () => {
    const schema = {
      required: ['a'],
      properties: {
        a: { type: ['string', 'null'], description: 'text' },
        b: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
        c: { enum: ['x', 1, null, Number.POSITIVE_INFINITY] },
        d: { type: 'array', items: { enum: ['p', 'q'] } },
        e: { $ref: '#/$defs/E' },
        f: true,
        g: { type: 'frog' },
      },
      $defs: { E: { type: 'object' } },
    };
    expect(params(schema)?.map(({ name, type, required, enum: values }) => [name, type, required, values])).toEqual([
      ['a', 'string', true, undefined],
      ['b', 'integer', false, undefined],
      ['c', 'string', false, ['x', 1]],
      ['d', 'array', false, ['p', 'q']],
      ['e', 'object', false, undefined],
      ['f', 'any', false, undefined],
      ['g', 'any', false, undefined],
    ]);
  });

  it.each([null, 7, [], { properties: [] }, { properties: { '': {} } }, { properties: null, required: 3 }])(
    '%j has none',
    (schema) => expect(params(schema)).toEqual([]),
  );

  it('do not follow a reference that leads elsewhere', () => {
    expect(params({ properties: { a: { $ref: 'https://example.com/x' } } })?.[0]?.type).toBe('any');
  });

  it('are cut where there are more than anybody reads', () => {
    const properties = Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`p${n}`, {}]));
    expect(params({ properties })).toHaveLength(500);
  });
});
