import type { NameEntry } from '../../publish/names.ts';
import { breakable } from '../format/breakable.ts';
import { letter, mark, severityWord } from '../format/levels.ts';
import { href } from '../href.ts';
import { type LostAddress, nearest, readLost } from './near.ts';
import { h } from './validator/dom.ts';

interface Top {
  names: NameEntry[];
  retired: { old: string; now?: string; reason: string; on: string }[];
}

/** The page for missing addresses: says which part is wrong, and what comes near. Without script it still leads to the lists. */
class NotFound extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const path = decoded(location.pathname.slice(href('').length));
    const { names, retired } = await read<Top>('search/top.json');
    const servers = new Set(names.filter(({ k }) => k === 'server').map(({ d }) => d));
    const lost = readLost(path, (server) => servers.has(server));
    const candidates =
      lost.server === undefined
        ? names.filter(({ k }) => lost.kind === undefined || k === lost.kind)
        : await read<NameEntry[]>(`search/servers/${lost.server}.json`);
    this.#explain(lost);
    const near = nearest(lost.lost, candidates);
    if (lost.server === undefined) this.#list('Near matches', near.map(topRow), 'rows near');
    else this.#list('Near matches', near.map(toolRow), 'rows tools srv nm');
    const gone = retired.filter(({ old }) => old === path.replace(/\/$/, ''));
    this.#list('Retired names', gone.map(retiredRow), 'rows chg');
  }

  #explain({ known, lost, server }: LostAddress): void {
    const pieces = (text: string) => breakable(text).flatMap((piece) => [h('wbr'), piece]);
    this.querySelector('[data-address]')?.replaceChildren(...pieces(known), h('mark', {}, ...pieces(lost)), '/');
    const says = this.querySelector('[data-says]');
    if (server !== undefined) says?.prepend('The server is in the catalogue; the marked part is not. ');
    const field = this.querySelector<HTMLInputElement>('input[name=q]');
    if (field !== null) field.value = lost.replaceAll(/[-_./]+/g, ' ');
  }

  #list(title: string, rows: HTMLElement[], classes: string): void {
    if (rows.length === 0) return;
    const head = h('h2', {}, `${title} `, h('small', {}, String(rows.length)));
    const section = h('section.s', {}, head, h('div', {}, h('ul', { class: classes }, ...rows)));
    this.querySelector('#look')?.before(section);
  }
}

function toolRow({ p, t, s, c, d }: NameEntry): HTMLElement {
  const category = h('abbr', { class: `reg ${letter(c)}`, title: c ?? 'Category not known' }, letter(c));
  return h('li', {}, severity(s), category, h('a.t.n.id', { href: href(p) }, t), h('span.d', {}, d));
}

/** A server or an attack. */
function topRow({ p, t, k, s, d }: NameEntry): HTMLElement {
  const first = k === 'server' ? h('span.sub', {}, 'Server') : severity(s);
  return h('li', {}, first, h('a.t', { href: href(p) }, t), h('span.d', {}, d));
}

const severity = (of: NameEntry['s']): HTMLElement => h('span', { class: `sev ${mark(of)}` }, severityWord(of));

function retiredRow({ old, now, reason, on }: Top['retired'][number]): HTMLElement {
  const link = now === undefined ? undefined : h('a', { href: href(`${now}/`) }, 'Where it is now');
  const text = h('span', {}, h('span.id', {}, old), ' ', h('span.d', {}, `${reason} `), link);
  return h('li', {}, h('time.sub', { datetime: on }, on), text);
}

async function read<T>(path: string): Promise<T> {
  const response = await fetch(href(path));
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

customElements.define('not-found', NotFound);
