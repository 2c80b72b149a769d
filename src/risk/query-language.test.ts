import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { tool } from './facts.fixture.ts';
import { guarded } from './guard/guarded.ts';
import { speaksSql } from './query-language.ts';

const asks = (name: string, description: string, param = 'query') => ({
  ...tool(name, [`${param}:string!`], { effects: ['run-query'], capabilities: ['sql'] }),
  description,
});

describe('the language of a query', () => {
  it.each([
    ['run_query', 'Runs a SQL query.', 'query', true],
    ['query', '', 'sql', true],
    ['run_soql_query', 'Runs a SOQL query against Salesforce.', 'query', true],
    ['run_gremlin_query', '', 'query', false],
    ['run_query', 'Executes a Kusto query.', 'query', false],
    ['query', '', 'cypher', false],
    ['xpath', 'Selects nodes.', 'query', false],
  ])('of %s (%s) with %s: SQL is %s', (name, description, param, expected) => {
    expect(speaksSql(asks(name, description, param))).toBe(expected);
  });

  it('decides what is said, and whether statements that begin with "select" are asked for', () => {
    const says = (...args: Parameters<typeof asks>) =>
      JSON.stringify([assess(asks(...args), []).reasons, guarded(asks(...args), 'Execute')]);
    expect(says('run_query', 'Runs a SQL query.')).toContain('`query` takes any SQL:');
    expect(says('run_query', 'Runs a SQL query.')).toContain('select');
    expect(says('run_gremlin_query', '')).toContain('`query` takes any query:');
    expect(says('run_gremlin_query', '')).not.toContain('select');
  });
});
