import type { SearchKind } from '../../publish/search-kinds.ts';
import { letter, mark, severityWord } from '../format/levels.ts';
import { href } from '../href.ts';
import type { Group, Hit } from './search-engine.ts';
import { markedParts } from './search-query.ts';
import { breaks, h } from './validator/dom.ts';

export const LABELS: Readonly<Record<SearchKind, string>> = {
  tool: 'Tools',
  server: 'Servers',
  attack: 'Attacks',
  page: 'Pages',
};

/** A group of results with its head. Names come from servers: they are only ever put in as text. */
export function groupElement({ kind, hits, count = 0 }: Group, words: readonly string[]): HTMLElement {
  const label = LABELS[kind];
  const all = hits.length < count ? `${hits.length} of ${count}` : String(count || '');
  const head = h('div.kind', {}, `${label} `, h('small', {}, all));
  return h('div.hits', { role: 'group', 'aria-label': label }, head, ...hits.map((hit) => option(hit, words)));
}

function option({ path, title, kind, sub, severity, category }: Hit, words: readonly string[]): HTMLElement {
  const level = severity === undefined ? undefined : h('span.vh', {}, severityWord(severity));
  return h(
    'a',
    { role: 'option', href: href(path), tabindex: '-1', 'aria-selected': 'false' },
    h('span', { class: level && `m ${mark(severity)}` }, level),
    h('span', { class: kind === 'tool' ? 't id' : 't' }, ...name(title, words)),
    category === undefined
      ? h('span')
      : h('abbr', { class: `reg ${letter(category)}`, title: category }, letter(category)),
    h('span.d', {}, ...name(sub, words)),
  );
}

/** A name with the words of the query marked; it breaks where long names may break. */
function name(text: string, words: readonly string[]): Node[] {
  return markedParts(text, words).flatMap(({ text: part, isMarked }) =>
    isMarked ? [h('mark', {}, part)] : breaks(part),
  );
}
