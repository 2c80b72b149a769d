import { z } from 'zod';
import { serverRecord } from '../../catalogue/schema/server.ts';
import { UsageError } from '../command.ts';
import { visible } from '../output.ts';
import { idFrom } from './draft.ts';

/** What `new` must know, in the order it asks; each is also an option. */
export const FIELDS = ['repository', 'commit', 'name', 'id', 'package', 'licence'] as const;
export type Field = (typeof FIELDS)[number];
export type Answers = Record<Field, string>;

interface Question {
  asks: string;
  /** Taken when the answer is empty; undefined where there must be one. */
  fallback: (known: Partial<Answers>) => string | undefined;
  /** Checks an answer that is not empty. */
  form: z.ZodType;
}

const { repository, commit, licence } = serverRecord.shape.source.shape;
const registries = serverRecord.shape.packages.unwrap().element.shape.registry.options;
const packageForm = z
  .string()
  .regex(
    new RegExp(`^(?:${registries.join('|')}):\\S+$`),
    `must be ${registries.map((name) => `${name}:NAME`).join(', ')}`,
  );

export const QUESTIONS: Readonly<Record<Field, Question>> = {
  repository: { asks: 'Repository on GitHub, as owner/name', fallback: () => undefined, form: repository },
  commit: { asks: 'Commit that was read, all 40 hex digits', fallback: () => undefined, form: commit },
  name: {
    asks: 'Name its authors use',
    fallback: (known) => known.repository?.split('/')[1],
    form: serverRecord.shape.name,
  },
  id: {
    asks: 'Id, which is also its address',
    fallback: (known) => idFrom(known.repository ?? '') || undefined,
    form: serverRecord.shape.id,
  },
  package: { asks: 'Package, such as npm:@acme/desk', fallback: () => '', form: packageForm },
  licence: { asks: 'Licence, as SPDX id', fallback: () => '', form: licence },
};

/** Why an answer cannot be used; undefined when it can. */
export function problemWith(field: Field, answer: string): string | undefined {
  const parsed = QUESTIONS[field].form.safeParse(answer);
  return parsed.success
    ? undefined
    : `"${visible(answer)}": ${field} ${visible(parsed.error.issues[0]?.message ?? 'is wrong')}.`;
}

/** What is proposed where nobody says otherwise: a better guess, or what follows from the other answers. */
const usualAnswer = (field: Field, known: Partial<Answers>, guesses: Partial<Answers>): string | undefined =>
  guesses[field] ?? QUESTIONS[field].fallback(known);

/** Name and id are missing only when the repository is there and gives none. */
const followsFromRepository = (field: Field): boolean =>
  QUESTIONS[field].fallback({ repository: 'owner/name' }) !== undefined;

/** Answers from options alone. Throws a UsageError for a wrong one, and one that names all that are missing. */
export function answersFrom(given: Partial<Answers>, guesses: Partial<Answers>): Answers {
  const answers: Partial<Answers> = {};
  const missing: string[] = [];
  for (const field of FIELDS) {
    const answer = given[field] ?? usualAnswer(field, { ...given, ...answers }, guesses);
    if (answer !== undefined) answers[field] = checked(field, answer);
    else if (answers.repository !== undefined || !followsFromRepository(field)) missing.push(`--${field}`);
  }
  if (missing.length > 0) throw new UsageError(`nobody can be asked here; add ${missing.join(', ')}.`);
  return complete(answers);
}

/** A person at a terminal. */
export interface Talk {
  /** Shows a line and resolves to what was typed. */
  ask: (line: string) => Promise<string>;
  /** Shows why an answer cannot be used. */
  say: (line: string) => void;
}

/** Answers from options, and from a person for the others; a wrong answer is asked for again. */
export async function answersAsked(
  given: Partial<Answers>,
  guesses: Partial<Answers>,
  { ask, say }: Talk,
): Promise<Answers> {
  const answers: Partial<Answers> = {};
  for (const field of FIELDS) {
    const usual = usualAnswer(field, { ...given, ...answers }, guesses);
    const option = given[field];
    answers[field] = option === undefined ? await askFor(field, usual, { ask, say }) : checked(field, option);
  }
  return complete(answers);
}

async function askFor(field: Field, usual: string | undefined, { ask, say }: Talk): Promise<string> {
  const shown = usual === undefined ? '' : ` [${visible(usual) || 'none'}]`;
  for (;;) {
    const answer = (await ask(`${QUESTIONS[field].asks}${shown}: `)).trim() || usual;
    const problem = answer === undefined ? `${field} cannot be empty.` : answer && problemWith(field, answer);
    if (answer !== undefined && !problem) return answer;
    say(problem ?? '');
  }
}

function checked(field: Field, answer: string): string {
  const problem = answer === '' ? undefined : problemWith(field, answer);
  const isNeeded = QUESTIONS[field].fallback({}) === undefined;
  if (answer === '' && isNeeded) throw new UsageError(`--${field} cannot be empty.`);
  if (problem !== undefined) throw new UsageError(problem);
  return answer;
}

function complete({
  repository = '',
  commit = '',
  name = '',
  id = '',
  package: registered = '',
  licence = '',
}: Partial<Answers>): Answers {
  return { repository, commit, name, id, package: registered, licence };
}
