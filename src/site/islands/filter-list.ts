import { countWords, passes, type Row, wanted } from './filter.ts';

/**
 * An index page with a filter form. Without script the page shows all its rows and the form does nothing worse than reload;
 * with it the rows are filtered as one types, the count is announced, and the address holds the choice.
 */
class FilterList extends HTMLElement {
  private order = '';
  private readonly homes = new Map<HTMLElement, Element | null>();

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    const rows = [...this.querySelectorAll<HTMLElement>('[data-f]')].map(asRow);
    for (const { element } of rows) this.homes.set(element, element.parentElement);
    fill(form, new URLSearchParams(location.search));
    const show = () => this.show(rows, asQuery(form));
    const sort = this.querySelector<HTMLSelectElement>('select[name=sort]');
    sort?.closest('[hidden]')?.removeAttribute('hidden');
    form.addEventListener('input', show);
    sort?.addEventListener('change', show);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(show));
    addEventListener('popstate', () => {
      fill(form, new URLSearchParams(location.search));
      show();
    });
    form.querySelector('[data-apply]')?.remove();
    if (matchMedia('(min-width: 60rem)').matches) form.closest('details')?.setAttribute('open', '');
    for (const folded of this.querySelectorAll('details:has(:checked)')) folded.setAttribute('open', '');
    if (location.search !== '') show();
  }

  private show(rows: { element: HTMLElement; row: Row }[], query: URLSearchParams): void {
    this.sort(query.get('sort') ?? '', rows);
    const names = new Set([...query.keys()].filter((name) => name !== 'sort'));
    const asked = wanted(query, names);
    let shown = 0;
    for (const { element, row } of rows) {
      element.hidden = !passes(row, asked);
      if (!element.hidden) shown += 1;
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      const left = group.querySelectorAll('[data-f]:not([hidden])').length;
      group.hidden = left === 0;
      const count = group.querySelector('.grp small');
      if (count !== null) count.textContent = String(left);
    }
    this.announce(shown, rows.length);
    history.replaceState(null, '', query.size === 0 ? location.pathname : `?${query}`);
  }

  /** Moves all rows into the first group, or each back to its own when no order is asked for. */
  private sort(order: string, rows: { element: HTMLElement }[]): void {
    if (order === this.order) return;
    this.order = order;
    const first = rows[0]?.element.parentElement;
    const elements = rows.map(({ element }) => element);
    if (order === '') for (const element of elements) this.homes.get(element)?.append(element);
    else first?.append(...elements.toSorted(ORDERS[order] ?? (() => 0)));
    this.classList.toggle('sorted', order !== '');
  }

  private announce(shown: number, all: number): void {
    const count = this.querySelector<HTMLElement>('[role=status]');
    if (count !== null) count.textContent = countWords(shown, all, count.dataset['noun'] ?? 'entries');
    const empty = this.querySelector<HTMLElement>('.empty');
    if (empty !== null) empty.hidden = shown > 0;
  }
}

function asRow(element: HTMLElement): { element: HTMLElement; row: Row } {
  const text = (element.textContent ?? '').toLowerCase();
  return { element, row: { tokens: new Set(element.dataset['f']?.split(' ')), text } };
}

/** Orders that a reader can ask for, by the value of the field `sort`. */
const ORDERS: Readonly<Record<string, (a: HTMLElement, b: HTMLElement) => number>> = {
  date: (a, b) => (b.dataset['date'] ?? '').localeCompare(a.dataset['date'] ?? ''),
  title: (a, b) => titleOf(a).localeCompare(titleOf(b)),
};

const titleOf = (row: HTMLElement): string => row.querySelector('a')?.textContent ?? '';

/** The form's state without its empty fields. */
function asQuery(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') query.append(name, value);
  }
  return query;
}

function fill(form: HTMLFormElement, query: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = query.get(field.name) ?? '';
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.type === 'checkbox') field.checked = query.getAll(field.name).includes(field.value);
    else field.value = query.get(field.name) ?? '';
  }
}

customElements.define('filter-list', FilterList);
