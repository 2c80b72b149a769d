import { describe, expect, it } from 'vitest';
import { categoryOf } from './category.ts';
import * as fixture from './facts.fixture.ts';
import { tool } from './facts.fixture.ts';
import { type Neighbour, type RelationIndex, relationIndex } from './related/relation-index.ts';
import { relatedElsewhere, relatedHere } from './related.ts';
import type { ToolFacts } from './types.ts';

const on = (server: string, ...tools: ToolFacts[]): Neighbour[] =>
  tools.map((facts) => ({ server, facts, category: categoryOf(facts.effects) }));

const BILLING = on(
  'billing',
  fixture.OPEN_TICKET,
  fixture.UPDATE_TICKET,
  fixture.PENDING_ORDER,
  fixture.CANCEL_ORDER,
  fixture.GET_STATS,
  fixture.GET_ORDERS,
  fixture.GET_TICKET,
  fixture.MODULE_CREATE,
);

const relate = (tool: Neighbour, index: RelationIndex) => [
  ...relatedHere(tool, index),
  ...relatedElsewhere(tool, index),
];

const related = (name: string, all: Neighbour[]) => {
  const found = all.find(({ facts }) => facts.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return relate(found, relationIndex(all));
};

describe('on the same server', () => {
  it('what takes it back comes first, then what supplies its ids', () => {
    expect(related('whmcs_cancel_order', BILLING)).toEqual([
      { server: 'billing', name: 'whmcs_pending_order', how: 'Takes back a part of what this does' },
      { server: 'billing', name: 'whmcs_get_orders', how: 'Supplies the `orderid`' },
    ]);
  });

  it('a name that is about more says it in the words of its reviewer, or by its arguments', () => {
    const all = on(
      'code',
      tool('get_repository', ['repo:string!'], { effects: ['read'] }),
      tool('list_repository_collaborators', ['repo:string!'], { effects: ['read'] }),
      tool('repository_write', ['method:string!'], { effects: ['create', 'delete'], traits: ['several-actions'] }),
    );
    expect(related('get_repository', all).map(({ how }) => how)).toEqual([
      'Returns what `repo` selects',
      'At worst deletes what `method` selects',
    ]);
    const said = all.map((one) => ({ ...one, facts: { ...one.facts, summary: 'Lists who may write.' } }));
    expect(related('get_repository', said)[0]?.how).toBe('Lists who may write');
  });

  it('tools about the same thing say what they do with it', () => {
    expect(related('whmcs_get_ticket', BILLING).slice(0, 2)).toEqual([
      { server: 'billing', name: 'whmcs_open_ticket', how: 'Adds another ticket' },
      { server: 'billing', name: 'whmcs_update_ticket', how: 'Changes the ticket' },
    ]);
  });

  it('of the same category come those first whose names share most words with it, even a common one', () => {
    const names = ['update_issue_title', 'add_comment', 'update_pull', 'close_issue', 'update_issue_body'];
    const many = Array.from({ length: 50 }, (_, n) => `issue_action_${n}`);
    const all = on('code', ...[...names, ...many].map((name) => tool(name, [], { effects: ['update'] })));
    const found = related('update_issue_title', all).map(({ name }) => name);
    expect(found.slice(0, 4)).toEqual(['update_issue_body', 'update_pull', 'close_issue', 'issue_action_0']);
  });

  it('a word that most tools carry relates nothing', () => {
    expect(related('whmcs_module_create', BILLING)).toEqual([]);
  });

  it('never names the tool itself, no tool twice, and at most six', () => {
    const many = on('s', ...Array.from({ length: 30 }, (_, i) => tool(`get_note_${i}`, [], { effects: ['read'] })));
    for (const { facts } of many) {
      const names = related(facts.name, many).map(({ name }) => name);
      expect(names).not.toContain(facts.name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toHaveLength(6);
    }
  });

  it('an undo that the server does not have is left out', () => {
    const alone = on('s', tool('put', [], { effects: ['update'], undo: 'gone' }));
    expect(related('put', alone)).toEqual([]);
  });
});

describe('on other servers', () => {
  const mail = (name: string) => tool(name, ['to:string!'], { effects: ['send'], capabilities: ['email-send'] });

  it('the same kind is named, once a server and at most three times', () => {
    const all = [
      ...on('a', mail('send_email')),
      ...['b', 'c', 'd', 'e'].flatMap((server) => on(server, mail('send_mail'), mail('post_mail'))),
    ];
    const found = related('send_email', all);
    expect(found.map(({ server }) => server)).toEqual(['b', 'c', 'd']);
    expect(found[0]?.how).toBe('The same kind elsewhere: `email-send`, effect `send`');
  });

  it('says what it does in the words of its reviewer', () => {
    const said = { ...mail('send_mail'), summary: 'Mails a receipt.' };
    expect(related('send_email', [...on('a', mail('send_email')), ...on('b', said)])[0]?.how).toBe(
      'The same kind elsewhere: mails a receipt',
    );
  });

  it('what most readers return makes none alike', () => {
    const reader = (name: string) => tool(name, [], { effects: ['read'], capabilities: ['private-data-read'] });
    const all = [
      ...on('a', reader('get_ticket')),
      ...on('b', reader('get_balance')),
      ...on('c', reader('list_tickets')),
    ];
    expect(related('get_ticket', all).map(({ server }) => server)).toEqual(['c']);
  });

  it('without a capability a noun has to agree as well', () => {
    const all = [
      ...on('a', tool('get_ticket', [], { effects: ['read'] })),
      ...on('b', tool('get_weather', [], { effects: ['read'] })),
      ...on('c', tool('list_tickets', [], { effects: ['read'] })),
    ];
    expect(related('get_ticket', all).map(({ server }) => server)).toEqual(['c']);
  });

  it('a tool of which nothing is known has no kind', () => {
    expect(related('x', [...on('a', tool('x')), ...on('b', tool('x'))])).toEqual([]);
  });
});

describe('many tools', () => {
  // A look at every pair would take hours here, so that the test ends at all is the proof.
  it('are related without a look at every pair', () => {
    const all = Array.from({ length: 20_000 }, (_, i) =>
      on(
        `s${i % 4}`,
        tool(`get_thing_${i}`, ['thing_id:string!'], { effects: ['read'], capabilities: ['private-data-read'] }),
      ),
    ).flat();
    const index = relationIndex(all);
    const counts = all.slice(0, 2000).map((one) => relate(one, index).length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(9);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });
});
