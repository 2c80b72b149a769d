import { describe, expect, it } from 'vitest';
import type { Json } from '../../policy/types.ts';
import * as fixture from '../facts.fixture.ts';
import { tool } from '../facts.fixture.ts';
import type { ToolFacts } from '../types.ts';
import { entry, guard, verdict } from './guarded.fixture.ts';
import { guarded } from './guarded.ts';

describe('recipients', () => {
  const facts = tool('send_email', ['to:string!', 'bcc:string', 'body:string!'], {
    effects: ['send'],
    capabilities: ['email-send'],
  });

  it('stay in one domain, and optional ones are left out', () => {
    expect(verdict(facts, { to: 'ana@example.com', body: 'hello' })).toBe('allow');
    expect(verdict(facts, { to: 'ana@example.com.attacker.test', body: 'hello' })).toBe('deny');
    expect(verdict(facts, { to: 'ana@example.com, eve@attacker.test', body: 'hello' })).toBe('deny');
    expect(verdict(facts, { to: 'ana@example.com', bcc: 'ana@example.com', body: 'hello' })).toBe('deny');
    expect(guard(facts).says).toContain('`bcc` must be left out');
  });

  it('and text holds no links and no keys', () => {
    expect(verdict(facts, { to: 'ana@example.com', body: 'see HTTPS://attacker.test' })).toBe('deny');
    expect(verdict(facts, { to: 'ana@example.com', body: 'AKIAIOSFODNN7EXAMPLE' })).toBe('deny');
  });
});

const FILTERED = tool('update', ['title:array', 'filter:object']).params;

describe('rules on amounts, commands, lists and ids', () => {
  it('bound money by the call and by the day, and ask a person', () => {
    const facts = tool('refund', ['charge_id:string!', 'amount:integer'], { effects: ['refund'] });
    expect(verdict(facts, { charge_id: 'a', amount: 100 })).toBe('ask');
    expect(verdict(facts, { charge_id: 'a', amount: 101 })).toBe('deny');
    expect(verdict(facts, { charge_id: 'a' })).toBe('deny');
    expect(verdict(facts, { charge_id: 'a', amount: -1 })).toBe('deny');
    expect(entry(facts).limits).toMatchObject([
      { counter: 'refund_amount', window: 'day', increment_from: 'args.amount' },
    ]);
  });

  it('bound a sum in the unit that its note names', () => {
    const facts = tool('refund', ['amount:number!'], { effects: ['refund'] });
    const [amount] = facts.params;
    const noted = amount === undefined ? [] : [{ ...amount, note: 'In cents; left out, everything' }];
    expect(guard({ ...facts, params: noted }).says).toContain('is at most 100 cents a call and 500 a day');
    expect(guard(facts).says).toContain('is at most 100 a call and 500 a day');
  });

  it('allow listed commands only', () => {
    const facts = tool('run', ['command:string!'], { effects: ['run-command'], capabilities: ['shell-exec'] });
    expect(verdict(facts, { command: 'git status' })).toBe('allow');
    expect(verdict(facts, { command: 'git status && id' })).toBe('deny');
  });

  it('send messages to listed channels only', () => {
    const facts = tool('post', ['channel_id:string!', 'note:string!'], {
      effects: ['send'],
      capabilities: ['messaging-send'],
    });
    expect(verdict(facts, { channel_id: 'example-channel', note: 'a' })).toBe('allow');
    expect(verdict(facts, { channel_id: 'C0RANDOM', note: 'a' })).toBe('deny');
  });

  it('open nothing to wide networks', () => {
    const facts = tool('create_access_list', ['projectId:string!', 'cidrBlocks:array', 'ip_address:string'], {
      effects: ['grant'],
      capabilities: ['cloud-admin'],
    });
    const open = (more: { [name: string]: Json }) => verdict(facts, { projectId: 'a', ...more });
    expect(open({ cidrBlocks: ['203.0.113.0/24'], ip_address: '203.0.113.7' })).toBe('allow');
    expect(open({ cidrBlocks: ['203.0.113.0/24', '0.0.0.0/0'] })).toBe('deny');
    expect(open({ cidrBlocks: ['128.0.0.0/1'] })).toBe('deny');
    expect(open({ cidrBlocks: ['::/0'] })).toBe('deny');
    expect(open({ ip_address: '0.0.0.0' })).toBe('deny');
  });

  it('read objects of any kind but Secrets', () => {
    const secrets: Partial<ToolFacts> = { effects: ['read'], capabilities: ['secrets-read'] };
    const facts = tool('resources_get', ['kind:string!', 'name:string!'], secrets);
    expect(verdict(facts, { kind: 'Deployment', name: 'a' })).toBe('allow');
    expect(verdict(facts, { kind: 'Secret', name: 'a' })).toBe('deny');
    expect(verdict(facts, { kind: 'secrets', name: 'a' })).toBe('deny');
    expect(verdict(facts, { kind: ['Secret'], name: 'a' })).toBe('deny');
    expect(guarded({ ...facts, capabilities: [] }, 'Read')).toBeUndefined();
  });

  it('bound how many are changed at once', () => {
    const facts = tool('tag', ['ids:array!'], { effects: ['update'], capabilities: ['bulk-operation'] });
    expect(verdict(facts, { ids: Array(10).fill('a') })).toBe('allow');
    expect(verdict(facts, { ids: Array(11).fill('a') })).toBe('deny');
  });

  it('bound the list that a reviewer names for it, and no other', () => {
    const many = (because: string) =>
      tool('update', ['title:array', 'rows:array'], {
        effects: ['update'],
        capabilities: ['bulk-operation'],
        because: { 'bulk-operation': because },
      });
    expect(guard(many('Each of `rows` is changed.')).says).toContain('`rows` holds at most 10.');
    expect(guarded({ ...many('A key in `filter` reaches all.'), params: FILTERED }, 'Write')).toBeUndefined();
  });

  it('make the id of somebody obligatory', () => {
    expect(verdict(fixture.OPEN_TICKET, { deptid: 1, subject: 'a', message: 'b' })).toBe('deny');
    expect(guard(fixture.OPEN_TICKET).title).toBe('client named, admin off');
  });
});

describe('an id is not made obligatory', () => {
  it('where an address or a name can stand in its place', () => {
    const facts = tool('analyse', ['issueId:string', 'issueUrl:string'], { effects: ['start'] });
    expect(guarded(facts, 'Execute')).toBeUndefined();
  });

  it('where the call makes a new one', () => {
    expect(guarded(tool('session_create', ['sessionId:string'], { effects: ['create'] }), 'Write')).toBeUndefined();
  });

  it('where a reviewer blames it for speaking in somebody’s name', () => {
    const because = { 'acts-as-other': '`clientid` writes as the client.' };
    expect(verdict({ ...fixture.OPEN_TICKET, because }, { deptid: 1, subject: 'a', message: 'b' })).toBe('allow');
  });
});
