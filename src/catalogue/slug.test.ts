import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSlug } from './plain-slug.ts';
import { slugCollisions, toolSlugs } from './slug.ts';

describe('plainSlug', () => {
  it.each([
    ['whmcs_open_ticket', 'whmcs-open-ticket'],
    ['KendraListIndexesTool', 'kendralistindexestool'],
    ['nasa/apod', 'nasa-apod'],
    ['files.read', 'files.read'],
    ['Get all test cases', 'get-all-test-cases'],
  ])('%s becomes %s', (name, slug) => expect(plainSlug(name)).toBe(slug));
});

describe('toolSlugs', () => {
  it('leaves names that do not collide alone and gives both of a colliding pair a hash', () => {
    const [first, second, third] = toolSlugs(['get_user', 'get-user', 'list']);
    expect(first).toMatch(/^get-user-[0-9a-f]{6}$/);
    expect(second).toMatch(/^get-user-[0-9a-f]{6}$/);
    expect(first).not.toBe(second);
    expect(third).toBe('list');
  });

  it('gives each tool the same address in any order', () => {
    const names = ['a_b', 'a-b', 'A.B', '查询', 'c'];
    const forwards = new Map(toolSlugs(names).map((slug, index) => [names[index], slug]));
    const reversed = names.toReversed();
    expect(new Map(toolSlugs(reversed).map((slug, index) => [reversed[index], slug]))).toEqual(forwards);
  });

  it.each(['..', '.', '', '___', '🔥', '查询', 'CON', 'nul.txt', 'com1', '.htaccess', 'trailing.'])(
    'never lets %j stand as an address',
    (name) => {
      expect(toolSlugs([name])[0]).toMatch(/^tool-[0-9a-f]{6}$/);
    },
  );

  it('cuts a name that no file system would take', () => {
    expect(toolSlugs(['x'.repeat(5000)])[0]).toMatch(/^x{120}-[0-9a-f]{6}$/);
  });

  it('is unique, and safe in a path, for any names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 8 }), (names) => {
        const slugs = toolSlugs(names);
        expect(new Set(slugs).size).toBe(names.length);
        for (const slug of slugs) expect(slug).toMatch(/^(?=.*[a-z0-9])(?![.]|.*[.]$)[a-z0-9.-]{1,140}$/);
      }),
    );
  });
});

it('slugCollisions names the groups that needed a hash', () => {
  expect(slugCollisions(['get_user', 'get-user', 'list', '..'])).toEqual([['get_user', 'get-user'], ['..']]);
  expect(slugCollisions(['list', 'get'])).toEqual([]);
});
