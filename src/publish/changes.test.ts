import { describe, expect, it } from 'vitest';
import type { Change } from '../catalogue/schema/changes.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { byDay, changeTitle, inOrder, subject } from './changes.ts';
import { fixture, SITE } from './fixtures/catalogue.ts';
import { changesMarkdown } from './markdown/changes.ts';

const catalogue = {
  tool: (server: string, slug: string) =>
    server === 's' && slug === 't-u' ? { record: { name: 't_u' }, server: { label: 'S' } } : undefined,
  attack: (id: string) => (id === 'a' ? { record: { title: 'An attack' } } : undefined),
  taxonomies: [{ path: 'attacks/list/', record: { name: 'A list' } }],
} as unknown as Catalogue;

describe('subject', () => {
  it.each([
    ['tools/s/t-u', { name: 't_u', exact: true, of: 'S' }],
    ['tools/s/gone', { name: 'tools/s/gone', exact: true }],
    ['servers/s', { name: 's', exact: true }],
    ['attacks/a', { name: 'An attack', exact: false }],
    ['attacks/list', { name: 'A list', exact: false }],
    ['attacks', { name: 'attacks', exact: false }],
    ['method', { name: 'method', exact: false }],
  ])('names %s', (address, named) => {
    expect(subject(catalogue, address)).toEqual({ path: `${address}/`, ...named });
  });
});

const change = (fields: Partial<Change>): Change => ({
  id: 'x',
  on: '2026-01-01',
  kind: 'added',
  subject: 'servers/s',
  text: 'T.',
  ...fields,
});

it('puts what matters most first within a day, and leaves the rest as the file has it', () => {
  const changes = [
    change({ id: 'a' }),
    change({ id: 'b', kind: 'risk-raised' }),
    change({ id: 'c' }),
    change({ id: 'd', on: '2026-01-02', kind: 'reviewed' }),
  ];
  expect(inOrder(changes).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c']);
  expect(byDay(changes).map(({ on, changes: ofDay }) => [on, ofDay.length])).toEqual([
    ['2026-01-02', 1],
    ['2026-01-01', 3],
  ]);
});

it('says from what to what a risk went, and shows what a name hides', () => {
  const hidden = {
    tool: () => ({ record: { name: 'a\u202eb' }, server: { label: 'S' } }),
    attack: () => undefined,
    taxonomies: [],
  } as unknown as Catalogue;
  const raised = change({
    kind: 'risk-raised',
    subject: 'tools/s/t',
    from: { severity: 'low', category: 'Read' },
    to: { severity: 'high', category: 'Destructive' },
  });
  expect(changeTitle(hidden, raised)).toBe('Risk raised: a[U+202E]b of S, from Read, low to Destructive, high');
  expect(changeTitle(hidden, change({}))).toBe('Added: s');
});

it('has a Markdown twin in which risks that rose come first', () => {
  const text = changesMarkdown(fixture(), SITE);
  expect(text.match(/^## .*/gm)).toEqual(['## Risks that rose', '## 2026-11-03', '## 2026-11-02']);
  expect(text).toContain(
    '- 2026-11-03: Risk raised: [`cancel_order`](<https://example.org/cat/tools/acme-desk/cancel-order/>) of Acme, from Write, medium to Destructive, high. A cancelled order stays `cancelled`.',
  );
});
