/** How a verb can stand in a description. A participle is left out: in "deleted items" it is an adjective. */
export type Form = 'base' | 'third' | 'gerund';

/** Every form of an English verb, doubled and plain where spelling rules would need stress: `cancelling`, `canceling`. */
export function formsOf(base: string): [form: Form, word: string][] {
  const gerunds = [...new Set([stem(base), base + (base.at(-1) ?? '')])].map((start) => `${start}ing`);
  return [['base', base], ['third', third(base)], ...gerunds.map((word): [Form, string] => ['gerund', word])];
}

function third(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** Who or what does it: "reader", "executor". */
export const agentsOf = (base: string): string[] =>
  [stem(base), base + (base.at(-1) ?? '')].flatMap((start) => [`${start}er`, `${start}or`]);

const stem = (base: string): string => (/[^e]e$/.test(base) ? base.slice(0, -1) : base);
