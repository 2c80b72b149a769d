import type { Diagnostic, DiagnosticSeverity, Fix, Range } from '../../../policy/types.ts';
import { h, inline } from './dom.ts';

/** Longer lists are cut: a pasted file full of mistakes must not stall the page. The text says how many are left. */
const MOST = 200;
const WORDS: Record<DiagnosticSeverity, [letter: string, one: string, many: string]> = {
  error: ['E', 'Error', 'Errors'],
  warning: ['W', 'Warning', 'Warnings'],
  hint: ['H', 'Hint', 'Hints'],
};

const ORDER = ['error', 'warning', 'hint'] as const;

interface ProblemActions {
  goTo(range: Range): void;
  apply(fix: Fix): void;
  /** Address of a page of the site. */
  href(path: string): string;
}

/** The counts above the list, in the order error, warning, hint. */
export function tally(diagnostics: readonly Diagnostic[]): HTMLElement[] {
  return ORDER.map((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length;
    const [letter, one, many] = WORDS[severity];
    return h(
      (count > 0 ? `div.${letter.toLowerCase()}` : 'div') as 'div',
      {},
      h('dt', {}, count === 1 ? one : many),
      h('dd', {}, String(count)),
    );
  });
}

/** What the counts mean for the policy, in a sentence. The live region announces it. */
export function verdict(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const others = diagnostics.length - errors;
  if (errors === 1) return 'Does not load. One error must go first; until then every call is denied.';
  if (errors > 1) return `Does not load. ${errors} errors must go first; until then every call is denied.`;
  return others ? `Loads. ${others} ${others === 1 ? 'note' : 'notes'} below.` : 'Loads. No problem found.';
}

/** One list item a diagnostic, errors first and hints last: what, where, and a button for each fix. */
export function problemItems(diagnostics: readonly Diagnostic[], actions: ProblemActions): HTMLElement[] {
  const worstFirst = diagnostics.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const items = worstFirst.slice(0, MOST).map((diagnostic) => item(diagnostic, actions));
  const left = diagnostics.length - items.length;
  return left > 0 ? [...items, h('li', {}, h('p.sub', {}, `${left} more are not listed.`))] : items;
}

/** Puts the items in the list. Who stands on one of its buttons by keyboard stays in that place, whatever the answer changed. */
export function showItems(list: HTMLElement, items: readonly HTMLElement[]): void {
  const stops = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('a, button')];
  const at = document.activeElement;
  const place = at instanceof HTMLElement ? stops().indexOf(at) : -1;
  list.replaceChildren(...items);
  const now = stops();
  if (place >= 0) now[Math.min(place, now.length - 1)]?.focus();
}

function item(diagnostic: Diagnostic, actions: ProblemActions): HTMLElement {
  const [letter, word] = WORDS[diagnostic.severity];
  const jump = h('button.t', { type: 'button' }, ...inline(diagnostic.message));
  jump.addEventListener('click', () => actions.goTo(diagnostic.range));
  const { line, column } = diagnostic.range.start;
  const code = h('a', { href: actions.href(diagnostic.url) }, h('code', {}, diagnostic.code));
  return h(
    'li',
    {},
    h(`span.pk.${letter.toLowerCase()}` as 'span', {}, h('abbr', { title: word }, letter)),
    h('div', {}, h('p', {}, jump), h('p.sub', {}, code, ` line ${line}, column ${column}`)),
    h('div.acts', {}, ...diagnostic.fixes.map((fix) => fixButton(fix, actions))),
  );
}

function fixButton(fix: Fix, actions: ProblemActions): HTMLElement {
  const widens = fix.kind === 'unsafe' ? h('small', {}, 'check it') : undefined;
  const button = h('button.btn', { type: 'button' }, h('span', {}, ...inline(fix.title)), widens);
  button.addEventListener('click', () => actions.apply(fix));
  return button;
}
