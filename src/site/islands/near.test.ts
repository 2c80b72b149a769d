import { expect, it } from 'vitest';
import type { NameEntry } from '../../publish/names.ts';
import { nearest, readLost } from './near.ts';

const knows = (server: string): boolean => server === 'agntor-mcp';

it('marks the tool when the server is known', () => {
  expect(readLost('tools/agntor-mcp/escrow-creat/', knows)).toEqual({
    known: '/tools/agntor-mcp/',
    lost: 'escrow-creat',
    server: 'agntor-mcp',
    kind: 'tool',
  });
});

it('marks the server when it is not', () => {
  expect(readLost('tools/agntor/escrow/', knows)).toMatchObject({ known: '/tools/', lost: 'agntor', kind: 'server' });
});

it('marks everything of an address of no known form', () => {
  expect(readLost('wp-login.php', knows)).toEqual({ known: '/', lost: 'wp-login.php' });
  expect(readLost('constructor/a/', knows)).toEqual({ known: '/', lost: 'constructor/a' });
});

const entry = (path: string, title = path): NameEntry => ({ p: path, t: title, k: 'tool', d: '' });

it('puts the nearest first and leaves out what is far', () => {
  const names = ['tools/s/open-ticket/', 'tools/s/open-tickets/', 'tools/s/delete-client/'].map((path) => entry(path));
  expect(nearest('open_tickets', names).map(({ p }) => p)).toEqual(['tools/s/open-tickets/', 'tools/s/open-ticket/']);
});

it('puts what holds the part as whole words before what is only spelt like it', () => {
  const names = [
    entry('servers/gitlab/'),
    entry('servers/github-github-mcp-server/'),
    entry('servers/acme-hosting/', 'GitHub'),
    entry('servers/githubs-far-away-cousin/'),
  ];
  expect(nearest('github', names).map(({ p }) => p)).toEqual([
    'servers/acme-hosting/',
    'servers/github-github-mcp-server/',
    'servers/gitlab/',
  ]);
});

it('finds nothing near an empty part', () => expect(nearest('/', [entry('servers/gitlab/')])).toEqual([]));
