import { describe, expect, it } from 'vitest';
import type { Server, Tool } from '../../catalogue/types.ts';
import type { Category, Severity } from '../../risk/vocabulary.ts';
import {
  annotationWords,
  groups,
  harmWords,
  remains,
  serverDescription,
  serverTitle,
  worstWords,
} from './server-view.ts';

const tool = (name: string, category?: Category, severity?: Severity, annotations: object[] = []): Tool =>
  ({ record: { name }, assessment: { category, severity, annotations } }) as unknown as Tool;

const server = (tools: Tool[], policy: object = {}): Server =>
  ({
    record: { reviewed: { on: '2026-01-01' } },
    tools,
    byCategory: Map.groupBy(tools, (one) => one.assessment.category),
    policy: { policy: { version: '1', default: 'deny', ...policy } },
  }) as unknown as Server;

const some = [tool('b', 'Read', 'low'), tool('A', 'Read', 'medium'), tool('c', 'Financial', 'critical'), tool('d')];

describe('groups', () => {
  it('puts Financial first, what is not known last, and the worst first within a group', () => {
    expect(groups(server(some)).map(({ id, tools }) => [id, tools.map((one) => one.record.name)])).toEqual([
      ['financial', ['c']],
      ['read', ['A', 'b']],
      ['not-known', ['d']],
    ]);
  });
});

describe('words', () => {
  it('counts what can do lasting harm', () => {
    expect(harmWords(server(some))).toBe('1 of its 4 tools can move money. 1 is not assessed.');
    expect(harmWords(server([...some, tool('d', 'Destructive')]))).toMatch(
      /^2 of its 5 tools can move money or take away what no call fully restores\./,
    );
    expect(harmWords(server([tool('a', 'Destructive')]))).toBe(
      '1 of its 1 tool can take away what no call fully restores.',
    );
    expect(harmWords(server([tool('a', 'Read')]))).toBe(
      'None of its 1 tool moves money or takes away what no call fully restores.',
    );
    const unreviewed = { ...server([tool('a', 'Read')]), record: {} } as unknown as Server;
    expect(harmWords(unreviewed)).toBe(
      'None of its 1 tool moves money or takes away what no call fully restores, going by the definitions alone.',
    );
    expect(worstWords(some)).toBe('1 critical');
    expect(worstWords([])).toBe('none critical or high');
  });

  it('reads from the policy what remains', () => {
    const policy = { hide: ['c'], tools: { A: {}, b: {} } };
    expect(remains(server(some, policy))).toEqual([
      { name: 'Listed, free', words: '2 Read tools' },
      { name: 'Hidden', words: '1 Financial tool' },
      { name: 'Not named, denied', words: '1 not assessed tool' },
    ]);
  });

  it('tells a search engine which server it is and how bad it is before anything else', () => {
    const named = (record: object) => ({ ...server(some), id: 'acme', record }) as unknown as Server;
    expect(serverTitle(named({ name: 'Acme MCP' }))).toBe('Acme MCP (acme): risk of its 4 tools, whole policy');
    const shown = 'The whole policy, what remains after it, and the dangerous combinations.';
    expect(serverDescription(named({ name: 'Acme MCP' }))).toBe(`Acme MCP: 4 tools, 1 critical. ${shown}`);
    expect(serverDescription(named({ name: 'Acme MCP', summary: 'Sells things.' }))).toBe(
      `Acme MCP: 4 tools, 1 critical. Sells things. ${shown}`,
    );
  });

  it('says which annotations disagree', () => {
    expect(annotationWords(server(some))).toBe('none on any tool');
    expect(
      annotationWords(
        server([
          tool('a', 'Read', 'low', [
            { declared: true, agrees: false },
            { declared: false, agrees: true },
          ]),
          tool('b'),
        ]),
      ),
    ).toBe('on 1 of 2 tools, 1 disagrees with the class');
  });
});
