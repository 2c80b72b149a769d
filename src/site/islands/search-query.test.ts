import { expect, it } from 'vitest';
import { asked, isEmpty, markedParts, queryWords, readQuery } from './search-query.ts';

it('takes prefixes out of the words', () => {
  expect(readQuery(' sev:Critical cancel  cat:write order ')).toEqual({
    text: 'cancel order',
    filters: { risk: 'critical', category: 'write' },
  });
});

it('keeps a word with a colon that is no prefix, whatever it is called', () => {
  expect(readQuery('constructor:x __proto__:y http://a')).toEqual({
    text: 'constructor:x __proto__:y http://a',
    filters: {},
  });
});

it('a prefix whose value is still to come narrows nothing and finds nothing', () => {
  expect(isEmpty(readQuery('sev:'))).toBe(true);
  expect(isEmpty(readQuery('sev:low'))).toBe(false);
});

it('parts names at their joints', () => {
  expect(queryWords('whmcs_open-ticket a.b/c')).toEqual(['whmcs', 'open', 'ticket', 'a', 'b', 'c']);
  expect(queryWords('getUserProfile GitHub listIDs')).toEqual(['get', 'User', 'Profile', 'GitHub', 'list', 'IDs']);
  expect(queryWords(' _ ')).toEqual([]);
});

it('asks for the number of a CVE as a whole', () => {
  expect(asked('CVE-2025-6514')).toBe('"CVE 2025 6514"');
  expect(asked('cve-2025')).toBe('"cve 2025"');
  expect(asked('cve lookup')).toBe('cve lookup');
});

it('marks words in any case and keeps every character', () => {
  expect(markedParts('whmcs_Cancel_order', ['cancel', 'ord'])).toEqual([
    { text: 'whmcs_', isMarked: false },
    { text: 'Cancel', isMarked: true },
    { text: '_', isMarked: false },
    { text: 'ord', isMarked: true },
    { text: 'er', isMarked: false },
  ]);
});

it.each(['.*', '(', '[a', '\\', 'a|b', '$', '^', '{1'])('takes %s as text, not as a pattern', (word) => {
  const parts = markedParts(`x${word}y`, [word]);
  expect(parts.map(({ text }) => text).join('')).toBe(`x${word}y`);
  expect(parts.find(({ isMarked }) => isMarked)?.text).toBe(word);
});
