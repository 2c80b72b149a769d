import { categoryOf } from '../../risk/category.ts';
import { orList, quoted } from '../load/wording.ts';
import { pinOf } from '../pin.ts';
import type { ToolRecord } from '../schema/tool.ts';
import type { Rule } from './rule.ts';

/** What a reader may expect of a tool that a person has reviewed. Nothing needs taking back after a read. */
function missingFields(tool: ToolRecord): string[] {
  const reads = categoryOf(tool.effects) === 'Read';
  const present: [field: string, present: boolean][] = [
    ['summary', tool.summary !== undefined],
    ['effects', tool.effects.length > 0],
    ['reversible', tool.reversible !== undefined || reads],
    ['rationale', tool.rationale !== undefined],
    ['evidence', tool.evidence.length > 0],
  ];
  return present.filter(([, there]) => !there).map(([field]) => field);
}

export const reviewed: Rule = {
  name: 'reviewed',
  about:
    'A reviewed server is pinned to a commit or a published version, and each of its tools is complete and in our own words.',
  codes: ['CAT207', 'CAT208', 'CAT209'],
  check({ servers }, report) {
    for (const file of servers.filter(({ record }) => record.reviewed !== undefined)) {
      const { summary, tools } = file.record;
      if (summary === undefined) report('CAT207', file, ['summary'], 'A reviewed server needs "summary"');
      if (pinOf(file.record) === undefined) {
        const needs = 'a repository and commit, or the checked version of a package whose tools/list was read';
        report('CAT209', file, ['source'], `A reviewed source needs ${needs}`, { part: 'key' });
      }
      for (const [index, tool] of tools.entries()) {
        const missing = missingFields(tool).map((field) => `"${field}"`);
        if (missing.length > 0) {
          report(
            'CAT207',
            file,
            ['tools', index, 'name'],
            `Reviewed, but ${quoted(tool.name)} has no ${orList(missing)}`,
          );
        }
        if (tool.description === undefined) continue;
        const message = `The text of the server stands in the reviewed tool ${quoted(tool.name)}`;
        report('CAT208', file, ['tools', index, 'description'], message, { part: 'key' });
      }
    }
  },
};
