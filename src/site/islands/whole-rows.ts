import type { ServerRow, ServerTools } from '../../publish/list-rows.ts';
import { href } from '../href.ts';
import { passes, type Wanted } from './filter.ts';
import { h } from './validator/dom.ts';
import { serverRows, toolRows, type WholeRow } from './whole-row.ts';

/** How many rows are shown at once; a button shows as many again. */
const SHOWN = 200;

/**
 * Loads all rows of a list that runs over several pages.
 *
 * @param whole what the rows are: `tools` or `servers`
 * @param only the token that all rows of the list have, where it is not the list of everything
 * @throws when a file cannot be loaded
 */
export async function loadWhole(
  root: HTMLElement,
  whole: string,
  files: number,
  only: string | undefined,
): Promise<WholeRows> {
  const parts = await Promise.all(Array.from({ length: files }, (_, n) => read(`lists/${whole}-${n + 1}.json`)));
  // The build writes these files; which of the two kinds they hold is in their name.
  const rows = whole === 'servers' ? serverRows(parts.flat() as ServerRow[]) : toolRows(parts.flat() as ServerTools[]);
  return new WholeRows(root, only === undefined ? rows : rows.filter(({ tokens }) => tokens.has(only)));
}

async function read(path: string): Promise<unknown[]> {
  const response = await fetch(href(path));
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as unknown[];
}

/** All rows of a list, shown in the place of those of the page. Without a filter the page is as it was. */
export class WholeRows {
  readonly #root: HTMLElement;
  readonly #rows: readonly WholeRow[];
  readonly #place: Element;
  readonly #ofPage: readonly Element[];
  readonly #more = h('button.btn.mt', { type: 'button' });
  #order: { column: number; up: boolean } | undefined;
  #left: readonly WholeRow[] = [];
  #asked: Wanted = { words: [], groups: [] };

  constructor(root: HTMLElement, rows: readonly WholeRow[]) {
    this.#root = root;
    this.#rows = rows;
    const place = root.querySelector('tbody, .rows.j');
    if (place === null) throw new Error('The page has no list to fill.');
    this.#place = place;
    this.#ofPage = [...place.children];
    this.#more.addEventListener('click', () => this.#showMore());
    (place.closest('.scroll') ?? place).after(this.#more);
    this.#more.hidden = true;
  }

  get total(): number {
    return this.#rows.length;
  }

  /** Shows the first rows that pass. Gives the number of all that do. */
  show(asked: Wanted): number {
    this.#asked = asked;
    const isPage = asked.words.length + asked.groups.length === 0 && this.#order === undefined;
    for (const part of this.#root.querySelectorAll<HTMLElement>('[data-paging]')) part.hidden = !isPage;
    if (isPage) {
      this.#left = [];
      this.#place.replaceChildren(...this.#ofPage);
      this.#countRest();
      return this.total;
    }
    const passing = this.#rows.filter((row) => passes(row, asked));
    this.#left = this.#sorted(passing);
    this.#place.replaceChildren();
    this.#showMore();
    return passing.length;
  }

  /** Sorts by a column of the table, over the whole list. */
  sort(column: number, up: boolean): void {
    this.#order = { column, up };
    this.show(this.#asked);
  }

  #sorted(rows: readonly WholeRow[]): readonly WholeRow[] {
    if (this.#order === undefined) return rows;
    const { column, up } = this.#order;
    return rows.toSorted((a, b) => (up ? 1 : -1) * compare(a.keys[column], b.keys[column]));
  }

  #showMore(): void {
    const first = this.#left[0];
    const shown = this.#left.slice(0, SHOWN).map((row) => row.element());
    this.#left = this.#left.slice(SHOWN);
    this.#place.append(...shown);
    if (first !== undefined && document.activeElement === this.#more) shown[0]?.querySelector('a')?.focus();
    this.#countRest();
  }

  #countRest(): void {
    this.#more.hidden = this.#left.length === 0;
    this.#more.textContent = `Show ${Math.min(SHOWN, this.#left.length)} more`;
  }
}

function compare(a: string | number | undefined, b: string | number | undefined): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
}
