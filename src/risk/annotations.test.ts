import { describe, expect, it } from 'vitest';
import { checkAnnotations } from './annotations.ts';
import { categoryOf } from './category.ts';
import { tool } from './facts.fixture.ts';
import type { Annotations, ToolFacts } from './types.ts';

const check = (annotations: Annotations | undefined, more: Partial<ToolFacts>) => {
  const facts = tool('x', [], { ...more, annotations });
  return checkAnnotations(facts, categoryOf(facts.effects));
};

const hint = (name: string, annotations: Annotations, more: Partial<ToolFacts>) =>
  check(annotations, more).find((one) => one.hint === name);

describe('declared hints', () => {
  it.each<[Annotations, Partial<ToolFacts>, string]>([
    [{ readOnlyHint: true }, { effects: ['delete'] }, '`readOnlyHint: true`, but the effects of a call are `delete`.'],
    [
      { readOnlyHint: false },
      { effects: ['read'] },
      '`readOnlyHint: false`, but nothing was seen that a call changes.',
    ],
    [
      { destructiveHint: false },
      { effects: ['purge'] },
      '`destructiveHint: false`, but the effects of a call are `purge`.',
    ],
    [
      { destructiveHint: false },
      { effects: ['run-command'] },
      '`destructiveHint: false`, but `run-command` can delete as well as anything else.',
    ],
    [{ destructiveHint: true }, { effects: ['create'] }, '`destructiveHint: true`, but `create` only adds.'],
    [
      { idempotentHint: true },
      { effects: ['refund'] },
      '`idempotentHint: true`, but a second call does `refund` a second time.',
    ],
    [
      { openWorldHint: false },
      { effects: ['read'], capabilities: ['http-fetch'] },
      '`openWorldHint: false`, but `http-fetch` reaches people or systems outside.',
    ],
  ])('%j contradicts %j', (annotations, more, text) => {
    const [name = ''] = Object.keys(annotations);
    expect(hint(name, annotations, more)).toMatchObject({ declared: true, agrees: false, text });
  });

  it.each<[Annotations, Partial<ToolFacts>]>([
    [{ readOnlyHint: true }, { effects: ['read'] }],
    [{ readOnlyHint: false }, { effects: ['update'] }],
    [{ destructiveHint: true }, { effects: ['update'] }],
    [{ destructiveHint: false }, { effects: ['create'] }],
    [{ idempotentHint: true }, { effects: ['delete'] }],
    [{ openWorldHint: true }, { effects: ['read'] }],
  ])('%j agrees with %j', (annotations, more) => {
    const [name = ''] = Object.keys(annotations);
    expect(hint(name, annotations, more)).toMatchObject({ declared: true, agrees: true });
  });

  it('are held against nothing when nothing is known', () => {
    expect(hint('readOnlyHint', { readOnlyHint: true }, {})).toMatchObject({ declared: true, agrees: true });
  });
});

describe('hints that are not declared', () => {
  it('never disagree, and their sentence names the default', () => {
    const checks = check(undefined, { effects: ['read'] });
    expect(checks).toHaveLength(4);
    expect(checks.every((one) => !one.declared && one.agrees)).toBe(true);
    expect(checks[1]?.text).toBe('`destructiveHint` is not declared; a client falls back to `true`.');
  });
});
