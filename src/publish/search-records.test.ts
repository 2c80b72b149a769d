import { expect, it } from 'vitest';
import { fixture } from './fixtures/catalogue.ts';
import { searchRecords } from './search-records.ts';

const prose = [{ path: 'guides/add-a-server/', title: 'Add a server', description: 'How to.', body: '' }];
const records = searchRecords(fixture(), prose);
const at = (path: string) => records.find((record) => record.path === path);

it('finds a tool by the words of its name, and shows the name as written', () => {
  const tool = at('tools/acme-desk/cancel-order/');
  expect(tool?.kind).toBe('tool');
  expect(tool?.text).toEqual({
    title: 'cancel order',
    sub: 'Acme',
    content: 'cancel order. Acme. Cancels an order.',
  });
  expect(tool?.shows).toMatchObject({ title: 'cancel_order', sub: 'Acme', severity: 'critical' });
  expect(tool?.filters).toMatchObject({ risk: ['critical'], category: ['destructive'], server: ['acme-desk'] });
});

it('knows no class where there is none', () => {
  const tool = at('tools/acme-desk/nobody-knows/');
  expect(tool?.filters).not.toHaveProperty('risk');
  expect(tool?.shows).not.toHaveProperty('severity');
});

it('has servers, attacks and prose', () => {
  expect(at('servers/acme-desk/')?.kind).toBe('server');
  expect(at('attacks/ticket-flood/')?.kind).toBe('attack');
  expect(at('changes/')).toMatchObject({ kind: 'page', shows: { title: 'Changes', sub: 'Page' } });
  expect(at('guides/add-a-server/')).toMatchObject({ kind: 'page', shows: { title: 'Add a server', sub: 'Guide' } });
});

it('keeps records lean and one a page', () => {
  expect(Math.max(...records.map(({ text }) => text.content.length))).toBeLessThanOrEqual(300);
  expect(new Set(records.map(({ path }) => path)).size).toBe(records.length);
});
