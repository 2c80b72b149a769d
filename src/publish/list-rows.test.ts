import { expect, it } from 'vitest';
import type { Catalogue } from '../catalogue/types.ts';
import { fixture } from './fixtures/catalogue.ts';
import { serverRowFiles, serverTools, toolRowFiles } from './list-rows.ts';

const catalogue = fixture();
const many: Pick<Catalogue, 'servers'> = { servers: Array.from({ length: 5 }, () => catalogue.servers).flat() };
const each = catalogue.tools.length;

it('files hold every tool once and no more rows than they may', () => {
  const files = toolRowFiles(many, 2 * each);
  expect(files.map((file) => file.flatMap(({ tools }) => tools).length)).toEqual([2 * each, 2 * each, each]);
  expect(serverRowFiles(many, 2).map((file) => file.length)).toEqual([2, 2, 1]);
});

it('a server that is larger than a file still gets one', () => {
  expect(toolRowFiles(catalogue, 1).map((file) => file.length)).toEqual([1]);
});

it('a tool is its name, its marks, its summary, and its address where the name does not give it', () => {
  const [server] = catalogue.servers.map(serverTools);
  expect(server).toMatchObject({ id: 'acme-desk', reviewed: true });
  expect(server?.tools[0]).toEqual(['read_ticket', 1, 1, 'Reads a ticket.', '']);
  expect(server?.tools.find(([name]) => name === 'nobody_knows')?.slice(1, 3)).toEqual([0, 0]);
  const slugs = catalogue.tools.map(({ slug }) => slug);
  for (const [, , , , slug] of server?.tools ?? []) if (slug !== '') expect(slugs).toContain(slug);
});

it('names in these files hold nothing that cannot be seen', () => {
  expect(JSON.stringify(catalogue.servers.map(serverTools))).not.toMatch(/[\u202e\u200b]/u);
});

it('a server is its counts, category by category', () => {
  const [row] = serverRowFiles(catalogue).flat();
  expect(row).toEqual(['acme-desk', 'Acme Desk <b>MCP</b>', each, 2, [1, 8, 1, 1, 1], '2026-11-01']);
});
