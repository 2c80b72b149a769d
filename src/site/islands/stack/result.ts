import type { Combination, StackReport } from '../../../stack/index.ts';
import { byId } from '../validator/dom.ts';
import { combinationViews, configurationFindings, findingTable, remainsWords, totals, worstTable } from './findings.ts';
import { nativeViews } from './pass-on.ts';
import { type PolicyActions, policyRows } from './policies.ts';

/** What a reader can do with a review. */
export interface ReviewActions extends PolicyActions {
  /** Puts the smallest rule against a combination into the policies. */
  apply(combination: Combination): void;
}

/** Shows a review in the places that the page has for it. */
export function showReview(root: ParentNode, report: StackReport, base: string, actions: ReviewActions): void {
  const narrow = !matchMedia('(min-width: 60rem)').matches;
  place(root, 'totals').replaceChildren(...totals(report));
  fill(
    root,
    'combinations',
    report.combinations.length,
    combinationViews(report, base, narrow, (one) => actions.apply(one)),
  );
  fill(root, 'worst', report.worst.length, [worstTable(report, base)]);
  fill(root, 'findings', configurationFindings(report).length, [findingTable(report)]);
  showPolicies(root, report, base, actions);
}

/** Puts the count beside a heading, and the content below it. */
export function fill(root: ParentNode, id: string, count: number, content: readonly Node[] = []): void {
  const section = place(root, id);
  const small = section.querySelector('h2 small');
  if (small !== null) small.textContent = String(count);
  if (content.length > 0) section.querySelector(':scope > div')?.replaceChildren(...content);
}

/** The rows are made anew; what was open stays open, and what had the focus has it again. */
function showPolicies(root: ParentNode, report: StackReport, base: string, actions: PolicyActions): void {
  const open = [...root.querySelectorAll<HTMLElement>('details[data-server][open]')];
  const opened = new Set(open.map((one) => one.dataset['server'] ?? ''));
  const focused = document.activeElement?.getAttribute('aria-label');
  byId(root, 'level', HTMLSelectElement).value = report.wishes.level;
  fill(root, 'policies', report.policies.length);
  place(root, 'remains').textContent = remainsWords(report);
  const list = place(root, 'policy-list');
  list.replaceChildren(...policyRows(report, base, opened, actions));
  if (focused) list.querySelector<HTMLElement>(`[aria-label="${CSS.escape(focused)}"]`)?.focus();
  place(root, 'native')
    .querySelector('div')
    ?.replaceChildren(...nativeViews(report));
}

const place = (root: ParentNode, id: string): HTMLElement => byId(root, id, HTMLElement);
