import type { DiagnosticSeverity } from '../types.ts';
import { CONDITIONS } from './registry/conditions.ts';
import type { Row } from './registry/kind.ts';
import { LEGACY } from './registry/legacy.ts';
import { LIMITS } from './registry/limits.ts';
import { MEANING } from './registry/meaning.ts';
import { SERVER } from './registry/server.ts';
import { SHAPE } from './registry/shape.ts';
import { SYNTAX } from './registry/syntax.ts';

const ROWS = { ...SYNTAX, ...SHAPE, ...CONDITIONS, ...LIMITS, ...LEGACY, ...MEANING, ...SERVER } as const;

/** Every code of policy language, section 12. A code that is not here cannot be reported. */
export type Code = keyof typeof ROWS;

export interface DiagnosticKind {
  code: Code;
  severity: DiagnosticSeverity;
  /** The message; {names} are filled in for each finding. */
  title: string;
  /** Why it matters and what to do. */
  help: string;
  /** Version of the policy language since which the code exists. */
  since: '1';
}

/** The registry, in the order of the codes. */
export const DIAGNOSTICS: readonly DiagnosticKind[] = Object.entries(ROWS).map(([code, row]) => ({
  code: code as Code, // Object.entries forgets that the keys are codes
  severity: row[0],
  title: row[1],
  help: row[2],
  since: '1',
}));

export function kindOf(code: Code): { severity: DiagnosticSeverity; title: string; help: string } {
  const [severity, title, help]: Row = ROWS[code];
  return { severity, title, help };
}

/** A message template with its {names} replaced in one pass, so that filled-in text is never read as a template. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  if (!template.includes('{')) return template;
  return template.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
}
