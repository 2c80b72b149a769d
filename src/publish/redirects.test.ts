import { expect, it } from 'vitest';
import type { Retired } from '../catalogue/schema/retired.ts';
import { readRedirects, redirects, redirectsFile } from './redirects.ts';

const on = '2026-11-01';
const reason = 'Renamed.';

const fileOf = (retired: Retired, base = '/') => redirectsFile(redirects(retired, base));

it('leads the page and its twins to the new address, under the base path', () => {
  expect(fileOf([{ old: 'attacks/flood', now: 'attacks/ticket-flood', reason, on }], '/cat/')).toBe(
    [
      '# Addresses that moved for good\n',
      '/cat/attacks/flood/ /cat/attacks/ticket-flood/ 301\n',
      '/cat/attacks/flood/index.md /cat/attacks/ticket-flood/index.md 301\n',
      '/cat/api/v1/attacks/flood.json /cat/api/v1/attacks/ticket-flood.json 301\n',
    ].join(''),
  );
});

it.each([
  ['tools/a/x', 'tools/a/y', '/tools/a/x/policy.json', '/tools/a/y/policy.json'],
  ['servers/a', 'servers/b', '/policies/a/policy.json', '/policies/b/policy.json'],
])('leads the policy of %s to that of %s', (old, now, from, to) => {
  expect(readRedirects(fileOf([{ old, now, reason, on }])).get(from)).toBe(to);
});

it('never gives another policy than the one asked for: a tool that went into a server has none', () => {
  const lines = readRedirects(fileOf([{ old: 'tools/a/x', now: 'servers/a', reason, on }]));
  expect([...lines.keys()].filter((from) => from.endsWith('policy.json'))).toEqual([]);
  expect(lines.get('/tools/a/x/')).toBe('/servers/a/');
});

it('has no line for what is gone for good', () => {
  expect(fileOf([{ old: 'servers/x', reason: 'Withdrawn.', on }])).not.toContain('servers/x');
});
