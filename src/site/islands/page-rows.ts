import { passes, type Row, type Wanted } from './filter.ts';

/** The rows that stand on the page. They are read when they are first filtered, and not while the page opens. */
export class PageRows {
  readonly #root: HTMLElement;
  readonly #rows: { element: HTMLElement; row: Row; home: Element | null }[];
  #order = '';

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#rows = [...root.querySelectorAll<HTMLElement>('[data-f]')].map((element) => ({
      element,
      row: asRow(element),
      home: element.parentElement,
    }));
  }

  get total(): number {
    return this.#rows.length;
  }

  /** Hides the rows that do not pass and puts the others in the order asked for. Gives the number of those shown. */
  show(asked: Wanted, order: string): number {
    this.#sort(order);
    let shown = 0;
    for (const { element, row } of this.#rows) {
      const isHidden = !passes(row, asked);
      if (element.hidden !== isHidden) element.hidden = isHidden;
      if (!isHidden) shown += 1;
    }
    for (const group of this.#root.querySelectorAll<HTMLElement>('[data-group]')) countGroup(group);
    return shown;
  }

  /** Moves all rows into the first group, or each back to its own when no order is asked for. */
  #sort(order: string): void {
    if (order === this.#order) return;
    this.#order = order;
    const elements = this.#rows.map(({ element }) => element);
    if (order === '') for (const { element, home } of this.#rows) home?.append(element);
    else this.#rows[0]?.home?.append(...elements.toSorted(ORDERS[order] ?? (() => 0)));
    this.#root.classList.toggle('sorted', order !== '');
  }
}

function countGroup(group: HTMLElement): void {
  const left = group.querySelectorAll('[data-f]:not([hidden])').length;
  group.hidden = left === 0;
  const count = group.querySelector('.grp small');
  if (count !== null) count.textContent = String(left);
}

function asRow(element: HTMLElement): Row {
  const text = (element.textContent ?? '').toLowerCase();
  return { tokens: new Set(element.dataset['f']?.split(' ')), text };
}

/** Orders that a reader can ask for, by the value of the field `sort`. */
const ORDERS: Readonly<Record<string, (a: HTMLElement, b: HTMLElement) => number>> = {
  date: (a, b) => (b.dataset['date'] ?? '').localeCompare(a.dataset['date'] ?? ''),
  title: (a, b) => titleOf(a).localeCompare(titleOf(b)),
};

const titleOf = (row: HTMLElement): string => row.querySelector('a')?.textContent ?? '';
