/** How a tool differs from its lock, least first (policy language, section 10). All of them deny while pinned. */
const GRADES = ['text', 'optional-argument', 'signature', 'added', 'removed'] as const;
export type Grade = (typeof GRADES)[number];

export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  text: 'text only',
  'optional-argument': 'new optional argument',
  signature: 'new required argument, type or annotation change',
  added: 'tool added',
  removed: 'tool removed',
};

/** One thing that changed, in words. */
export interface Change {
  grade: Grade;
  text: string;
}

/** The worse of two grades comes first. */
export const worseFirst = (a: Grade, b: Grade): number => GRADES.indexOf(b) - GRADES.indexOf(a);
