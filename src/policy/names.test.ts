import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globMatches, hidingEntry, lookAlike } from './names.ts';
import { pointer } from './pointer.ts';

describe('globs', () => {
  test.each([
    ['*', ''],
    ['*', 'anything'],
    ['delete_*', 'delete_'],
    ['delete_*', 'delete_repo'],
    ['*_repo', 'delete_repo'],
    ['a*b*c', 'aXbYc'],
    ['a**b', 'ab'],
    ['a.b*', 'a.bc'],
    ['a*a', 'aa'],
    ['*ab*ab', 'abab'],
  ])('%s takes in %j', (glob, name) => {
    expect(globMatches(glob, name)).toBe(true);
  });

  test.each([
    ['delete_*', 'undelete_repo'],
    ['delete_*', 'Delete_repo'],
    ['a*a', 'a'],
    ['a*b*c', 'acb'],
    ['a.b*', 'axb'],
    ['a?', 'ab'],
    ['*ab*ab', 'ab'],
    ['[ab]*', 'a'],
    ['a', 'ab'],
  ])('%s leaves out %j', (glob, name) => {
    expect(globMatches(glob, name)).toBe(false);
  });

  test('agrees with the same glob as a regular expression (seed 5, 2000 pairs)', () => {
    const glob = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 7 });
    const name = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 9 });
    fc.assert(
      fc.property(glob, name, (pattern, text) => {
        expect(globMatches(pattern, text)).toBe(new RegExp(`^${pattern.replace(/\*+/g, '.*')}$`).test(text));
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});

test('hiding is exact, by "*" or by glob', () => {
  expect(hidingEntry(undefined, 'a')).toBe(-1);
  expect(hidingEntry(['b', 'a'], 'a')).toBe(1);
  expect(hidingEntry(['*'], 'a')).toBe(0);
  expect(hidingEntry(['A', 'a '], 'a')).toBe(-1);
});

describe('look-alikes', () => {
  test.each([
    ['Delete_Account'],
    [' delete_account\n'],
    ['ｄelete_account'],
    ['delete＿account'],
    ['\u{1D41D}elete_account'],
    ['\ufeffdelete_account'],
  ])('%j looks like delete_account', (name) => {
    expect(lookAlike(['other', 'delete_account'], name)).toBe('delete_account');
  });

  test('the name of the policy is folded too, and so are globs', () => {
    expect(lookAlike(['Delete_Account'], 'delete_account')).toBe('Delete_Account');
    expect(lookAlike(['delete_*'], 'DELETE_repo')).toBe('delete_*');
  });

  test.each(['delete_accounts', 'delete-account', 'dеlete_account', 'constructor', ''])(
    '%j does not (no edit distance, no other alphabets)',
    (name) => {
      expect(lookAlike(['delete_account'], name)).toBeUndefined();
    },
  );
});

test('pointers escape "~" before "/"', () => {
  expect(pointer('tools', 'a/b~1', 'deny_if', 0)).toBe('/tools/a~1b~01/deny_if/0');
  expect(pointer('tools', '', 'limits', 1)).toBe('/tools//limits/1');
});
