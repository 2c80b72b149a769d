import { expect, it } from 'vitest';
import { fixture } from './fixtures/catalogue.ts';
import { searchRecords } from './search-records.ts';

const prose = [{ path: 'guides/add-a-server/', title: 'Add a server', description: 'How to.', body: '' }];
const records = searchRecords(fixture(), prose);
const at = (path: string) => records.find((record) => record.path === path);

it('finds a tool by its name as written and by its words', () => {
  const tool = at('tools/acme-desk/cancel-order/');
  expect(tool?.content).toBe('cancel_order. cancel order. Acme. Cancels an order.');
  expect(tool?.filters).toMatchObject({
    kind: ['tool'],
    risk: ['critical'],
    category: ['destructive'],
    server: ['acme-desk'],
  });
});

it('knows no class where there is none', () => {
  expect(at('tools/acme-desk/nobody-knows/')?.filters).not.toHaveProperty('risk');
});

it('has servers, attacks and prose', () => {
  expect(at('servers/acme-desk/')?.meta['kind']).toBe('server');
  expect(at('attacks/ticket-flood/')?.meta['kind']).toBe('attack');
  expect(at('changes/')?.meta).toEqual({ title: 'Changes', kind: 'page', sub: 'Page' });
  expect(at('guides/add-a-server/')?.meta).toEqual({ title: 'Add a server', kind: 'page', sub: 'Guide' });
});

it('keeps records lean and one a page', () => {
  expect(Math.max(...records.map(({ content }) => content.length))).toBeLessThanOrEqual(300);
  expect(new Set(records.map(({ path }) => path)).size).toBe(records.length);
});
