import { quoted } from '../load/wording.ts';
import { noSuchTool, type Rule } from './rule.ts';

export const typical: Rule = {
  name: 'typical',
  about: '`typical` names tools of the same server, each once.',
  codes: ['CAT215'],
  looksAtOne: true,
  check({ servers }, report) {
    for (const file of servers) {
      const { tools, typical = [] } = file.record;
      const names = new Set(tools.map(({ name }) => name));
      for (const [index, name] of typical.entries()) {
        const path = ['typical', index];
        if (!names.has(name)) {
          report('CAT215', file, path, ...noSuchTool(name, names));
        } else if (typical.indexOf(name) < index) {
          report('CAT215', file, path, `${quoted(name)} stands there twice`);
        }
      }
    }
  },
};
