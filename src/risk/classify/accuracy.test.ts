import { describe, expect, it } from 'vitest';
import { accuracyOf, type Compared } from './accuracy.ts';

const one = (reviewed: Compared['reviewed'], machine: Compared['machine'], more: Partial<Compared> = {}): Compared => ({
  reviewed,
  machine,
  reviewedCapabilities: [],
  machineCapabilities: [],
  ...more,
});

describe('accuracy', () => {
  it('counts by what reviewers found, then by what the engine says', () => {
    const found = accuracyOf([one('Read', 'Read'), one('Write', 'Read'), one('Write', 'unknown')]);
    expect([found.tools, found.right]).toEqual([3, 1]);
    expect(found.confusion.Write).toMatchObject({ Read: 1, unknown: 1, Write: 0 });
    expect(found.confusion.Read.Write).toBe(0);
  });

  it('counts each capability as found by both, by the engine or by the reviewer alone', () => {
    const more = { reviewedCapabilities: ['sql', 'browser'], machineCapabilities: ['sql', 'payments'] } as const;
    expect(accuracyOf([one('Read', 'Read', more)]).capabilities).toEqual({
      sql: { both: 1, machineOnly: 0, reviewedOnly: 0 },
      browser: { both: 0, machineOnly: 0, reviewedOnly: 1 },
      payments: { both: 0, machineOnly: 1, reviewedOnly: 0 },
    });
  });

  it('is empty, not wrong, without a comparison', () => {
    expect(accuracyOf([])).toMatchObject({ tools: 0, right: 0, capabilities: {} });
  });
});
