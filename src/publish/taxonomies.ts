import type { Catalogue, TaxonomyView } from '../catalogue/types.ts';
import { counted } from './text.ts';

/** Id of an item within its page: colons would need escapes in selectors. `MCP03:2025` -> `MCP03-2025`. */
export function anchor(id: string): string {
  return id.replaceAll(/[^A-Za-z0-9.-]/g, '-');
}

/** Address under the site of an item of a list by others; `undefined` for a list that the catalogue does not hold. */
export function itemPath(catalogue: Pick<Catalogue, 'taxonomies'>, list: string, id: string): string | undefined {
  const view = catalogue.taxonomies.find(({ record }) => record.id === list);
  return view === undefined ? undefined : `${view.path}#${anchor(id)}`;
}

/** `7 of 10 items have an entry`; of a list that is not whole only what is here can be counted. */
export function coverageWords({ record, items, covered }: TaxonomyView): string {
  if (!record.complete) return `${counted(covered, 'item')} that our entries use; the list itself is longer`;
  return `${covered} of ${counted(items.length, 'item')} ${covered === 1 ? 'has' : 'have'} an entry`;
}
