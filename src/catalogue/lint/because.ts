import { quoted } from '../load/wording.ts';
import type { ToolRecord } from '../schema/tool.ts';
import type { Rule } from './rule.ts';

function factsOf(tool: ToolRecord): Set<string> {
  const reversible = tool.reversible === undefined ? [] : ['reversible'];
  return new Set([...tool.effects, ...tool.capabilities, ...tool.traits, ...reversible]);
}

export const because: Rule = {
  name: 'because',
  about: 'A sentence under `because` explains a fact that the tool has.',
  codes: ['CAT206'],
  looksAtOne: true,
  check({ servers }, report) {
    for (const file of servers) {
      for (const [index, tool] of file.record.tools.entries()) {
        const facts = factsOf(tool);
        for (const key of Object.keys(tool.because).filter((name) => !facts.has(name))) {
          const suggestion = 'add it to effects, capabilities or traits, or remove the sentence';
          const path = ['tools', index, 'because', key];
          report('CAT206', file, path, `The tool has no fact ${quoted(key)}`, { part: 'key', suggestion });
        }
      }
    }
  },
};
