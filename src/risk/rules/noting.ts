import { decidingEffects, onlyTakesAway, reaches } from '../category.ts';
import { listerOf } from '../listers.ts';
import { isIdList } from '../names.ts';
import { choiceOf, namedIn, writtenParams } from '../params.ts';
import { inRole } from '../roles.ts';
import { hidesArguments } from '../stray.ts';
import { decidingId } from '../target.ts';
import type { ToolFacts } from '../types.ts';
import type { ToolCapability, Trait } from '../vocabulary.ts';
import { agree, code, codes } from '../words.ts';
import { held, type SeverityRule } from './rule.ts';

interface Noting {
  id: string;
  facts: readonly (ToolCapability | Trait)[];
  says: string;
  /** Nothing where the sentence would not be true of this tool. */
  text(facts: ToolFacts): string | undefined;
}

const SPEAKS_FOR = /admin|impersonat|behalf|as_?user|run_?as|sudo|actor|author/i;
const SILENCES =
  /^(?:no[_-]?(?:e?mails?|notif|notices?|alerts?|messages?)|skip|suppress|silent|mute|quiet)|notif|send_?e?mail/i;
const OPENS = /^(?:is_?)?(?:public|private|unlisted)$/i;
const LATER = /schedul|cron|delay|_at$|^at$|when|trigger/i;

/** Arguments that a sentence can rest on: named by the reviewer, else found by their names. */
function pointing(facts: ToolFacts, about: Trait, names: RegExp): string[] {
  const named = namedIn(facts, about);
  return (named.length > 0 ? named : facts.params.filter(({ name }) => names.test(name))).map(({ name }) => name);
}

/** Arguments that make a call speak for somebody else. */
export const speaksFor = (facts: ToolFacts): string[] => pointing(facts, 'acts-as-other', SPEAKS_FOR);

/** Arguments that hold back a message people would otherwise get. */
export const silences = (facts: ToolFacts): string[] => pointing(facts, 'silences-notice', SILENCES);

/** Arguments that open something to everybody, or keep it closed. */
export const opens = (facts: ToolFacts): string[] => pointing(facts, 'publishes', OPENS);

const subject = (facts: ToolFacts, names: readonly string[]): string =>
  names.length > 0 ? codes(names.slice(0, 3)) : `A call of ${code(facts.name)}`;

function actions(facts: ToolFacts): string {
  const choice = choiceOf(facts);
  if (choice?.enum === undefined) return `${code(facts.name)} does several things; it counts by the worst of them.`;
  const values = codes(choice.enum.map(String), 'or');
  return `${code(choice.name)} chooses ${values}; the tool counts by the worst of them.`;
}

/** What others will read; nothing where a call takes no more than ids, or only takes something away. */
function carries(facts: ToolFacts): string | undefined {
  const found = inRole(facts, 'text').slice(0, 3);
  const names = found.length > 0 ? found : writtenParams(facts);
  const isUnsaid = names.length === 0 && facts.params.length > 0 && !hidesArguments(facts);
  if (isUnsaid || onlyTakesAway(facts.effects)) return undefined;
  if (names.length === 0) return `${code(facts.name)} makes text that others will read.`;
  return `${codes(names)} ${agree(names, 'is', 'are')} free text that others will read: something to send data out with.`;
}

const NOTING: readonly Noting[] = [
  {
    id: 'acts-as-other',
    facts: ['acts-as-other'],
    says: 'A call that speaks in somebody else’s name is noted. It raises nothing, as no right is granted.',
    text: (facts) => `${subject(facts, speaksFor(facts))} can speak in the name of somebody else.`,
  },
  {
    id: 'silences-notice',
    facts: ['silences-notice'],
    says: 'A call that can hold back the message people would get is noted.',
    text: (facts) => `${subject(facts, silences(facts))} can hold back the message that people would get.`,
  },
  {
    id: 'several-actions',
    facts: ['several-actions'],
    says: 'A tool with several actions counts by its worst one.',
    text: actions,
  },
  {
    id: 'runs-later',
    facts: ['runs-later'],
    says: 'A call whose effect comes later, when nobody looks, is noted.',
    text: (facts) =>
      `${subject(facts, pointing(facts, 'runs-later', LATER))} can set off something later, when nobody looks.`,
  },
  {
    id: 'free-text-out',
    facts: ['issue-write', 'messaging-send', 'doc-write'],
    says: 'Free text that others read counts in combinations, not alone.',
    text: carries,
  },
];

const fromTable = (row: Noting): SeverityRule => ({
  id: row.id,
  says: row.says,
  apply({ facts }, at) {
    const fact = held(facts, ...row.facts);
    if (fact === undefined) return undefined;
    const text = facts.because[fact.id] ?? row.text(facts);
    return text === undefined ? undefined : { basis: fact.basis, to: at, text };
  },
});

const bulkByLoop: SeverityRule = {
  id: 'bulk-by-loop',
  says: 'Where another tool hands out every id that a Destructive or Financial tool takes, a loop reaches them all.',
  apply({ facts, category, siblings }, at) {
    const id = reaches(category, 'Destructive') ? decidingId(facts, decidingEffects(facts.effects)[0]) : undefined;
    const lister = id === undefined || isIdList(id.name) ? undefined : listerOf(id.noun, facts.name, siblings);
    if (id === undefined || lister === undefined) return undefined;
    const text = `One ${id.noun} a call, but ${code(lister)} hands out every ${code(id.name)}.`;
    return { basis: `Argument ${code(id.name)}, tool ${code(lister)}`, to: at, text };
  },
};

/** Rules that change no level: what a reader should know beside it. */
export const notingRules: readonly SeverityRule[] = [...NOTING.map(fromTable), bulkByLoop];
