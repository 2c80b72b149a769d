import { singular, tokens } from '../../risk/names.ts';
import type { RecordFile } from '../load/record-file.ts';
import { quoted } from '../load/wording.ts';
import type { ServerRecord } from '../schema/server.ts';
import type { ToolRecord } from '../schema/tool.ts';
import type { Rule } from './rule.ts';
import { runs, words } from './words.ts';

const RUN = 4;

/**
 * Share of equal four-word runs from which two rationales count as one text with the names changed. Rationales that were
 * written each for its tool share 2 % at most; a template for a third of the text reaches this share.
 */
const TOO_CLOSE = 0.25;

/** A run that many texts share is looked up in this many of them, so that a thousand copies cost no million pairs. */
const MOST_HOLDERS = 32;

interface Text {
  file: RecordFile<'servers'>;
  tool: string;
  index: number;
  runs: Set<string>;
}

export const nearCopies: Rule = {
  name: 'near-copies',
  about: 'A rationale says what is particular to its tool; a template with names filled in is no rationale.',
  codes: ['CAT402'],
  check({ servers }, report) {
    const holders = new Map<string, Text[]>();
    for (const text of servers.flatMap(textsOf)) {
      const twin = nearest(text, holders);
      if (twin !== undefined && twin.share >= TOO_CLOSE) {
        const share = `${Math.round(twin.share * 100)} %`;
        const where = twin.text.file === text.file ? 'the same file' : twin.text.file.file;
        const message = `${share} of the rationale stands word for word at ${quoted(twin.text.tool)} in ${where}`;
        report('CAT402', text.file, ['tools', text.index, 'rationale'], message, { part: 'key' });
      }
      for (const run of text.runs) hold(holders, run, text);
    }
  },
};

function textsOf(file: RecordFile<'servers'>): Text[] {
  return file.record.tools.flatMap((tool, index) => {
    if (tool.rationale === undefined) return [];
    return [
      { file, tool: tool.name, index, runs: new Set(runs(withoutNames(tool.rationale, tool, file.record), RUN)) },
    ];
  });
}

/** The words of a rationale with everything that a template would fill in replaced by one mark. */
function withoutNames(text: string, tool: ToolRecord, server: ServerRecord): string[] {
  const filled = new Set(
    [tool.name, server.name, server.product ?? '', ...tool.params.map(({ name }) => name)].flatMap(parts),
  );
  return words(text.replaceAll(/`[^`]*`/g, ' _ ')).map((word) => (isNamed(word, filled) ? '_' : word));
}

const parts = (name: string): string[] => [...tokens(name), ...words(name)].map(singular);

/** Numbers count as filled in too. */
function isNamed(word: string, filled: ReadonlySet<string>): boolean {
  return /^[\d_]+$/.test(word) || filled.has(singular(word));
}

function nearest(text: Text, holders: ReadonlyMap<string, Text[]>): { text: Text; share: number } | undefined {
  const shared = new Map<Text, number>();
  for (const run of text.runs) {
    for (const other of holders.get(run) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  let best: { text: Text; share: number } | undefined;
  for (const [other, both] of shared) {
    const share = both / (text.runs.size + other.runs.size - both);
    if (best === undefined || share > best.share) best = { text: other, share };
  }
  return best;
}

function hold(holders: Map<string, Text[]>, run: string, text: Text): void {
  const list = holders.get(run);
  if (list === undefined) holders.set(run, [text]);
  else if (list.length < MOST_HOLDERS) list.push(text);
}
