import { CATEGORIES, EFFECTS, SERVER_CAPABILITIES, TOOL_CAPABILITIES, TRAITS } from '../../risk/vocabulary.ts';
import type { RecordPath } from '../load/locate.ts';
import { didYouMean, quoted } from '../load/wording.ts';
import type { ToolRecord } from '../schema/tool.ts';
import type { Rule } from './rule.ts';

/** Words that mean the same in every record. */
const TERMS: readonly string[] = [
  ...Object.keys(EFFECTS),
  ...TOOL_CAPABILITIES,
  ...SERVER_CAPABILITIES,
  ...TRAITS,
  ...CATEGORIES,
  ...['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint'],
  ...['true', 'false', 'null', 'tools/list'],
];

/** Only what looks like a name is held against the names; `rm -rf /` is an example. */
const NAME = /^[A-Za-z_$][\w$.-]*$/;

export const backticks: Rule = {
  name: 'backticks',
  about: 'A name in backticks is a parameter, a value or a tool of the server, or a word of the vocabulary.',
  codes: ['CAT401'],
  looksAtOne: true,
  check({ servers }, report) {
    for (const file of servers) {
      const tools = file.record.tools.map(({ name }) => name);
      for (const [index, tool] of file.record.tools.entries()) {
        const named = textsOf(tool).flatMap(({ path, text }) => namesIn(text).map((name) => ({ path, name })));
        if (named.length === 0) continue;
        const known = new Set([...TERMS, ...tools, ...namesOf(tool)]);
        for (const { path, name } of named) {
          if (!known.has(name)) {
            const suggestion = didYouMean(name, known);
            const message = `${quoted(name)} is neither a parameter of ${quoted(tool.name)} nor a tool`;
            report('CAT401', file, ['tools', index, ...path], message, { suggestion });
          }
        }
      }
    }
  },
};

/** Parameters, the values they may take, and what their notes name (members of an object, say). */
function namesOf(tool: ToolRecord): string[] {
  return tool.params.flatMap(({ name, enum: values, note }) => [
    name,
    ...(values ?? []).map(String),
    ...namesIn(note ?? ''),
  ]);
}

/** The texts of a tool that are ours. */
function textsOf(tool: ToolRecord): { path: RecordPath; text: string }[] {
  const sentences = Object.entries(tool.because).map(([key, text]) => ({ path: ['because', key], text }));
  const texts = [
    { path: ['summary'], text: tool.summary ?? '' },
    { path: ['rationale'], text: tool.rationale ?? '' },
    { path: ['override', 'reason'], text: tool.override?.reason ?? '' },
  ];
  return [...texts, ...sentences];
}

function namesIn(text: string): string[] {
  const names = [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => NAME.test(name));
}
