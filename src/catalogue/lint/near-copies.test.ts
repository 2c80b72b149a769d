import { describe, expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { nearCopies } from './near-copies.ts';

interface Tool {
  name: string;
  param?: string;
  rationale: string;
}

const server = (id: string, tools: readonly Tool[]) =>
  [
    `id: ${id}\nname: ${id}\nsource: { read: submitted }\ntools:`,
    ...tools.map(
      ({ name, param = 'id', rationale }) =>
        `  - { name: ${name}, params: [{ name: ${param} }], rationale: ${JSON.stringify(rationale)} }`,
    ),
  ].join('\n');

const check = (...tools: Tool[]) => findings(nearCopies, { 'servers/a.yaml': server('a', tools) });

describe('a template with the names filled in', () => {
  const template = (name: string, noun: string, param: string): Tool => ({
    name,
    param,
    rationale: `An agent that calls ${name} in a loop can remove every ${noun} of an account, and \`${param}\` is not checked. ${noun}s cannot be restored afterwards.`,
  });

  it('is found, and the twin is named', () => {
    const found = check(
      template('delete_contact', 'contact', 'contactid'),
      template('delete_invoice', 'invoice', 'invoiceid'),
    );
    expect(found).toEqual([
      'CAT402 servers/a.yaml:6:60 100 % of the rationale stands word for word at "delete_contact" in the same file',
    ]);
  });

  it('is found across servers', () => {
    const found = findings(nearCopies, {
      'servers/a.yaml': server('a', [template('delete_contact', 'contact', 'contactid')]),
      'servers/b.yaml': server('b', [template('purge_note', 'note', 'noteid')]),
    });
    expect(found[0]).toMatch(/^CAT402 servers\/b\.yaml.* at "delete_contact" in servers\/a\.yaml$/);
  });

  it('is found however many there are', () => {
    const many = Array.from({ length: 500 }, (_, n) => template(`delete_x${n}`, 'thing', 'id'));
    expect(check(...many)).toHaveLength(499);
  });
});

it('leaves texts alone that share a turn of phrase', () => {
  expect(
    check(
      {
        name: 'open_ticket',
        rationale: 'An agent in a loop fills the queue faster than people can empty it, and staff answer by hand.',
      },
      {
        name: 'send_mail',
        rationale: 'An agent in a loop fills the inbox of a stranger, who will mark the whole domain as spam.',
      },
    ),
  ).toEqual([]);
});

it('compares short texts as a whole', () => {
  expect(check({ name: 'a_b', rationale: 'Costs money.' }, { name: 'c_d', rationale: 'Costs money.' })).toHaveLength(1);
  expect(check({ name: 'a_b', rationale: 'Costs money.' }, { name: 'c_d', rationale: 'Costs time.' })).toEqual([]);
});
