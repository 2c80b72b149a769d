import type { RecordFiles } from '../load/folder.ts';
import type { RecordPath } from '../load/locate.ts';
import { quoted } from '../load/wording.ts';
import type { ServerRecord } from '../schema/server.ts';
import type { Rule } from './rule.ts';
import { runs, words } from './words.ts';

/** From this many equal words in a row a text counts as taken over. */
export const TAKEN_OVER = 8;

/** A text of another author, and what to call it. */
export interface Description {
  of: string;
  text: string;
}

/** Holds our texts against descriptions that are at hand but no part of the catalogue. */
export function against(descriptions: readonly Description[]): Rule {
  const sources = new Map<string, string>();
  for (const { of, text } of descriptions) for (const run of longRuns(text)) sources.set(run, of);
  return {
    name: 'against',
    about: `No ${TAKEN_OVER} words in a row are taken over from the server's own descriptions.`,
    codes: ['CAT403'],
    check({ servers }: RecordFiles, report) {
      for (const file of servers) {
        for (const { path, text } of ourTexts(file.record)) {
          const run = longRuns(text).find((candidate) => sources.has(candidate));
          if (run === undefined) continue;
          const message = `${TAKEN_OVER} words in a row stand in the description of ${quoted(sources.get(run) ?? '')}`;
          report('CAT403', file, path, message, { suggestion: `say it in our own words: ${quoted(run)}` });
        }
      }
    },
  };
}

function longRuns(text: string): string[] {
  const list = words(text);
  return list.length < TAKEN_OVER ? [] : runs(list, TAKEN_OVER);
}

function ourTexts({ summary, tools }: ServerRecord): { path: RecordPath; text: string }[] {
  const ofTools = tools.flatMap((tool, index) => {
    const texts: [RecordPath, string | undefined][] = [
      [['summary'], tool.summary],
      [['rationale'], tool.rationale],
      [['override', 'reason'], tool.override?.reason],
      ...Object.entries(tool.because).map(([key, text]): [RecordPath, string] => [['because', key], text]),
      ...tool.params.map(({ note }, at): [RecordPath, string | undefined] => [['params', at, 'note'], note]),
    ];
    return texts.map(([path, text]) => ({ path: ['tools', index, ...path], text: text ?? '' }));
  });
  return [{ path: ['summary'], text: summary ?? '' }, ...ofTools];
}

/**
 * Reads descriptions from JSON or JSON lines of servers, one server, or a bare list of tools: every member called
 * `description`, at any depth, named by the nearest `name` above it. Throws a plain sentence when the text is neither.
 */
export function readDescriptions(text: string): Description[] {
  const found: Description[] = [];
  for (const value of parseJson(text)) collect(value, 'the file', found);
  return found;
}

function parseJson(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return text.split('\n').flatMap((line, index) => {
      try {
        return line.trim() === '' ? [] : [JSON.parse(line)];
      } catch {
        throw new Error(`line ${index + 1} is not JSON, and neither is the whole file`);
      }
    });
  }
}

function collect(value: unknown, above: string, found: Description[]): void {
  if (typeof value !== 'object' || value === null) return;
  const name = 'name' in value && typeof value.name === 'string' ? value.name : above;
  for (const [key, member] of Object.entries(value)) {
    if (key === 'description' && typeof member === 'string') found.push({ of: name, text: member });
    else collect(member, name, found);
  }
}
