import { describe, expect, it } from 'vitest';
import { editDistance, suggest } from './suggest.ts';

describe('editDistance', () => {
  it.each([
    ['', 'abc', 3],
    ['deny', 'deny', 0],
    ['dney', 'deny', 1],
    ['hide', 'hides', 1],
    ['kitten', 'sitting', 3],
  ])('%j to %j is %i, both ways', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('suggest', () => {
  it('takes a swap, a missing letter or another case for a slip', () => {
    expect(suggest('minuet', ['minute', 'hour', 'day'])).toEqual(['minute']);
    expect(suggest('Read', ['read'])).toEqual(['read']);
  });

  it('offers nothing that is further than a quarter of the word', () => {
    expect(suggest('day', ['minute', 'hour'])).toEqual([]);
    expect(suggest('deny', ['hide'])).toEqual([]);
  });

  it('offers at most three, nearest first, and never the word itself', () => {
    expect(suggest('tool_aa', ['tool_aa', 'tool_ad', 'tool_ac', 'tool_ab', 'tool_ae'])).toEqual([
      'tool_ab',
      'tool_ac',
      'tool_ad',
    ]);
  });
});
