import { expect, it } from 'vitest';
import type { NameEntry } from '../../publish/names.ts';
import { nearest, readLost } from './near.ts';

const knows = (server: string): boolean => server === 'agntor-mcp';

it('marks the tool when the server is known', () => {
  expect(readLost('tools/agntor-mcp/escrow-creat/', knows)).toEqual({
    known: '/tools/agntor-mcp/',
    lost: 'escrow-creat',
    server: 'agntor-mcp',
  });
});

it('marks the server when it is not', () => {
  expect(readLost('tools/agntor/escrow/', knows)).toEqual({ known: '/tools/', lost: 'agntor', server: undefined });
});

it('marks everything of an address of no known form', () => {
  expect(readLost('wp-login.php', knows)).toEqual({ known: '/', lost: 'wp-login.php', server: undefined });
});

const entry = (path: string): NameEntry => ({ p: path, t: path, k: 'tool', d: '' });

it('puts the nearest first and leaves out what is far', () => {
  const names = ['tools/s/open-ticket/', 'tools/s/open-tickets/', 'tools/s/delete-client/'].map(entry);
  expect(nearest('open_tickets', names).map(({ p }) => p)).toEqual(['tools/s/open-tickets/', 'tools/s/open-ticket/']);
});
