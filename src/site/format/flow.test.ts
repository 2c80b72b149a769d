import { expect, it } from 'vitest';
import { drawFlow } from './flow.ts';

const arrows = [
  { step: 1, from: 'attacker', to: 'content', cut: false },
  { step: 2, from: 'content', to: 'agent', cut: false },
  { step: 3, from: 'agent', to: 'server', cut: true },
  { step: 3, from: 'server', to: 'agent', cut: false },
] as const;

it('gives each party one lane, in the order of the vocabulary', () => {
  const { lanes, width, box } = drawFlow(arrows);
  expect(lanes.map(({ party }) => party)).toEqual(['attacker', 'content', 'agent', 'server']);
  expect(lanes.map(({ x }) => x)).toEqual([44, 132, 220, 308]);
  expect(width).toBe(352);
  expect(box.width).toBeLessThan(88);
});

it('keeps six parties within a narrow screen', () => {
  const six = drawFlow([
    { step: 1, from: 'attacker', to: 'content', cut: false },
    { step: 1, from: 'content', to: 'client', cut: false },
    { step: 1, from: 'agent', to: 'server', cut: false },
    { step: 1, from: 'server', to: 'outside', cut: false },
  ]);
  expect(six.lanes).toHaveLength(6);
  expect(six.width).toBeLessThanOrEqual(354);
});

it('draws every arrow between its lanes, one below the other, its head at the far end', () => {
  const { lines, lanes, height } = drawFlow(arrows);
  expect(lines.map(({ from, to }) => [from, to])).toEqual([
    [lanes[0]?.x, lanes[1]?.x],
    [lanes[1]?.x, lanes[2]?.x],
    [lanes[2]?.x, lanes[3]?.x],
    [lanes[3]?.x, lanes[2]?.x],
  ]);
  expect(lines.map(({ y }) => y)).toEqual(lines.map(({ y }) => y).toSorted((a, b) => a - b));
  expect(lines.at(-1)?.y).toBeLessThan(height);
  expect(lines[2]?.head.startsWith(`M${(lanes[3]?.x ?? 0) - 9}`)).toBe(true);
  expect(lines[3]?.head.startsWith(`M${(lanes[2]?.x ?? 0) + 9}`)).toBe(true);
});

it('says the same in words', () => {
  expect(drawFlow(arrows).says).toBe(
    '1: attacker to content. 2: content to agent. 3: agent to server, refused by the policy. 3: server to agent.',
  );
});
