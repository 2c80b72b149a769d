import { describe, expect, it } from 'vitest';
import { idNoun, isIdList, nouns, singular, tokens } from './names.ts';

describe('tokens', () => {
  it.each([
    ['whmcs_open_ticket', ['whmcs', 'open', 'ticket']],
    ['getHTTPServerURL', ['get', 'http', 'server', 'url']],
    ['a.b/c-d e', ['a', 'b', 'c', 'd', 'e']],
    ['工具', []],
    ['', []],
  ])('%j gives %j', (name, words) => {
    expect(tokens(name)).toEqual(words);
  });

  it('reads a very long name in no time', () => {
    expect(tokens('A'.repeat(100_000))).toEqual(['a'.repeat(100_000)]);
  });
});

describe('idNoun', () => {
  it.each([
    ['orderid', 'order'],
    ['order_id', 'order'],
    ['orderIds', 'order'],
    ['pullRequestID', 'pull request'],
    ['project-id', 'project'],
    ['issue_key', 'issue'],
    ['projectKeys', 'project'],
  ])('%s identifies "%s"', (name, noun) => {
    expect(idNoun(name)).toBe(noun);
  });

  it.each([
    'id',
    'paid',
    'grid',
    'valid',
    'uuid',
    'invalid',
    'prepaid',
    'hybrid',
    'identity',
    'status',
    'api_key',
    'public_key',
  ])('%s identifies nothing', (name) => {
    expect(idNoun(name)).toBeUndefined();
  });
});

describe('isIdList', () => {
  it('is about several ids only', () => {
    expect(['ids', 'order_ids', 'userIds'].every(isIdList)).toBe(true);
    expect(['order_id', 'kids', 'grids'].some(isIdList)).toBe(false);
  });
});

describe('singular', () => {
  it.each([
    ['orders', 'order'],
    ['entities', 'entity'],
    ['boxes', 'box'],
    ['status', 'status'],
    ['address', 'address'],
  ])('of %s is %s', (plural, one) => {
    expect(singular(plural)).toBe(one);
  });
});

describe('nouns', () => {
  it('leave out verbs and small words', () => {
    expect(nouns('add_comment_to_pending_reviews')).toEqual(['comment', 'review']);
  });
});
