import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { tool } from './facts.fixture.ts';
import type { ToolFacts } from './types.ts';

const SEEN = { pinned: true, reviewed: false };
const UNPINNED = { pinned: false, reviewed: false };
const from = (...where: ToolFacts['evidence'][number]['where'][]) => where.map((one) => ({ quote: 'q', where: one }));

const confidence = (params: string[], more: Partial<ToolFacts>, context = SEEN) =>
  assess(tool('get_x', params, { effects: ['read'], ...more }), [], context).confidence;

describe('confidence', () => {
  it('is high when definition, description and typed parameters were seen', () => {
    expect(confidence(['id:string!'], { evidence: from('description') })).toBe('high');
    expect(confidence(['id:string!'], { evidence: from('source') })).toBe('high');
    expect(confidence([], { evidence: from('description') })).toBe('high');
  });

  it('is medium when one of them is short', () => {
    expect(confidence(['id:any'], { evidence: from('description') })).toBe('medium');
    expect(confidence(['id:string!'], { evidence: from('description') }, UNPINNED)).toBe('medium');
    expect(confidence(['id:string!'], { evidence: from('parameters') })).toBe('medium');
  });

  it('is medium when an annotation contradicts', () => {
    const more = { evidence: from('description'), annotations: { readOnlyHint: false } };
    expect(confidence(['id:string!'], more)).toBe('medium');
  });

  it('is low on the name alone, on no evidence at all, and when more is missing', () => {
    expect(confidence(['id:string!'], { evidence: from('name') })).toBe('low');
    expect(confidence(['id:string!'], { evidence: [] })).toBe('low');
    expect(confidence(['id:any'], { evidence: from('description') }, UNPINNED)).toBe('low');
  });

  it('lists every fact with whether it was seen', () => {
    const facts = tool('get_x', ['id:string!'], { effects: ['read'], evidence: from('description', 'source') });
    const seen = assess(facts, [], { pinned: true, reviewed: true }).confidenceFacts.map((fact) => fact.seen);
    expect(seen).toEqual([true, true, true, false, true, true]);
  });
});
