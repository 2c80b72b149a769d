import { describe, expect, it } from 'vitest';
import { countWords, passes, type Row, wanted } from './filter.ts';

const known = new Set(['q', 'sev', 'kind']);
const row = (tokens: string, text: string): Row => ({ tokens: new Set(tokens.split(' ')), text });
const asks = (query: string) => wanted(new URLSearchParams(query), known);

describe('a filter', () => {
  it('lets everything pass when nothing is asked', () => {
    expect(passes(row('crit', 'x'), asks(''))).toBe(true);
    expect(passes(row('crit', 'x'), asks('q=++'))).toBe(true);
  });

  it('takes one of the tokens of each group', () => {
    expect(passes(row('high pattern', ''), asks('sev=crit&sev=high&kind=pattern'))).toBe(true);
    expect(passes(row('high incident', ''), asks('sev=crit&sev=high&kind=pattern'))).toBe(false);
  });

  it('wants all words, in any order and case', () => {
    expect(passes(row('', 'whmcs_cancel_order cancels an order'), asks('q=ORDER+cancel'))).toBe(true);
    expect(passes(row('', 'whmcs_cancel_order'), asks('q=order+refund'))).toBe(false);
  });

  it('ignores what the form does not have, such as a campaign tag', () => {
    expect(passes(row('crit', ''), asks('utm_source=x'))).toBe(true);
  });

  it('finds nothing for a token that no row has', () => {
    expect(passes(row('crit', ''), asks('sev=nonsense'))).toBe(false);
  });
});

it('says how many are left', () => {
  expect(countWords(3, 96, 'entries')).toBe('3 of 96 entries');
  expect(countWords(96, 96, 'entries')).toBe('All 96 entries');
});
