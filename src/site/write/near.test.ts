import { describe, expect, it } from 'vitest';
import { LOOKED_AT } from '../../risk/related.ts';
import { nearTo } from './near.ts';

const READS = 'read: ticket';
const WRITES = 'update: ticket';
const ids = Array.from({ length: 3 * LOOKED_AT }, (_, n) => `server-${String(n).padStart(3, '0')}`);
const readers = ids.map((id) => [id, [READS]] as const);

describe('the servers from whose tools those that changed may be seen', () => {
  it('are as many as a tool looks at, and stand before', () => {
    const [changed = ''] = ids.slice(LOOKED_AT + 5);
    expect([...nearTo([[changed, [READS]]], readers)]).toEqual(ids.slice(5, LOOKED_AT + 5));
  });

  it('go on from the end where few stand before', () => {
    const [changed = ''] = ids.slice(2);
    expect([...nearTo([[changed, [READS]]], readers)]).toEqual([...ids.slice(2 - LOOKED_AT), ...ids.slice(0, 2)]);
  });

  it('have a kind that a changed one has or had', () => {
    const some = [
      ['a', [READS]],
      ['b', [WRITES]],
      ['c', [READS, WRITES]],
      ['d', ['delete: ticket']],
    ] as const;
    expect(nearTo([['b', [WRITES]]], some)).toEqual(new Set(['c']));
    expect(nearTo([['b', [WRITES, READS]]], some)).toEqual(new Set(['a', 'c']));
  });

  it('are found around one that has gone, or has no tool of the kind any more', () => {
    const gone = `${ids[LOOKED_AT]}-gone`;
    expect([...nearTo([[gone, [READS]]], readers)]).toEqual(ids.slice(1, LOOKED_AT + 1));
  });

  it('are none when nothing has changed, or nobody else has the kind', () => {
    expect(nearTo([], readers)).toEqual(new Set());
    expect(nearTo([[ids[0] ?? '', [WRITES]]], readers)).toEqual(new Set());
  });
});
