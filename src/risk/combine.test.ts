import { describe, expect, it } from 'vitest';
import { remains, serverPolicy } from './combine.ts';
import { recommend } from './recommend.ts';
import type { Category } from './vocabulary.ts';

const ENTRIES: { name: string; category: Category | undefined }[] = [
  { name: 'get', category: 'Read' },
  { name: 'drop', category: 'Destructive' },
  { name: 'put', category: 'Write' },
  { name: 'pay', category: 'Financial' },
  { name: 'wipe', category: 'Destructive' },
  { name: 'huh', category: undefined },
];

describe('serverPolicy', () => {
  it('is exactly the union of the rules of its tools', () => {
    const policy = serverPolicy(ENTRIES);
    for (const { name, category } of ENTRIES) {
      const own = recommend(name, category);
      expect(policy.tools?.[name]).toEqual(own.tools?.[name]);
      expect(policy.hide?.includes(name) ?? false).toBe(own.hide !== undefined);
    }
    expect(policy).toMatchObject({ version: '1', default: 'deny', hide: ['drop', 'wipe'] });
    expect(Object.keys(policy.tools ?? {})).toEqual(['get', 'put', 'pay', 'huh']);
  });

  it.each<[Category | undefined, Category | undefined, Category | undefined]>([
    ['Read', 'Write', 'Write'],
    ['Destructive', 'Read', 'Destructive'],
    ['Execute', undefined, undefined],
    ['Financial', 'Destructive', 'Destructive'],
  ])('gives a name that stands twice the stricter rule: %s and %s', (a, b, expected) => {
    for (const [first, second] of [
      [a, b],
      [b, a],
    ]) {
      const policy = serverPolicy([
        { name: 't', category: first },
        { name: 't', category: second },
      ]);
      expect(policy).toEqual(recommend('t', expected));
    }
  });

  it('of nothing allows nothing', () => {
    expect(serverPolicy([])).toEqual({ version: '1', default: 'deny' });
  });

  it('leaves names it cannot hold to the default', () => {
    expect(
      serverPolicy([
        { name: '*', category: 'Destructive' },
        { name: 'get', category: 'Read' },
      ]).hide,
    ).toBeUndefined();
  });
});

describe('remains', () => {
  it('sorts the tools of a server by what is left of them', () => {
    expect(
      remains(
        serverPolicy(ENTRIES),
        ENTRIES.map(({ name }) => name),
      ),
    ).toEqual({
      free: ['get'],
      capped: ['put'],
      asked: [],
      denied: ['pay', 'huh'],
      hidden: ['drop', 'wipe'],
    });
  });
});
