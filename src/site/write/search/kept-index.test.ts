import { expect, it } from 'vitest';
import type { SearchRecord } from '../../../publish/search-records.ts';
import { grouped } from './found.ts';
import { updatedIndex, wholeIndex } from './kept-index.ts';

const record = (name: string, content: string): SearchRecord => ({
  path: `tools/acme/${name}/`,
  kind: 'tool',
  text: { title: name, sub: 'Acme', content: `${name} ${content}` },
  shows: { title: name, sub: 'Acme' },
  filters: {},
});

const RECORDS = [
  record('list orders', 'Lists orders of a café, with their prices.'),
  record('cancel order', 'Cancels one order and tells the buyer.'),
  record('get invoice', 'Gets an invoice. Résumé of what is to be paid: prices, taxes, orders.'),
  record('pay', 'Pays invoices.'),
];

const asked: number[] = [];
const begin = (total: number) => {
  asked.push(total);
  return () => undefined;
};
const whole = await wholeIndex(grouped(RECORDS), begin);

it.each([
  ['an edited text', RECORDS.with(1, record('cancel order', 'Takes an order back. Cafés pay nothing.'))],
  ['a record more', RECORDS.toSpliced(1, 0, record('refund', 'Pays the price of an order back.'))],
  ['a record less', RECORDS.toSpliced(0, 1)],
  ['another order of the records', RECORDS.toReversed()],
  [
    'all of that',
    [record('new', 'Résumés and prices.'), ...RECORDS.toReversed().toSpliced(1, 2), record('pay', 'Other.')],
  ],
  ['nothing new', RECORDS],
])('is the same as if the engine had read all, after %s', async (_, records) => {
  const [updated, expected] = [
    await updatedIndex(whole.index, grouped(records), begin),
    await wholeIndex(grouped(records), begin),
  ];
  expect(updated.index).toEqual(expected.index);
  expect([...updated.index.words.keys()]).toEqual([...expected.index.words.keys()]);
});

it('has the engine read only the text that was and the one that is', async () => {
  asked.length = 0;
  const { read } = await updatedIndex(whole.index, grouped(RECORDS.with(3, record('pay', 'Pays one invoice.'))), begin);
  expect([read, ...asked]).toEqual([2, 2]);
});
