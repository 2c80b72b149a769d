import type { ApprovalRule, Condition, Limit, Rule } from '../../policy/types.ts';
import type { ToolFacts } from '../types.ts';
import type { Category } from '../vocabulary.ts';
import { codes } from '../words.ts';

/** One thing that a guarded policy adds: its rules, and what it does in words about this tool's arguments. */
export interface GuardPart {
  require?: Rule[];
  deny_if?: Rule[];
  limits?: Limit[];
  approve_if?: ApprovalRule[];
  /** Two or three words for the heading: "no links". */
  title: string;
  /** One sentence; `code` in backticks. */
  says: string;
}

/** Looks at a tool and gives the parts of one kind that its arguments offer a hold for. */
export type Guard = (facts: ToolFacts, category: Category) => GuardPart[];

const PLAIN_NAME = /^[A-Za-z0-9_$-]+$/;
const LONGEST_PATH = 256;

/**
 * Path of an argument (policy language, section 3); names outside the core alphabet use the extended form.
 * `undefined` for a name that no path can hold.
 */
export function argPath(name: string, suffix: '' | '[*]' | '[10]' = ''): string | undefined {
  const path = PLAIN_NAME.test(name) ? `args.${name}${suffix}` : `args[${JSON.stringify(name)}]${suffix}`;
  return path.length > LONGEST_PATH || /\p{Cc}/u.test(name) ? undefined : path;
}

/** A rule of one condition. `why` is shown to the model: one line, no code marks. */
export const rule = (condition: Condition, why: string): Rule => ({ conditions: [condition], on_deny: message(why) });

/** A question to a person before a call: before every one, or before those for which the conditions hold. */
export const approval = (on_ask: string, ...conditions: Condition[]): ApprovalRule => ({
  conditions,
  on_ask: message(on_ask),
});

/** A person is asked where one of some optional arguments is given. Nothing when no path can hold their names. */
export function askWhereGiven(
  names: readonly string[],
  question: (name: string) => string,
  title: string,
): GuardPart[] {
  const approve_if = names.flatMap((name) => {
    const path = argPath(name);
    return path === undefined ? [] : [approval(question(name), present(path))];
  });
  const says = `A person is asked where ${codes(names, 'or')} is given.`;
  return approve_if.length === 0 ? [] : [{ approve_if, title, says }];
}

/**
 * A denial of some values of an argument. It says that the argument has to be there, as on the deny side an absent one
 * matches nothing and the reader should see that this is meant (policy language, section 4; MP509).
 */
export const denyWhen = (condition: Condition, why: string): Rule => ({
  conditions: [present(condition.path), condition],
  on_deny: message(why),
});

export const present = (path: string): Condition => ({ path, op: 'exists', value: true });

/** Text for a person or a model as the language allows it (section 2): one line, 1 to 500 characters. */
export const message = (text: string): string =>
  [...text.replaceAll('`', '').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')].slice(0, 300).join('');

/** The subject of a denial that is about an argument: the name, without marks, cut where it is very long. */
export const plain = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name);

/** Arguments that must be left out. Nothing when no path can hold their names. */
export function leftOut(names: readonly string[], why?: string): GuardPart[] {
  const deny_if = names.flatMap((name) => {
    const path = argPath(name);
    const says = `Leave ${plain(name)} out.`;
    return path === undefined ? [] : [rule(present(path), why === undefined ? says : `${says} ${why}`)];
  });
  const title = `no ${names.map(plain).join(', ')}`;
  return deny_if.length === 0 ? [] : [{ deny_if, title, says: `${codes(names)} must be left out.` }];
}
