import { type Depth, type Group, search } from './search-engine.ts';
import { groupElement } from './search-hits.ts';
import { isEmpty, queryWords, readQuery } from './search-query.ts';
import { keys, outcome } from './search-said.ts';
import { Scope, total } from './search-scope.ts';
import type { Typed } from './type-ahead.ts';
import { h } from './validator/dom.ts';

/** After how long the box says that it still searches, in milliseconds. */
const SLOW = 400;

/** How many results of each kind are shown when everything is searched, and of one kind when it is searched alone. */
interface Depths {
  all: Depth;
  one: number;
}

const NOTHING: Depth = { tool: 0, server: 0, attack: 0, page: 0 };

/** A combobox that keeps the focus, and a list of results whose active option it names. Used by the dialog and by the page. */
export class SearchBox {
  readonly input = h('input', {
    type: 'search',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': 'Search',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'search-list',
  });
  readonly #list = h('div', { id: 'search-list', role: 'listbox', 'aria-label': 'Results' });
  readonly #said = h('p.said', { role: 'status' });
  readonly #scope = new Scope();
  readonly #depth: Depths;
  #running = new AbortController();
  #active = -1;
  /** What stood in the input when the results shown were found. */
  #searched = '';

  /** Builds the box inside `root`, in place of what is there. `beside` stands in the field, after the input. */
  constructor(root: HTMLElement, depth: Depths, beside?: HTMLElement) {
    this.#depth = depth;
    const lens = document.querySelector('.find svg')?.cloneNode(true);
    const form = h('form.field', { role: 'search' }, lens, this.input, beside);
    root.replaceChildren(form, this.#scope.element, h('div.results', {}, this.#said, this.#list), keys());
    form.addEventListener('submit', (event) => this.#open(event));
    this.#scope.element.addEventListener('change', () => this.refresh());
    this.input.addEventListener('keydown', (event) => this.#step(event));
    // Of keys that come faster than the engine answers only the last is asked for.
    this.input.addEventListener('input', () => this.refresh());
  }

  /** Goes on with what was typed before the box was shown. Where that is nothing, what stands in it is selected. */
  goOn({ text, caret, isEntered }: Typed): void {
    if (text === '') this.input.select();
    else {
      this.input.value = text;
      this.input.setSelectionRange(caret, caret);
      void this.refresh();
    }
    if (isEntered) this.input.form?.requestSubmit();
  }

  /** Searches for what stands in the input, at once. What was still being searched for is dropped. */
  async refresh(): Promise<void> {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const slow = setTimeout(() => {
      if (!signal.aborted) this.#said.textContent = 'Searching';
    }, SLOW);
    try {
      await this.#search(signal);
    } catch {
      if (!signal.aborted) this.#show([], [], 'Search could not be loaded. Lists work without it.');
    } finally {
      clearTimeout(slow);
    }
  }

  async #search(signal: AbortSignal): Promise<void> {
    const typed = this.input.value;
    const query = readQuery(typed);
    if (isEmpty(query)) {
      this.#searched = typed;
      this.#scope.count(undefined);
      this.#show([], [], '');
      return;
    }
    const { kind } = this.#scope;
    const { all, one } = this.#depth;
    const depth = kind === undefined ? all : { ...NOTHING, [kind]: one };
    for await (const groups of search(query, depth, signal)) {
      if (signal.aborted) return;
      const shown = kind === undefined ? groups : groups.filter((group) => group.kind === kind);
      const chosen = this.#searched === typed ? this.#options[this.#active]?.href : '';
      this.#searched = typed;
      this.#scope.count(groups);
      this.#show(shown, queryWords(query.text), outcome(total(shown), typed), chosen);
    }
  }

  /** @param chosen address of the option to choose, where there is such a one; otherwise the first is chosen */
  #show(groups: readonly Group[], words: readonly string[], said: string, chosen?: string): void {
    this.#said.textContent = said;
    this.#list.replaceChildren(...groups.map((group) => groupElement(group, words)));
    this.input.setAttribute('aria-expanded', String(groups.length > 0));
    const index = this.#options.findIndex(({ href }) => href === chosen);
    this.#choose(Math.max(0, index));
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  #choose(index: number): void {
    const options = this.#options;
    this.#active = options.length === 0 ? -1 : (index + options.length) % options.length;
    options.forEach((option, at) => {
      option.id = `search-option-${at}`;
      option.setAttribute('aria-selected', String(at === this.#active));
    });
    const active = options[this.#active];
    active?.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', active?.id ?? '');
  }

  #step(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.isComposing) return;
    event.preventDefault();
    this.#choose(this.#active + step);
  }

  /**
   * Enter opens the active result. When keys came after the last search, the results for them are waited for; when more
   * come while it waits, nothing opens: the results would be for something else than what stands there.
   */
  async #open(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#searched !== this.input.value) await this.refresh();
    if (this.#searched === this.input.value) this.#options[this.#active]?.click();
  }
}
