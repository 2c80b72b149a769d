import { describe, expect, it } from 'vitest';
import * as fixture from '../facts.fixture.ts';
import { tool } from '../facts.fixture.ts';
import type { ToolFacts } from '../types.ts';
import { entry, guard, verdict } from './guarded.fixture.ts';
import { guarded } from './guarded.ts';

describe('guarded', () => {
  it('keeps the cap of the category', () => {
    expect(entry(fixture.OPEN_TICKET).limits).toMatchObject([{ counter: 'whmcs_open_ticket_rate', max: 30 }]);
    expect(guard(fixture.OPEN_TICKET).says).toMatch(/^The cap stays\. /);
  });

  it('asks a person for every Destructive and Financial call, with a question about this tool', () => {
    expect(entry(fixture.CANCEL_ORDER).approve_if).toEqual([
      { conditions: [], on_ask: 'Cancel the order that orderid names?' },
    ]);
    expect(entry(fixture.RENEW_DOMAIN).approve_if).toHaveLength(1);
  });

  it.each<[string, string[], Partial<ToolFacts>, string]>([
    [
      'label_write',
      ['method:string!', 'name:string!'],
      {
        effects: ['create', 'delete'],
        traits: ['several-actions'],
        because: { delete: 'It deletes the label in `name`' },
      },
      'Allow what method says? It deletes the label in name.',
    ],
    [
      'label_write',
      ['method:string!', 'name:string!'],
      { effects: ['create', 'delete'], traits: ['several-actions'] },
      'Allow what method says? It can delete what name selects.',
    ],
    [
      'run_tool',
      ['name:string!'],
      { effects: ['delete'], traits: ['several-actions'] },
      'Allow this call? It can delete what name selects.',
    ],
    [
      'create_refund',
      ['payment_intent:string!', 'amount:number'],
      { effects: ['refund'] },
      'Refund, as amount says, for what payment_intent selects?',
    ],
    [
      'json_del',
      ['name:string!', 'path:string'],
      { effects: ['delete'], because: { delete: 'It removes what is at `path` of `name`.' } },
      'Delete what stands at path, in name?',
    ],
    [
      'set_state',
      ['filename:string!'],
      { effects: ['overwrite'], capabilities: ['file-read'] },
      'Overwrite what filename selects?',
    ],
  ])('asks of %s what a person can judge', (name, params, facts, asked) => {
    expect(entry(tool(name, params, facts)).approve_if).toEqual([{ conditions: [], on_ask: asked }]);
  });

  it('is absent where nothing gives a rule a hold', () => {
    expect(guarded(fixture.GET_STATS, 'Read')).toBeUndefined();
    expect(guarded(fixture.UPDATE_TICKET, undefined)).toBeUndefined();
    expect(guarded(tool('*', ['path:string!'], { effects: ['delete'] }), 'Destructive')).toBeUndefined();
  });

  it('puts hostile argument names into quoted paths and one-line messages', () => {
    const facts = tool('x', [], {
      effects: ['read'],
      capabilities: ['file-read'],
      params: [{ name: 'a."b" file', type: 'string', required: true }],
    });
    expect(verdict(facts, { 'a."b" file': '/workspace/a' })).toBe('allow');
    expect(verdict(facts, { 'a."b" file': '/etc/hosts' })).toBe('deny');
    const control = { ...facts, params: [{ name: 'file\n', type: 'string', required: true }] };
    expect(guarded(control, 'Read')).toBeUndefined();
  });
});
