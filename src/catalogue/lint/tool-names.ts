import { quoted } from '../load/wording.ts';
import { slugCollisions } from '../slug.ts';
import type { Rule } from './rule.ts';

/** Positions of items that stand earlier in the list already. */
function repeated(names: readonly string[]): number[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    if (seen.has(name)) return [index];
    seen.add(name);
    return [];
  });
}

export const toolNames: Rule = {
  name: 'tool-names',
  about: 'A server lists each tool once, and a tool each parameter once.',
  codes: ['CAT203', 'CAT204', 'CAT212'],
  looksAtOne: true,
  check({ servers }, report) {
    for (const file of servers) {
      const { tools } = file.record;
      const names = tools.map(({ name }) => name);
      for (const index of repeated(names)) {
        report('CAT203', file, ['tools', index, 'name'], `The tool ${quoted(names[index] ?? '')} is listed twice`);
      }
      for (const group of slugCollisions(names)) {
        const path = ['tools', names.indexOf(group[0] ?? ''), 'name'];
        const message = `${group.map(quoted).join(' and ')} would share an address, so each gets a hash in it`;
        report('CAT204', file, path, group.length === 1 ? `${quoted(group[0] ?? '')} makes no address` : message);
      }
      for (const [index, { params }] of tools.entries()) {
        for (const param of repeated(params.map(({ name }) => name))) {
          const message = `The parameter ${quoted(params[param]?.name ?? '')} is listed twice`;
          report('CAT212', file, ['tools', index, 'params', param, 'name'], message);
        }
      }
    }
  },
};
