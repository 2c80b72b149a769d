import {
  CATEGORIES,
  CONFIDENCES,
  EFFECTS,
  REVERSIBLE,
  SERVER_CAPABILITIES,
  SEVERITIES,
  TOOL_CAPABILITIES,
  TRAITS,
} from '../../risk/vocabulary.ts';
import type { RecordFiles } from '../load/folder.ts';
import type { RecordFile } from '../load/record-file.ts';
import { didYouMean, quoted } from '../load/wording.ts';
import { CONTROLS, EVIDENCE_GRADES, KINDS, PARTIES, PLACES } from '../schema/attack.ts';
import { TRANSPORTS } from '../schema/server.ts';
import type { Report, Rule } from './rule.ts';

/** The lists of `catalogue/vocabulary/`, by file name, and the ids that the code knows of each. */
export const LISTS: Readonly<Record<string, readonly string[]>> = {
  effects: Object.keys(EFFECTS),
  capabilities: [...TOOL_CAPABILITIES, ...SERVER_CAPABILITIES],
  traits: TRAITS,
  categories: CATEGORIES,
  severities: SEVERITIES,
  confidences: CONFIDENCES,
  reversible: REVERSIBLE,
  transports: TRANSPORTS,
  controls: CONTROLS,
  kinds: KINDS,
  evidence: EVIDENCE_GRADES,
  places: PLACES,
  parties: PARTIES,
};

export const vocabulary: Rule = {
  name: 'vocabulary',
  about: 'Each word of a closed list has one entry with label and meaning, and each category one rationale.',
  codes: ['CAT501', 'CAT502'],
  check(files, report) {
    const home = files.vocabulary[0];
    if (home === undefined) return;
    const lists = new Map(files.vocabulary.map((file) => [file.record.list, file]));
    for (const [list, ids] of Object.entries(LISTS)) {
      const file = lists.get(list);
      if (file === undefined) report('CAT501', home, [], `There is no vocabulary file for the list ${quoted(list)}`);
      else checkEntries(file, ids, report);
    }
    for (const file of files.vocabulary) checkListName(file, report);
    checkRationales(files, home, report);
  },
};

function checkListName(file: RecordFile<'vocabulary'>, report: Report): void {
  const { list } = file.record;
  if (Object.hasOwn(LISTS, list)) return;
  const suggestion = didYouMean(list, Object.keys(LISTS)) ?? `the lists are ${Object.keys(LISTS).join(', ')}`;
  report('CAT501', file, ['list'], `No code reads the list ${quoted(list)}`, { suggestion });
}

function checkEntries(file: RecordFile<'vocabulary'>, ids: readonly string[], report: Report): void {
  const seen = new Set<string>();
  for (const [index, { id }] of file.record.entries.entries()) {
    const path = ['entries', index, 'id'];
    if (seen.has(id)) report('CAT501', file, path, `${quoted(id)} has two entries`);
    else if (!ids.includes(id)) {
      const suggestion = didYouMean(id, ids);
      report('CAT501', file, path, `No code knows ${quoted(id)}`, { suggestion });
    }
    seen.add(id);
  }
  for (const id of ids.filter((known) => !seen.has(known))) {
    report('CAT501', file, ['entries'], `${quoted(id)} has no entry`, { part: 'key' });
  }
}

function checkRationales(files: RecordFiles, home: RecordFile, report: Report): void {
  const written = new Set(files.rationales.map(({ record }) => record.category));
  for (const category of CATEGORIES.filter((known) => !written.has(known))) {
    report('CAT502', files.rationales[0] ?? home, [], `The category ${category} has no rationale`);
  }
}
