import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { PENDING_ORDER, tool } from './facts.fixture.ts';
import { uselessOverride } from './override.ts';
import type { Override } from './types.ts';

const by = (change: Partial<Override>): Override => ({
  reason: 'The queue behind it restarts the order',
  evidence: { quote: 'runs module create', where: 'source' },
  ...change,
});

describe('an override', () => {
  it('is the last step and names the reviewer’s reason', () => {
    const { severity, reasons } = assess({ ...PENDING_ORDER, override: by({ severity: 'high' }) }, []);
    expect(severity).toBe('high');
    expect(reasons.at(-1)).toEqual({
      rule: 'override',
      text: 'The queue behind it restarts the order.',
      basis: 'Reviewer, on “runs module create” in the source',
      from: 'medium',
      to: 'high',
    });
  });

  it('of the category alone brings the level that the rules give that category', () => {
    const facts = { ...PENDING_ORDER, override: by({ category: 'Destructive' }) };
    expect(assess(facts, [])).toMatchObject({ category: 'Destructive', severity: 'critical' });
  });

  it('can classify a tool whose effects are not known', () => {
    const facts = tool('mystery', [], { override: by({ category: 'Execute' }) });
    expect(assess(facts, [])).toMatchObject({ category: 'Execute', severity: 'high' });
  });

  it('cannot give a level to a tool without a category', () => {
    const facts = tool('mystery', [], { override: by({ severity: 'low' }) });
    expect(assess(facts, []).severity).toBeUndefined();
    expect(uselessOverride(facts, [])).toBe(true);
  });
});

describe('uselessOverride', () => {
  it.each<[Partial<Override>, boolean]>([
    [{ severity: 'medium' }, true],
    [{ category: 'Write' }, true],
    [{ category: 'Write', severity: 'medium' }, true],
    [{}, true],
    [{ severity: 'high' }, false],
    [{ category: 'Execute' }, false],
    [{ category: 'Execute', severity: 'medium' }, false],
  ])('%j is useless on a Write tool at medium: %s', (change, expected) => {
    expect(uselessOverride({ ...PENDING_ORDER, override: by(change) }, [])).toBe(expected);
  });

  it('is false without an override', () => {
    expect(uselessOverride(PENDING_ORDER, [])).toBe(false);
  });
});
