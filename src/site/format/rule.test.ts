import { describe, expect, it } from 'vitest';
import type { Policy } from '../../policy/types.ts';
import { lineCount, ruleFor } from './rule.ts';

const policy = (rest: Partial<Policy>): Policy => ({ version: '1', default: 'deny', ...rest });
const limit = { counter: 'c', window: 'minute', max: 30 } as const;
const never = { conditions: [] };
const some = { conditions: [{ path: 'args.a', op: 'eq', value: 1 } as const] };

describe('ruleFor', () => {
  it.each([
    ['a name in hide', { hide: ['t'] }, 'hide', 'hidden'],
    ['everything hidden', { hide: ['*'] }, 'hide', 'hidden'],
    ['a plain entry', { tools: { t: {} } }, '{}', 'allowed'],
    ['a cap', { tools: { t: { limits: [limit] } } }, '30 a minute', 'capped'],
    [
      'a cap by the hour',
      { tools: { t: { limits: [{ ...limit, window: 'hour' as const }] } } },
      '30 an hour',
      'capped',
    ],
    ['a rule without conditions', { tools: { t: { deny_if: [never] } } }, 'deny', 'denied'],
    ['argument rules', { tools: { t: { deny_if: [some], limits: [limit] } } }, 'guarded', 'guarded'],
    ['a name that is missing', { tools: { other: {} } }, 'not named', 'not listed'],
  ])('names %s', (_, rest, code, outcome) => {
    expect(ruleFor(policy(rest), 't')).toEqual({ code, outcome });
  });

  it('does not take a member of every object for a tool', () => {
    expect(ruleFor(policy({ tools: {} }), 'constructor').outcome).toBe('not listed');
  });

  it('lets hide win over an entry, as the engine does', () => {
    expect(ruleFor(policy({ hide: ['t'], tools: { t: {} } }), 't').outcome).toBe('hidden');
  });
});

it('counts lines without the break at the end', () => {
  expect(lineCount('{\n}\n')).toBe(2);
});
