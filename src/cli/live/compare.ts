import { cut } from '../../publish/text.ts';
import { readDefinition } from '../../risk/classify/definition.ts';
import { shownValue } from './change-words.ts';
import { definitionChanges } from './definition-changes.ts';
import { type Change, type Grade, worseFirst } from './grades.ts';
import type { LiveTool } from './tools.ts';

/** Names of arguments are shown up to this length. */
const LONGEST_LIST = 160;

/** One tool that is not as it was locked. */
export interface Difference {
  tool: string;
  /** The worst grade of its changes. */
  grade: Grade;
  changes: Change[];
  /** Digests; absent for a tool that was added or removed. */
  locked?: string;
  live?: string;
}

/** Every tool that differs, worst first and then by name. Equal digests are equal tools (policy language, section 10). */
export function compareTools(locked: readonly LiveTool[], live: readonly LiveTool[]): Difference[] {
  const before = new Map(locked.map((tool) => [tool.name, tool]));
  const after = new Map(live.map((tool) => [tool.name, tool]));
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .flatMap((name) => difference(before.get(name), after.get(name)) ?? [])
    .toSorted((a, b) => worseFirst(a.grade, b.grade) || (a.tool < b.tool ? -1 : 1));
}

function difference(locked: LiveTool | undefined, live: LiveTool | undefined): Difference | undefined {
  if (locked === undefined) return live && added(live);
  if (live === undefined) return removed(locked);
  if (locked.digest === live.digest) return undefined;
  const changes = definitionChanges(locked.definition, live.definition);
  const grade = changes[0]?.grade ?? 'text';
  return { tool: live.name, grade, changes, locked: locked.digest, live: live.digest };
}

function added({ name, digest, definition }: LiveTool): Difference {
  const { description = '', params = [] } = readDefinition(definition) ?? {};
  const takes = params.length === 0 ? 'no arguments' : cut(params.map((param) => param.name).join(', '), LONGEST_LIST);
  const says = description === '' ? 'it has no description' : `its description: ${shownValue(description)}`;
  const text = `it takes ${takes}; ${says}`;
  return { tool: name, grade: 'added', changes: [{ grade: 'added', text }], live: digest };
}

function removed({ name, digest }: LiveTool): Difference {
  const text = 'the server no longer lists it';
  return { tool: name, grade: 'removed', changes: [{ grade: 'removed', text }], locked: digest };
}
