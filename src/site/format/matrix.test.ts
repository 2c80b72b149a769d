import { describe, expect, it } from 'vitest';
import type { Attack } from '../../catalogue/types.ts';
import { controlsMatrix, lettered } from './matrix.ts';

const attack = (controls: string[], abuses: string[]): Attack =>
  ({ record: { controls: controls.map((control) => ({ control, how: 'x' })), abuses } }) as unknown as Attack;

describe('controlsMatrix', () => {
  it('counts entries by control and by the category they abuse', () => {
    const rows = controlsMatrix([
      attack(['hide', 'outside'], ['Read', 'shell-exec']),
      attack(['hide'], ['Write', 'Read']),
    ]);
    expect(rows.map(({ control, all, cells }) => [control, all, cells.map(({ count }) => count)])).toEqual([
      ['hide', 2, [2, 1, 0, 0, 0]],
      ['outside', 1, [1, 0, 0, 0, 0]],
    ]);
  });

  it('gives more ink to more entries', () => {
    const inkOf = (count: number) =>
      controlsMatrix(Array.from({ length: count }, () => attack(['hide'], ['Read'])))[0]?.cells[0]?.ink;
    expect([1, 3, 4, 9, 10, 19, 20].map(inkOf)).toEqual([1, 1, 2, 2, 3, 3, 4]);
  });

  it('counts an entry once, however often it names a control', () => {
    expect(controlsMatrix([attack(['hide', 'hide'], ['Read'])])[0]?.all).toBe(1);
  });
});

it('letters only what a policy can do', () => {
  const controls = [
    { control: 'server_separation', how: '' },
    { control: 'hide', how: '' },
    { control: 'outside', how: '' },
    { control: 'deny', how: '' },
  ] as const;
  expect(lettered([...controls]).map(({ letter }) => letter)).toEqual(['–', 'A', '–', 'B']);
});
