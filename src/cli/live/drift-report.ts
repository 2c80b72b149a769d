import { counted } from '../../publish/text.ts';
import { visible } from '../output.ts';
import { compareTools, type Difference } from './compare.ts';
import { GRADE_WORDS } from './grades.ts';
import type { Lock } from './lock.ts';
import type { Reading, ServerName } from './read-server.ts';

/** What `drift` prints as JSON. */
export interface Drift {
  server: { locked: ServerName; live: ServerName };
  /** Tools that are as they were locked. */
  unchanged: number;
  /** Worst first. */
  differences: Difference[];
  /** Entries of the live list that are wrong. */
  problems: string[];
}

/** A live server held against its lock. */
export function driftOf(lock: Lock, { server, tools, problems }: Reading): Drift {
  const differences = compareTools(lock.tools, tools);
  const gone = differences.filter(({ grade }) => grade === 'removed').length;
  const changed = differences.filter(({ locked, live }) => locked !== undefined && live !== undefined).length;
  return {
    server: { locked: lock.server, live: server },
    unchanged: lock.tools.length - gone - changed,
    differences,
    problems,
  };
}

/** The same for people. */
export function driftText({ server, unchanged, differences }: Drift): string {
  const tools = differences.map(({ tool, grade, changes }) =>
    [
      `${visible(tool)}: ${GRADE_WORDS[grade]}`,
      ...changes.map(({ grade: own, text }) => `  ${own === grade ? '' : `${GRADE_WORDS[own]}: `}${visible(text)}`),
    ].join('\n'),
  );
  const counts = `${counted(unchanged, 'tool')} unchanged, ${differences.length} different`;
  return [...tools, ...nameChange(server), counts].join('\n');
}

/** A server may give itself any name or version; that it does is worth a line and no more. */
function nameChange({ locked, live }: Drift['server']): string[] {
  if (locked.name === live.name && locked.version === live.version) return [];
  return [visible(`The server was ${locked.name} ${locked.version} and is ${live.name} ${live.version}.`)];
}
