import { namedIn } from '../params.ts';
import type { ToolFacts } from '../types.ts';
import { code, codes } from '../words.ts';
import { atLeast, reversibleBasis, type SeverityRule, type Subject } from './rule.ts';

/** What a sentence on undoing is about: the arguments that the reviewer named, else the tool. */
function subject(facts: ToolFacts): string {
  const named = namedIn(facts, 'reversible').map(({ name }) => name);
  return named.length > 0 ? codes(named) : code(facts.name);
}

function noWayBack({ facts, siblings }: Subject): string {
  const others = siblings.filter((name) => name !== facts.name).length;
  if (others === 0) return `The server has no other tool that could take back what ${code(facts.name)} did.`;
  return `None of the server’s ${others} other tools takes back what ${subject(facts)} did.`;
}

const inPart = (facts: ToolFacts): string =>
  facts.undo === undefined
    ? `Only a part of what ${code(facts.name)} did can be taken back.`
    : `${code(facts.undo)} takes back a part of what ${code(facts.name)} did, not all.`;

const wayBack = (facts: ToolFacts): string =>
  facts.undo === undefined
    ? `Another call of ${code(facts.name)} or its server takes the change back.`
    : `${code(facts.undo)} takes back what ${code(facts.name)} did.`;

const cannotBeUndone: SeverityRule = {
  id: 'cannot-be-undone',
  says: 'A Write tool whose effect no call of the server takes back is at least high. Above Write it is noted.',
  apply(subject, at) {
    const { facts, category } = subject;
    if (category === 'Read' || facts.reversible !== 'no') return undefined;
    const to = category === 'Write' ? atLeast(at, 'high') : at;
    return { basis: reversibleBasis('no'), to, text: facts.because.reversible ?? noWayBack(subject) };
  },
};

const undoneInPart: SeverityRule = {
  id: 'undone-in-part',
  says: 'An effect that can be taken back only in part is noted.',
  apply({ facts, category }, at) {
    if (category === 'Read' || facts.reversible !== 'partly') return undefined;
    return { basis: reversibleBasis('partly'), to: at, text: facts.because.reversible ?? inPart(facts) };
  },
};

const reversible: SeverityRule = {
  id: 'reversible',
  says: 'An effect that can be taken back is noted. Write is assumed to be reversible, so nothing changes.',
  apply({ facts, category }, at) {
    if (category === 'Read' || facts.reversible !== 'yes') return undefined;
    return { basis: reversibleBasis('yes'), to: at, text: facts.because.reversible ?? wayBack(facts) };
  },
};

/** Rules about taking an effect back. At most one of them applies. */
export const undoingRules: readonly SeverityRule[] = [cannotBeUndone, undoneInPart, reversible];
