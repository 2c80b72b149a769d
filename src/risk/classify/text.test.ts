import { describe, expect, it } from 'vitest';
import { everyVerb, readDescription } from './text.ts';

const effects = (text: string) => readDescription(text).map(({ effect }) => effect);

describe('the verb of a description', () => {
  it.each([
    ['Retrieves the AgentCard of an agent', ['read']],
    ['This tool will create a coupon in Stripe.', ['create']],
    ['Notion | Retrieve a user', ['read']],
    ['START HERE for Athena: List available catalogs', ['read']],
    ['Use this tool to delete a page', ['delete']],
    ['Create or update a file', ['create', 'update']],
    ['Stops the server and deletes its data', ['stop', 'delete']],
    ['Looks up a customer, then removes it from the database', ['read', 'delete']],
    ['Stops and removes a container', ['stop', 'delete']],
    ['Set or remove an expression for a layer', ['update']],
    ['Assign, remove, and list roles', ['update']],
    ['A small tool', []],
    ['', []],
  ])('%s: %j', (text, expected) => expect(effects(text)).toEqual(expected));

  it.each([
    ['Get lock/unlock status for a domain'],
    ['Get view and edit restrictions for a page'],
    ['List deleted items and cancelled orders'],
    ['Fetches all pay-ins and pay-outs'],
    ['List all swap transactions (buy/sell) for a token'],
  ])('%s: things and participles are no verbs', (text) => expect(new Set(effects(text))).toEqual(new Set(['read'])));

  it('is not one that is negated', () => {
    expect(effects('Does not delete anything')).toEqual([]);
  });

  it('quotes at most eight words of the source', () => {
    const [found] = readDescription('Deletes a very long list of things that nobody needs any more');
    expect(found?.evidence).toEqual({ quote: 'Deletes a very long list of things that', where: 'description' });
  });

  it('quotes the verb alone where the text cannot be shown', () => {
    const [found] = readDescription('Deletes \u202e\u0007 files');
    expect(found?.evidence.quote).toBe('delete');
  });
});

describe('every verb', () => {
  it('is found in lists and at the beginning of lines', () => {
    const found = everyVerb('Works with runs, including re-running, cancelling runs and deleting logs.').map(
      ({ verb }) => verb,
    );
    expect(found).toEqual(expect.arrayContaining(['cancel', 'delete']));
  });

  it('leaves out what is negated', () => {
    expect(everyVerb('Supports listing, without deleting anything').map(({ verb }) => verb)).not.toContain('delete');
  });
});
