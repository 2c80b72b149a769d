import { noSuchTool, type Rule } from './rule.ts';

export const undo: Rule = {
  name: 'undo',
  about: '`undo` names another tool of the same server, and stands only where something can be taken back.',
  codes: ['CAT205', 'CAT214'],
  looksAtOne: true,
  check({ servers }, report) {
    for (const file of servers) {
      const names = new Set(file.record.tools.map(({ name }) => name));
      for (const [index, tool] of file.record.tools.entries()) {
        if (tool.undo === undefined) continue;
        const path = ['tools', index, 'undo'];
        if (tool.undo === tool.name) report('CAT205', file, path, 'A tool cannot be its own undo');
        else if (!names.has(tool.undo)) report('CAT205', file, path, ...noSuchTool(tool.undo, names));
        if (tool.reversible === 'no') report('CAT214', file, path, '"undo" is given, but "reversible" is no');
      }
    }
  },
};
