import { expect, it } from 'vitest';
import { pinOf } from './pin.ts';

const commit = '3d95d9e1d036b1a1860851ceb3b41058d1003df7';
const published = { registry: 'npm', name: 'a', checked: { on: '2026-11-20', found: true, version: '1.2.3' } } as const;

it('names the commit of a repository', () => {
  expect(pinOf({ source: { repository: 'a/b', commit, read: 'source' }, packages: [] })).toBe('commit 3d95d9e');
});

it('names the published version whose tools/list answer was read', () => {
  expect(pinOf({ source: { read: 'tools-list' }, packages: [published] })).toBe('npm a 1.2.3');
});

it('takes nothing that may move', () => {
  expect(pinOf({ source: { repository: 'a/b', read: 'source' }, packages: [published] })).toBeUndefined();
  expect(pinOf({ source: { commit, read: 'source' }, packages: [] })).toBeUndefined();
  expect(pinOf({ source: { read: 'tools-list' }, packages: [{ registry: 'npm', name: 'a' }] })).toBeUndefined();
  const missing = { ...published, checked: { ...published.checked, found: false } };
  expect(pinOf({ source: { read: 'tools-list' }, packages: [missing] })).toBeUndefined();
});
