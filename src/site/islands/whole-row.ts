import { plainSlug } from '../../catalogue/plain-slug.ts';
import type { ServerRow, ServerTools } from '../../publish/list-rows.ts';
import { CATEGORIES, type Category, SEVERITIES } from '../../risk/scale.ts';
import { day } from '../format/dates.ts';
import { letter, mark, severityWord, weight } from '../format/levels.ts';
import { href } from '../href.ts';
import type { Row } from './filter.ts';
import { breaks, h, inline } from './validator/dom.ts';

/** A row of a list that runs over several pages: made into an element only when it is shown. */
export interface WholeRow extends Row {
  /** What each column of a table sorts by. */
  keys: (string | number)[];
  element(): HTMLElement;
}

/** Rows of tools, worst first and then by name, as the pages list them. */
export function toolRows(servers: readonly ServerTools[]): WholeRow[] {
  const rows = servers.flatMap((server) => server.tools.map((tool) => toolRow(server, tool)));
  rows.sort((a, b) => b.level - a.level || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return rows;
}

function toolRow(
  { id, label, reviewed }: ServerTools,
  [name, ofSeverity, ofCategory, summary, slug]: ServerTools['tools'][number],
): WholeRow & { level: number; key: string } {
  const [severity, category] = [SEVERITIES[ofSeverity - 1], CATEGORIES[ofCategory - 1]];
  return {
    tokens: new Set([mark(severity), letter(category), ...(reviewed ? [] : ['raw'])]),
    text: `${name} ${summary} ${label}`.toLowerCase(),
    keys: [],
    level: weight(severity),
    key: name.toLowerCase(),
    element: () =>
      h(
        'li',
        {},
        h('span', { class: `sev ${mark(severity)}` }, severityWord(severity)),
        register(category),
        h('a.t.n.id', { href: href(`tools/${id}/${slug === '' ? plainSlug(name) : slug}/`) }, ...breaks(name)),
        h('span.d', {}, ...inline(summary)),
        h('span.rule.sub', {}, ...breaks(label)),
      ),
  };
}

/** Rows of servers, most tools first. */
export function serverRows(servers: readonly ServerRow[]): WholeRow[] {
  return servers.toSorted(([, , a], [, , b]) => b - a).map(serverRow);
}

function serverRow([id, name, tools, critical, of, reviewed]: ServerRow): WholeRow {
  const letters = CATEGORIES.filter((_, n) => (of[n] ?? 0) > 0).map(letter);
  const figure = (n: number, wide = '') =>
    h('td', { class: `num${wide}${n === 0 ? ' z' : ''}` }, n === 0 ? '–' : `${n}`);
  const review = reviewed === '' ? 'not reviewed' : day(reviewed);
  return {
    tokens: new Set([...letters, reviewed === '' ? 'raw' : 'reviewed', ...(critical > 0 ? ['crit'] : [])]),
    text: `${id} ${name}`.toLowerCase(),
    keys: [id, critical, tools, ...of, reviewed],
    element: () =>
      h(
        'tr',
        {},
        h('th', { scope: 'row' }, h('a.id', { href: href(`servers/${id}/`) }, ...breaks(id)), h('small', {}, name)),
        figure(critical, ' wide'),
        h('td.num', {}, `${tools}`),
        ...of.map((n) => figure(n)),
        h('td.sub.wide', {}, review),
      ),
  };
}

function register(category: Category | undefined): HTMLElement {
  if (category === undefined) return h('span.reg.N', {}, h('span.vh', {}, 'Category not known'));
  return h('abbr', { class: `reg ${letter(category)}`, title: category }, letter(category));
}
