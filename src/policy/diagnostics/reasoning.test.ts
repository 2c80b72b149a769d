import { describe, expect, test } from 'vitest';
import { analyse } from '../analyse.ts';
import type { Condition, Operator } from '../types.ts';
import { Reasoning } from './reasoning.ts';

function on(op: Operator, value: Condition['value']): Condition {
  return { path: 'args.a', op, value };
}

function numbers(length: number, from = 0): number[] {
  return Array.from({ length }, (_, index) => from + index);
}

describe('conditions that contradict each other', () => {
  test.each<[Condition, Condition, boolean, boolean]>([
    [on('in', [1, 2]), on('in', [2, 3]), false, false],
    [on('in', [1, 2]), on('in', [3, 4]), true, true],
    [on('eq', 1), on('eq', '1'), true, false],
    [on('eq', true), on('neq', 'true'), true, false],
    [on('gt', 5), on('lt', 5), true, true],
    [on('gte', 5), on('lte', 5), false, false],
    [on('gt', 5), on('regex', 'x'), true, false],
    [on('exists', false), on('eq', 1), true, true],
    [on('exists', false), on('neq', 1), true, false],
    [on('eq', 'a'), on('regex', 'b'), true, false],
  ])('%j with %j: in require %s, on the deny side %s', (one, other, require, deny) => {
    expect(new Reasoning().contradict([one, other], 'require')).toBe(require);
    expect(new Reasoning().contradict([one, other], 'deny')).toBe(deny);
  });
});

describe('requirements that satisfy a deny condition', () => {
  test.each<[Condition, Condition, boolean]>([
    [on('in', [1, 2]), on('in', ['1', 2, 3]), true],
    [on('in', [1, 2]), on('in', [1]), false],
    [on('not_in', [1, 'a']), on('not_in', [1, 'a']), true],
    [on('not_in', [1, 'a']), on('not_in', [1, 'a', 2]), false],
    [on('not_in', [1, 'a']), on('not_in', ['1', 'a']), false],
    [on('regex', 'a'), on('regex', 'a'), true],
    [on('gte', 5), on('gt', 4), true],
    [on('gte', 5), on('gt', 5), false],
    [on('exists', false), on('neq', 1), true],
    [on('exists', false), on('eq', 1), false],
  ])('%j and %j: %s', (required, denied, expected) => {
    expect(new Reasoning().implies([required], denied)).toBe(expected);
  });
});

describe('the tries for one document', () => {
  test('asking about the same list again uses none for it', () => {
    const reasoning = new Reasoning();
    const required = [on('in', numbers(500)), ...numbers(60).map(() => on('eq', 7))];
    for (let times = 0; times < 1000; times += 1) {
      expect(reasoning.implies(required, on('in', [7, 8]))).toBe(true);
      expect(reasoning.contradict(required, 'require')).toBe(false);
    }
  });

  test('are used up by ever new lists; then everything that would need one counts as possible, and nothing else', () => {
    const reasoning = new Reasoning();
    const clash = () => [on('in', numbers(1000)), on('in', numbers(1000, 5000))];
    const answers = numbers(600).map(() => reasoning.contradict(clash(), 'require'));
    expect([answers[0], answers.at(-1)]).toEqual([true, false]);
    expect(reasoning.implies([on('in', numbers(1000))], on('in', numbers(1000)))).toBe(false);
    expect(reasoning.contradict([on('gt', 5), on('lt', 5)], 'require')).toBe(true);
    expect(new Reasoning().contradict(clash(), 'require')).toBe(true);
  });

  test('are enough for sixty lists of five hundred values against as many', () => {
    const rules = numbers(60).map(() => ({ conditions: [on('in', numbers(500))] }));
    const policy = { version: '1', default: 'deny', tools: { t: { require: rules, deny_if: rules } } };
    const { diagnostics } = analyse(JSON.stringify(policy));
    expect(diagnostics.filter(({ code }) => code === 'MP516')).toHaveLength(60);
  });
});
