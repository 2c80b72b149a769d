import { SEARCH_KINDS, type SearchKind } from '../../publish/search-kinds.ts';
import type { Group } from './search-engine.ts';
import { LABELS } from './search-hits.ts';
import { h } from './validator/dom.ts';

/** The line of radio buttons that says where to search, with the count of each place once there is one. */
export class Scope {
  readonly element: HTMLElement;
  readonly #counts = new Map<SearchKind | '', HTMLElement>();

  constructor() {
    const choices = ['' as const, ...SEARCH_KINDS].map((kind) => this.#choice(kind));
    this.element = h('fieldset.scope', {}, h('legend', {}, 'In'), ...choices);
  }

  /** The kind that is searched alone; `undefined` for everything. */
  get kind(): SearchKind | undefined {
    const value = this.element.querySelector<HTMLInputElement>('input:checked')?.value;
    return SEARCH_KINDS.find((kind) => kind === value);
  }

  /** Shows how much there is in each place; without groups, or while not all is known, nothing. */
  count(groups: readonly Group[] | undefined): void {
    for (const [kind, place] of this.#counts) {
      const counted = groups?.filter((group) => kind === '' || group.kind === kind);
      place.textContent = String((counted && total(counted)) ?? '');
    }
  }

  #choice(kind: SearchKind | ''): HTMLElement {
    const count = h('small');
    this.#counts.set(kind, count);
    const radio = h('input', { type: 'radio', name: 'in', value: kind, checked: kind === '' });
    return h('label', {}, radio, kind === '' ? 'Everything' : LABELS[kind], count);
  }
}

/** How many results there are; nothing while that is not known. */
export function total(groups: readonly Group[]): number | undefined {
  return groups.reduce<Group['count']>(
    (sum, { count }) => (count === undefined || sum === undefined ? undefined : sum + count),
    0,
  );
}
