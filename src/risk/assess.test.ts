import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import * as fixture from './facts.fixture.ts';
import { tool } from './facts.fixture.ts';
import type { ToolFacts } from './types.ts';
import { EFFECTS } from './vocabulary.ts';

const of = (facts: ToolFacts, siblings = fixture.BILLING_NAMES) => {
  const { category, severity } = assess(facts, siblings);
  return `${category} ${severity}`;
};

const rules = (facts: ToolFacts, siblings = fixture.BILLING_NAMES) =>
  assess(facts, siblings).reasons.map(({ rule }) => rule);

describe('category and severity of known tools', () => {
  it.each([
    [fixture.OPEN_TICKET, 'Write medium'],
    [fixture.UPDATE_TICKET, 'Write medium'],
    [fixture.PENDING_ORDER, 'Write medium'],
    [fixture.ISSUE_AUDIT_TICKET, 'Write medium'],
    [fixture.CANCEL_ORDER, 'Destructive critical'],
    [fixture.GET_STATS, 'Read low'],
    [fixture.MODULE_CREATE, 'Execute high'],
    [fixture.RENEW_DOMAIN, 'Financial critical'],
  ])('$name', (facts, expected) => {
    expect(of(facts)).toBe(expected);
  });

  it('takes the most severe effect, wherever it stands', () => {
    expect(of(tool('x', [], { effects: ['delete', 'read', 'create'] }))).toBe('Destructive critical');
    expect(of(tool('x', [], { effects: ['pay', 'purge'] }))).toBe('Financial critical');
  });
});

describe('a tool without known effects', () => {
  it('is not assessed, whatever else is known', () => {
    const facts = tool('drop_everything', ['path:string!'], { capabilities: ['shell-exec'], traits: ['redirects'] });
    expect(assess(facts, [])).toMatchObject({
      category: undefined,
      severity: undefined,
      confidence: 'low',
      reasons: [],
    });
  });
});

describe('severity rules', () => {
  it.each<[string, Partial<ToolFacts>, string]>([
    ['reads-secrets', { effects: ['read'], capabilities: ['secrets-read'] }, 'Read high'],
    ['reads-private', { effects: ['read'], capabilities: ['private-data-read'] }, 'Read medium'],
    ['reads-untrusted', { effects: ['read'], capabilities: ['untrusted-content-read'] }, 'Read medium'],
    ['reads-anywhere', { effects: ['read'], capabilities: ['file-read'] }, 'Read medium'],
    ['reads-anywhere', { effects: ['read'], capabilities: ['http-fetch'] }, 'Read medium'],
    ['sets-credential', { effects: ['update'], traits: ['sets-credential'] }, 'Write high'],
    ['grants-rights', { effects: ['grant'] }, 'Write high'],
    ['grants-rights', { effects: ['update'], capabilities: ['identity-admin'] }, 'Write high'],
    ['redirects', { effects: ['update'], traits: ['redirects'] }, 'Write high'],
    ['sends-outside', { effects: ['send'], capabilities: ['email-send'] }, 'Write high'],
    ['sends-outside', { effects: ['send'], capabilities: ['http-post'] }, 'Write high'],
    ['publishes', { effects: ['update'], traits: ['publishes'] }, 'Write high'],
    ['changes-instructions', { effects: ['create'], capabilities: ['agent-config-write'] }, 'Write high'],
    ['many-at-once', { effects: ['update'], capabilities: ['bulk-operation'] }, 'Write high'],
    ['many-at-once', { effects: ['delete'], capabilities: ['bulk-operation'] }, 'Destructive critical'],
    ['cannot-be-undone', { effects: ['create'], reversible: 'no' }, 'Write high'],
    ['cannot-be-undone', { effects: ['start'], reversible: 'no' }, 'Execute high'],
    ['runs-on-host', { effects: ['run-command'], capabilities: ['shell-exec'] }, 'Execute critical'],
    ['runs-on-host', { effects: ['run-code'], capabilities: ['code-exec'] }, 'Execute critical'],
    ['runs-on-host', { effects: ['start'], capabilities: ['package-install'] }, 'Execute critical'],
    ['sandboxed', { effects: ['run-code'], capabilities: ['code-exec'], traits: ['sandboxed'] }, 'Execute high'],
    ['free-sql', { effects: ['run-query'], capabilities: ['sql'] }, 'Execute high'],
    ['session-only', { effects: ['delete'], traits: ['session-only'] }, 'Destructive high'],
    ['session-only', { effects: ['update'], traits: ['session-only'] }, 'Write low'],
    ['acts-as-other', { effects: ['create'], traits: ['acts-as-other'] }, 'Write medium'],
    ['several-actions', { effects: ['create'], traits: ['several-actions'] }, 'Write medium'],
    ['runs-later', { effects: ['create'], traits: ['runs-later'] }, 'Write medium'],
    ['free-text-out', { effects: ['create'], capabilities: ['issue-write'] }, 'Write medium'],
    ['undone-in-part', { effects: ['create'], reversible: 'partly' }, 'Write medium'],
  ])('%s applies to %j', (rule, facts, expected) => {
    expect(rules(tool('x', [], facts))).toContain(rule);
    expect(of(tool('x', [], facts))).toBe(expected);
  });

  it.each<[string, Partial<ToolFacts>]>([
    ['reads-private', { effects: ['update'], capabilities: ['private-data-read'] }],
    ['reads-anywhere', { effects: ['update'], capabilities: ['file-read'] }],
    ['many-at-once', { effects: ['read'], capabilities: ['bulk-operation'] }],
    ['grants-rights', { effects: ['read'], capabilities: ['identity-admin'] }],
    ['cannot-be-undone', { effects: ['read'], reversible: 'no' }],
    ['runs-on-host', { effects: ['run-code'], capabilities: ['code-exec'], traits: ['sandboxed'] }],
    ['runs-on-host', { effects: ['update'], capabilities: ['package-install'] }],
    ['free-sql', { effects: ['read'], capabilities: ['sql'] }],
    ['session-only', { effects: ['read'], traits: ['session-only'] }],
  ])('%s does not apply to %j', (rule, facts) => {
    expect(rules(tool('x', [], facts))).not.toContain(rule);
  });

  it('a short life does not make a secret less secret', () => {
    const facts: Partial<ToolFacts> = { effects: ['read'], capabilities: ['secrets-read'], traits: ['session-only'] };
    expect(of(tool('x', [], facts))).toBe('Read high');
  });

  it('bulk-by-loop needs a tool that hands out the ids', () => {
    expect(rules(fixture.CANCEL_ORDER)).toContain('bulk-by-loop');
    expect(rules(fixture.CANCEL_ORDER, ['whmcs_cancel_order', 'whmcs_get_tickets'])).not.toContain('bulk-by-loop');
    expect(rules(fixture.UPDATE_TICKET)).not.toContain('bulk-by-loop');
  });
});

describe('the ladder', () => {
  it('joins up: each step starts where the one before ended', () => {
    for (const effect of Object.keys(EFFECTS) as (keyof typeof EFFECTS)[]) {
      const { reasons, severity } = assess(
        tool('x', [], { effects: [effect], capabilities: ['bulk-operation', 'secrets-read'], reversible: 'no' }),
        [],
      );
      for (const [i, reason] of reasons.slice(1).entries()) expect(reason.from).toBe(reasons[i]?.to);
      expect(reasons.at(-1)?.to).toBe(severity);
    }
  });

  it('says what the reviewer said, where a reviewer said it', () => {
    const texts = assess(fixture.CANCEL_ORDER, fixture.BILLING_NAMES).reasons.map(({ text }) => text);
    expect(texts).toContain(fixture.CANCEL_ORDER.because.reversible);
  });

  it('begins with the reviewer’s sentence on what a call does, where none is about the effect', () => {
    const facts = tool('get_ticket', ['id:string!'], { effects: ['read'], summary: 'Returns one ticket.' });
    expect(assess(facts, []).reasons[0]?.text).toBe(
      '`get_ticket` returns one ticket, so it is Read. Read starts at low.',
    );
  });

  it('says no sentence twice', () => {
    const because = { grant: '`team` sees the project.', 'identity-admin': '`role` decides what it may do.' };
    const facts = tool('add_team', ['team:string!', 'role:string'], { effects: ['grant'], because });
    const also: Partial<ToolFacts> = { capabilities: ['identity-admin'] };
    expect(assess({ ...facts, ...also }, []).reasons[1]?.text).toBe('`role` decides what it may do.');
    expect(assess(facts, []).reasons[1]?.text).toBe('`team` decides who may do what from then on.');
    const second: Partial<ToolFacts> = { effects: ['update', 'grant'] };
    expect(assess({ ...facts, ...second }, []).reasons[1]?.text).toBe('`team` decides who may do what from then on.');
  });

  it('calls what an argument picks out as its reviewer does', () => {
    const params = [{ name: 'userid', names: 'client', type: 'number', required: true }];
    const facts = { ...tool('close_account', [], { effects: ['delete'] }), params };
    expect(assess(facts, []).reasons[0]?.text).toContain('deletes the client that `userid` names');
    const siblings = ['close_account', 'list_users', 'list_clients'];
    expect(assess(facts, siblings).reasons.map(({ text }) => text)).toContain(
      'One client a call, but `list_clients` hands out every `userid`.',
    );
  });

  it('otherwise names the arguments and tools it is about', () => {
    const [, , notice, loop] = assess(fixture.CANCEL_ORDER, fixture.BILLING_NAMES).reasons;
    expect(notice?.text).toBe('`noemail` can hold back the message that people would get.');
    expect(loop?.text).toBe('One order a call, but `whmcs_get_orders` hands out every `orderid`.');
  });

  it('reads differently for two tools with the same facts', () => {
    const facts: Partial<ToolFacts> = { effects: ['update'], capabilities: ['bulk-operation'], reversible: 'no' };
    const one = assess(tool('move_cards', ['cards:array!'], facts), ['move_cards', 'a']).reasons;
    const two = assess(tool('tag_users', ['userIds:array!'], facts), ['tag_users', 'a']).reasons;
    for (const [i, reason] of one.entries()) expect(reason.text).not.toBe(two[i]?.text);
  });

  it('keeps backticks in pairs, whatever a name holds', () => {
    const hostile = tool('`<img>` \u202e', ['a`b:string!', `${'x'.repeat(13_000)}:string!`], {
      effects: ['create'],
      capabilities: ['email-send'],
    });
    for (const { text } of assess(hostile, [hostile.name]).reasons) {
      expect(text.split('`').length % 2).toBe(1);
      expect(text.length).toBeLessThan(600);
    }
  });
});
