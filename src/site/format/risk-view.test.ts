import { expect, it } from 'vitest';
import type { Tool } from '../../catalogue/types.ts';
import { ladderSteps, startsHere } from './risk-view.ts';

const reason = (rule: string, from: string, to: string) => ({ rule, from, to, text: `because of ${rule}`, basis: '' });
const tool = (...moves: object[]): Tool => ({ assessment: { moves } }) as unknown as Tool;

it('counts the rules that moved something, the most frequent first', () => {
  const tools = [
    tool(reason('b', 'low', 'medium')),
    tool(reason('c', 'low', 'medium')),
    tool(reason('b', 'low', 'medium')),
  ];
  expect(ladderSteps(tools)).toEqual([
    { rule: 'b', moves: 'low to medium', example: 'because of b', count: 2 },
    { rule: 'c', moves: 'low to medium', example: 'because of c', count: 1 },
  ]);
});

it('names the categories that start at a level', () => {
  expect(startsHere('critical')).toBe('Destructive and Financial start at critical.');
  expect(startsHere('low')).toBe('Read starts at low.');
});
