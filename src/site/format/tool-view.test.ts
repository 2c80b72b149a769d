import { describe, expect, it } from 'vitest';
import type { Tool } from '../../catalogue/types.ts';
import {
  argumentWords,
  confidence,
  declaredHints,
  evidencePlace,
  parameterCount,
  toolDescription,
  undone,
} from './tool-view.ts';

interface Facts {
  record?: object;
  assessment?: object;
  policy?: object;
  text?: string;
}

const tool = ({ record = {}, assessment = {}, policy = {}, text = '{\n}\n' }: Facts): Tool =>
  ({
    record: { name: 't', params: [], ...record },
    assessment: {
      category: 'Write',
      severity: 'medium',
      confidence: 'high',
      confidenceFacts: [],
      reasons: [],
      annotations: [],
      ...assessment,
    },
    policies: { recommended: { policy: { version: '1', default: 'deny', ...policy }, text } },
    server: { label: 'S', record: { source: { path: 'src/index.ts' } } },
  }) as unknown as Tool;

const param = (name: string, required: boolean) => ({ name, type: 'string', required });

describe('undone', () => {
  it('says who takes it back', () => {
    expect(undone(tool({ record: { reversible: 'yes', undo: 'u' } }))).toEqual({
      value: 'Yes',
      under: '`u` takes it back',
    });
    expect(undone(tool({ record: { reversible: 'no' } })).value).toBe('No');
  });

  it('says that it is not known, and never guesses', () => {
    expect(undone(tool({})).value).toBe('Not known');
    expect(undone(tool({ assessment: { category: undefined } })).value).toBe('Not known');
    expect(undone(tool({ assessment: { category: 'Read' } })).value).toBe('Nothing to undo');
  });
});

describe('counts', () => {
  it('counts the facts that were seen', () => {
    const facts = [
      { text: 'a', seen: true },
      { text: 'b', seen: false },
    ];
    expect(confidence(tool({ assessment: { confidenceFacts: facts } }))).toEqual({
      value: 'High',
      under: '1 of 2 facts seen',
    });
  });

  it('counts parameters', () => {
    expect(parameterCount(tool({}))).toBe('none');
    expect(parameterCount(tool({ record: { takes: 'unknown' } }))).toBe('not known');
    expect(argumentWords(tool({ record: { takes: 'unknown' } }))).toBe('arguments not known');
    expect(parameterCount(tool({ record: { params: [param('a', true), param('b', false)] } }))).toBe('2, 1 required');
    expect(parameterCount(tool({ record: { params: [param('b', false)] } }))).toBe('1, none required');
  });

  it.each([
    [[], 'no arguments'],
    [[param('a', false)], '1 optional'],
    [[param('a', true)], '`a`'],
    [[param('a', true), param('b', false)], '`a`, 1 optional'],
    [[param('a', true), param('b', true), param('c', true)], '`a`, `b`, 1 more'],
  ])('names the arguments a call needs: %j', (params, words) => {
    expect(argumentWords(tool({ record: { params } }))).toBe(words);
  });
});

it('tells what an author declares from what is left out', () => {
  const annotations = [
    { hint: 'readOnlyHint', declared: true },
    { hint: 'openWorldHint', declared: false },
  ];
  expect(declaredHints(tool({ assessment: { annotations } })).map(({ hint }) => hint)).toEqual(['readOnlyHint']);
  expect(declaredHints(tool({}))).toEqual([]);
});

it('puts class and rule at the front of the description', () => {
  const text = toolDescription(tool({ record: { summary: 'Does it.' } }));
  expect(text).toBe('t of S: Medium, Write. Recommended rule: 30 a minute. Does it.');
});

it('says where evidence stands, with its file', () => {
  expect(evidencePlace(tool({}), { quote: 'x', where: 'parameters' })).toBe('Input schema, from `src/index.ts`');
});
