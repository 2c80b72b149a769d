import type { Rule } from './rule.ts';

/** More than this and nobody reads the picture. */
const MOST_ARROWS = 12;
const MOST_PARTIES = 6;

export const flow: Rule = {
  name: 'flow',
  about: 'The picture of an attack shows its steps, in their order.',
  codes: ['CAT310'],
  check({ attacks }, report) {
    for (const file of attacks) {
      const { flow: arrows, steps, stopped } = file.record;
      const parties = new Set(arrows.flatMap(({ from, to }) => [from, to]));
      if (arrows.length > MOST_ARROWS || parties.size > MOST_PARTIES) {
        const message = `${arrows.length} arrows between ${parties.size} parties; at most ${MOST_ARROWS} and ${MOST_PARTIES}`;
        report('CAT310', file, ['flow'], message, { part: 'key' });
      }
      for (const [index, { step, from, to, cut }] of arrows.entries()) {
        const at = ['flow', index];
        if (step > steps.length) report('CAT310', file, [...at, 'step'], `The entry has ${steps.length} steps`);
        if (step < (arrows[index - 1]?.step ?? 1)) {
          report('CAT310', file, [...at, 'step'], 'The arrows are not in the order of the steps');
        }
        if (from === to) report('CAT310', file, [...at, 'to'], 'The arrow leads nowhere');
        if (cut && stopped.verdict === 'no') report('CAT310', file, [...at, 'cut'], 'No policy stops this entry');
      }
    }
  },
};
