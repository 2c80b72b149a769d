import { SearchBox } from './search-box.ts';

const DEPTH = { all: { tool: 20, server: 8, attack: 10, page: 8 }, one: 60 };

/** `/search/`: the same search as a page. The address holds the query, so that it can be linked to and come back to. */
class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const box = new SearchBox(this, DEPTH);
    box.input.value = new URLSearchParams(location.search).get('q') ?? '';
    box.input.addEventListener('input', () => remember(box.input.value));
    void box.refresh();
  }
}

function remember(query: string): void {
  history.replaceState(null, '', query === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`);
}

customElements.define('search-page', SearchPage);
