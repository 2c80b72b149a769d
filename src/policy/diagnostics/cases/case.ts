import type { Fix } from '../../types.ts';

/** What one code says about one text. */
export interface Case {
  code: string;
  /** The text, with « and » around the place that is to be reported. */
  text: string;
  message: string;
  /** Each fix in order: its kind and the text that it makes. */
  fixes: readonly (readonly [Fix['kind'], string])[];
  /** A text like it about which the code says nothing. */
  good?: string;
}

/** A policy with default "deny" and these other members. */
export function policy(members: string): string {
  return `{"version":"1","default":"deny",${members}}`;
}

/** A policy with one tool, "a". */
export function tool(entry: string): string {
  return policy(`"tools":{"a":${entry}}`);
}

/** A policy in which "a" has one rule in the list. */
export function rule(list: string, conditions: string): string {
  return tool(`{"${list}":[{"conditions":[${conditions}]}]}`);
}

/** A policy in which "a" requires one condition on args.x. */
export function condition(members: string): string {
  return rule('require', `{"path":"args.x",${members}}`);
}

/** A policy in which "a" has these limits. */
export function limit(limits: string): string {
  return tool(`{"limits":[${limits}]}`);
}
