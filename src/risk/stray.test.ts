import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { tool } from './facts.fixture.ts';
import { guarded } from './guard/guarded.ts';
import { mainParams } from './params.ts';
import { inRole } from './roles.ts';
import { saysNothing } from './stray.ts';
import type { ToolFacts } from './types.ts';

const says = (facts: ToolFacts): string[] => assess(facts, []).reasons.map(({ text }) => text);

describe('an argument that repeats the name of its tool', () => {
  it.each([
    ['get_page', 'get_page:string'],
    ['getPage', 'get-page:string'],
    ['search', 'search:string'],
  ])('%s with %s says nothing', (name, param) => {
    const facts = tool(name, [param]);
    expect(facts.params.map((one) => saysNothing(one, facts))).toEqual([true]);
    expect(mainParams(facts)).toEqual([]);
  });

  it.each([
    ['is required', tool('get_page', ['get_page:string!'])],
    ['is one word beside others', tool('query', ['query:string', 'database:string'])],
    ['has another name', tool('get_page', ['page:string'])],
  ])('is an argument like any other where it %s', (_, facts) => {
    expect(facts.params.some((one) => saysNothing(one, facts))).toBe(false);
  });

  it('names no path, and no policy rests on it', () => {
    const facts = tool('delete_file', ['delete_file:string'], { effects: ['delete'], capabilities: ['file-delete'] });
    expect(inRole(facts, 'path')).toEqual([]);
    expect(JSON.stringify(guarded(facts, 'Destructive')?.policy)).not.toContain('args.delete_file');
  });

  it('is not told as what a call is about', () => {
    const read = tool('get_page', ['get_page:string'], { effects: ['read'], capabilities: ['private-data-read'] });
    expect(says(read)).toEqual([
      '`get_page` returns what its arguments select, so it is Read. Read starts at low.',
      'The answer of `get_page` is not public; what narrows it is not said.',
    ]);
    const many = tool('delete_pages', ['delete_pages:string'], {
      effects: ['delete'],
      capabilities: ['bulk-operation'],
    });
    expect(says(many).join(' ')).toContain('One call of `delete_pages` can act on many items.');
  });

  it('says as little where it is a word of the description, whose first word is an argument too', () => {
    const params = ['Create:string', 'new:string', 'wiki:string', 'title:string', 'a:string!'];
    const facts = { ...tool('create_page', params), description: 'Create a new wiki.' };
    expect(facts.params.map((one) => saysNothing(one, facts))).toEqual([true, true, true, false, false]);
    const body = { ...tool('edit', ['Create:string', 'New:string', 'Body:string']) };
    for (const description of ['Creates a new wiki.', 'create: a new wiki', '', undefined])
      expect(mainParams({ ...body, description })).toEqual(['Create', 'New', 'Body']);
  });

  it.each([
    ['Wiki | Create a wiki', ['Create:string', 'a:string', 'wiki:string', 'page:string'], ['Create', 'a', 'wiki']],
    [
      'Counts.\n Returns: Complexity estimate (low/high)',
      ['Complexity:string', 'estimate:string'],
      ['Complexity', 'estimate'],
    ],
    ['Lists pages', ['Add:string', 'Item:string', 'board:string'], ['Add', 'Item']],
    ['Lists pages', ['True:string', 'False:string', 'archived:string'], ['True', 'False']],
  ])('says as little in %j with %j', (description, params, none) => {
    const facts = { ...tool('get_page', params), description };
    expect(facts.params.filter((one) => saysNothing(one, facts)).map(({ name }) => name)).toEqual(none);
  });

  it.each([
    ['are parted by a sign', 'Takes Title, body (or text)', ['Title:string', 'Body:string', 'Text:string']],
    ['have no capital before them', 'moves from to', ['from:string', 'to:string']],
    ['are required', 'Move a page', ['Move:string!', 'a:string!', 'page:string!']],
    ['all begin with capitals', '', ['Bucket:string', 'Key:string']],
  ])('is one like any other where words %s', (_, description, params) => {
    const facts = { ...tool('get_page', params), description };
    expect(facts.params.some((one) => saysNothing(one, facts))).toBe(false);
  });

  it('gives way to the others', () => {
    const facts = tool('get_page', ['get_page:string', 'title:string'], { effects: ['read'] });
    expect(says(facts)[0]).toContain('returns what `title` selects');
  });

  it('lowers confidence, as nothing is known of what a call takes', () => {
    const evidence = [{ quote: 'Returns a page', where: 'description' as const }];
    const sure = (param: string) => assess(tool('get_page', [param], { effects: ['read'], evidence }), []).confidence;
    expect([sure('page:string'), sure('get_page:string')]).toEqual(['medium', 'low']);
  });
});

describe('a tool of which nobody says what it takes', () => {
  const unknown = (effect: 'read' | 'cancel') => ({
    ...tool('get_orders', [], { effects: [effect], capabilities: ['private-data-read'] }),
    takes: 'unknown' as const,
  });

  it('is not said to take no arguments', () => {
    expect(says(unknown('read'))).toEqual([
      '`get_orders` returns what its arguments select, so it is Read. Read starts at low.',
      'The answer of `get_orders` is not public; what narrows it is not said.',
    ]);
    expect(says(unknown('cancel'))[0]).toContain('`get_orders` cancels what its arguments select');
    expect(says({ ...unknown('cancel'), takes: undefined })[0]).toContain(
      'takes no arguments and cancels what it finds',
    );
  });

  it('has no argument whose type was seen', () => {
    const { confidenceFacts } = assess(unknown('read'), []);
    expect(confidenceFacts).toContainEqual({ text: 'Every argument has a type', seen: false });
  });
});
