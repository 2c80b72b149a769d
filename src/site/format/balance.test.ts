import { expect, it } from 'vitest';
import type { Tool } from '../../catalogue/types.ts';
import { balance } from './balance.ts';

const tool = (reasons: number, lines: number): Tool =>
  ({
    assessment: { reasons: Array(reasons).fill({}), confidenceFacts: Array(6).fill({}), annotations: [] },
    policies: { recommended: { text: 'x\n'.repeat(lines), calls: Array(4).fill({}) } },
  }) as unknown as Tool;

it('fills the room under a short policy', () => {
  expect(balance(tool(8, 7))).toEqual({ calls: 'policy', confidence: 'policy' });
});

it('fills the room under few reasons', () => {
  expect(balance(tool(2, 60))).toEqual({ calls: 'reasons', confidence: 'reasons' });
});

it('shares the two parts where the columns are alike', () => {
  const { calls, confidence } = balance(tool(4, 12));
  expect(calls).not.toBe(confidence);
});
