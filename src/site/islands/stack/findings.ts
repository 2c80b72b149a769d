import { visible } from '../../../publish/text.ts';
import { type Combination, drawing, flowGraph, type StackReport } from '../../../stack/index.ts';
import { commas, counted, h, name, says, sev, svg, table } from './view.ts';

const NAMED = 5;

/** Servers, tools, severities and categories in one strip. */
export function totals({ totals: all, combinations, open }: StackReport): HTMLElement[] {
  const { bySeverity: by, byCategory: cat } = all;
  const one = (title: string, value: string, under: string) =>
    h('div', {}, h('dt', {}, title), h('dd', {}, value, h('small', {}, under)));
  return [
    one(
      'Servers',
      String(all.servers),
      all.unlisted === 0 ? 'tools of all known' : `tools of ${all.unlisted} not known`,
    ),
    one('Tools', String(all.tools), `${cat.Read} read, ${cat.Write} write, ${cat.unknown} not known`),
    one('Critical', String(by.critical), `${by.high} high, ${by.medium} medium, ${by.low} low`),
    one('Execute', String(cat.Execute), `${cat.Destructive} destructive, ${cat.Financial} financial`),
    one('Dangerous combinations', String(combinations.length), `${open.length} open under the policies below`),
  ];
}

/** @param apply adds the rule of a combination to the policies */
export function combinationViews(
  report: StackReport,
  base: string,
  narrow: boolean,
  apply: (combination: Combination) => void,
): HTMLElement[] {
  if (report.combinations.length === 0) return [h('p', {}, 'None that these servers make possible together.')];
  return report.combinations.map((combination) => combinationView(combination, report, base, narrow, apply));
}

function combinationView(
  combination: Combination,
  report: StackReport,
  base: string,
  narrow: boolean,
  apply: (combination: Combination) => void,
): HTMLElement {
  const { id, title, severity, says: text, legs, cure, attacks } = combination;
  const isOpen = report.open.some((one) => one.id === id);
  const labelOf = (key: string) => report.servers.find((server) => server.key === key)?.label ?? key;
  const picture = svg(drawing(flowGraph(combination, report.servers), `flow-${safe(id)}`, narrow ? 'down' : 'across'));
  const rows = legs.map(({ title: leg, tools, unlisted }) => {
    const named = tools.slice(0, NAMED).map(({ tool }) => name(tool));
    const more = tools.length > NAMED ? ` and ${tools.length - NAMED} more` : '';
    const whole = unlisted.map((key) => h('span', {}, `all tools of ${visible(labelOf(key))}`));
    const who = [...new Set([...tools.map(({ server }) => server), ...unlisted])].map((key) => visible(labelOf(key)));
    return [leg, h('span', {}, ...commas([...named, ...whole]), more), who.join(', ')];
  });
  const entries = attacks.map((attack) => h('a', { href: `${base}attacks/${attack.id}/` }, attack.title));
  const button = h(
    'button.btn',
    { type: 'button', 'aria-label': `Apply this rule against: ${visible(title)}` },
    'Apply this rule',
  );
  button.addEventListener('click', () => apply(combination));
  return h(
    'article.combo',
    { 'aria-label': title },
    h(
      'h3',
      {},
      sev(severity),
      ` ${visible(title)} `,
      h('small', {}, isOpen ? 'open under the policies below' : 'broken by the policies below'),
    ),
    says(text),
    h(
      'div.scroll.wide-flow',
      { tabindex: '0', role: 'group', 'aria-label': 'The flow as a picture' },
      picture as HTMLElement,
    ),
    table(['Part', 'Tools', 'Servers'], rows),
    h(
      'p',
      {},
      h('b', {}, 'Smallest rule that breaks it: '),
      says(cure.says, 'span'),
      cure.confirmed ? ' The engine confirms that every call of that part is then denied.' : '',
    ),
    isOpen && cure.hide.length > 0 ? h('p', {}, button) : undefined,
    entries.length === 0 ? h('p', {}) : h('p', {}, 'Behind it: ', ...commas(entries)),
  );
}

/** Ids of combinations hold names of servers; ids of elements hold letters and digits. */
const safe = (id: string): string =>
  [...id].map((one) => (/[\w-]/.test(one) ? one : (one.codePointAt(0) ?? 0).toString(16))).join('');

export function worstTable({ worst }: StackReport, base: string): HTMLElement {
  if (worst.length === 0) return h('p', {}, 'No tools are known yet.');
  const rows = worst.map(({ tool, label, category, severity, why, path }) => [
    sev(severity),
    path === undefined ? name(tool) : h('a.id', { href: `${base}${path}` }, visible(tool)),
    visible(label),
    category ?? 'not known',
    says(why, 'span'),
  ]);
  return table(['Severity', 'Tool', 'Server', 'Category', 'Why'], rows);
}

/** What is said of the file; what is said of combinations (STK2) stands with these. */
export const configurationFindings = ({ findings }: StackReport): StackReport['findings'] =>
  findings.filter(({ code }) => !code.startsWith('STK2'));

export function findingTable(report: StackReport): HTMLElement {
  const about = configurationFindings(report);
  if (about.length === 0) return h('p', {}, 'Nothing to say about the file.');
  const rows = about.map(({ code, severity, message, help, position }) => [
    sev(severity),
    position === undefined ? '' : `line ${position.line}`,
    code,
    h('span', {}, visible(message), ' ', h('span.sub', {}, visible(help))),
  ]);
  return table(['Severity', 'Place', 'Code', 'What, and what to do'], rows);
}

/** `2 of 3 combinations stay open.` */
export function remainsWords({ combinations, open, policies }: StackReport): string {
  const free = policies.reduce((sum, policy) => sum + policy.free.length + policy.capped.length, 0);
  const flows =
    combinations.length === 0 ? '' : ` ${open.length} of ${counted(combinations.length, 'combination')} stay open.`;
  return `${counted(free, 'tool')} can still be called under these policies.${flows}`;
}
