import { expect, it } from 'vitest';
import { limited } from './lists.ts';

it('shows everything up to the limit, and says so beyond it', () => {
  expect(limited([1, 2], 2)).toEqual({ shown: [1, 2], note: undefined });
  const { shown, note } = limited([1, 2, 3], 2);
  expect(shown).toEqual([1, 2]);
  expect(note).toContain('2 of 3');
});
