import { countWords, type Wanted, wanted } from './filter.ts';
import { PageRows } from './page-rows.ts';
import type { WholeRows } from './whole-rows.ts';

/**
 * An index page with a filter form. Without script the page shows all its rows and the form does nothing worse than reload;
 * with it the rows are filtered as one types, the count is announced, and the address holds the choice. Of a list that runs
 * over several pages all rows are filtered: they are loaded when the filter is first used.
 */
class FilterList extends HTMLElement {
  #rows: Promise<PageRows | WholeRows> | undefined;
  #asked = 0;
  /** What stands in the head before anything is filtered. */
  #whole = '';

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    this.#whole = this.#status?.textContent ?? '';
    fill(form, new URLSearchParams(location.search));
    const show = () => void this.#show(asQuery(form));
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
    this.addEventListener('sort-rows', (event) => void this.#sortWhole(event));
    form.querySelector('[data-apply]')?.remove();
    if (matchMedia('(min-width: 60rem)').matches) form.closest('details')?.setAttribute('open', '');
    for (const folded of this.querySelectorAll('details:has(:checked)')) folded.setAttribute('open', '');
    if (location.search !== '') show();
  }

  async #show(query: URLSearchParams): Promise<void> {
    history.replaceState(null, '', query.size === 0 ? location.pathname : `?${query}`);
    this.#asked += 1;
    const mine = this.#asked;
    const asked = wanted(query, new Set([...query.keys()].filter((name) => name !== 'sort')));
    try {
      const rows = await this.#loaded();
      if (mine === this.#asked) this.#announce(rows, rows.show(asked, query.get('sort') ?? ''), asked);
    } catch {
      this.#say('The whole list could not be loaded; this page shows its own part of it.');
    }
  }

  /** The rows of the page, or of the whole list. A failure is forgotten, so that the next key tries again. */
  #loaded(): Promise<PageRows | WholeRows> {
    const { whole, files, only } = this.dataset;
    this.#rows ??= (
      whole === undefined
        ? Promise.resolve(new PageRows(this))
        : import('./whole-rows.ts').then(({ loadWhole }) => loadWhole(this, whole, Number(files), only))
    ).catch((error: unknown) => {
      this.#rows = undefined;
      throw error;
    });
    return this.#rows;
  }

  /** A table that stands on several pages cannot sort itself by the rows of one. */
  async #sortWhole(event: Event): Promise<void> {
    if (this.dataset['whole'] === undefined || !(event instanceof CustomEvent)) return;
    event.preventDefault();
    const rows = await this.#loaded();
    if ('sort' in rows) rows.sort(event.detail.column, event.detail.up);
  }

  #announce({ total }: PageRows | WholeRows, shown: number, { words, groups }: Wanted): void {
    const isAll = words.length + groups.length === 0;
    const noun = this.#status?.dataset['noun'] ?? 'entries';
    this.#say(isAll && this.dataset['whole'] !== undefined ? this.#whole : countWords(shown, total, noun));
    const empty = this.querySelector<HTMLElement>('.empty');
    if (empty !== null) empty.hidden = shown > 0;
  }

  get #status(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[role=status]');
  }

  #say(text: string): void {
    if (this.#status !== null) this.#status.textContent = text;
  }
}

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
