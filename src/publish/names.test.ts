import { expect, it } from 'vitest';
import { fixture } from './fixtures/catalogue.ts';
import { NAME_SHARDS, nameKey, nameShard } from './name-key.ts';
import { nameShards } from './names.ts';

const catalogue = fixture();
const files = new Map(nameShards(catalogue).map(({ id, make }) => [id, make()]));
const find = (typed: string) => files.get(nameShard(nameKey(typed)))?.[nameKey(typed)];

it.each(['cancel_order', 'CANCEL-ORDER', ' cancel order '])('finds a tool by %j', (typed) => {
  expect(find(typed)).toEqual([
    { p: 'tools/acme-desk/cancel-order/', t: 'cancel_order', k: 'tool', s: 'critical', c: 'Destructive', d: 'Acme' },
  ]);
});

it('finds servers by id and product, attacks by title', () => {
  expect(find('acme-desk')?.[0]?.k).toBe('server');
  expect(find('Acme')?.[0]?.k).toBe('server');
  expect(find('ticket flood')?.[0]?.k).toBe('attack');
});

it('takes a name like __proto__ for a name', () => {
  expect(find('__proto__')?.[0]?.k).toBe('tool');
});

it('has every file, so that a miss is an empty answer', () => {
  expect(files.size).toBe(NAME_SHARDS);
  expect(find('no such name')).toBeUndefined();
});

it('spreads names evenly', () => {
  const counts = new Map<string, number>();
  for (let number = 0; number < 25_600; number += 1) {
    const shard = nameShard(nameKey(`get_record_${number}`));
    counts.set(shard, (counts.get(shard) ?? 0) + 1);
  }
  expect(counts.size).toBe(NAME_SHARDS);
  expect(Math.max(...counts.values())).toBeLessThan(200);
});

it('says which tools and servers a file is about', () => {
  const shards = new Map(nameShards(catalogue).map((shard) => [shard.id, shard]));
  for (const [typed, kind] of [
    ['cancel order', 'tools'],
    ['acme-desk', 'servers'],
  ] as const) {
    const path = find(typed)?.[0]?.p;
    expect(shards.get(nameShard(nameKey(typed)))?.[kind].map((one) => one.path)).toContain(path);
  }
});
