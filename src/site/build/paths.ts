import type { Server, Tool } from '../../catalogue/types.ts';
import type { ToolList } from '../../publish/lists.ts';
import type { ListPage } from '../../publish/paging.ts';
import { catalogue, lists } from '../data.ts';

/** The addresses of each kind of record, for `getStaticPaths`: the record itself is handed on, so that no page looks it up. */

export async function attackPaths() {
  const { attacks } = await catalogue();
  return attacks.map((attack) => ({ params: { attack: attack.id }, props: { attack } }));
}

export async function taxonomyPaths() {
  const { taxonomies } = await catalogue();
  return taxonomies.map((view) => ({ params: { taxonomy: view.record.id }, props: { view } }));
}

export async function capabilityPaths() {
  const { capabilities } = await catalogue();
  return capabilities.map((view) => ({ params: { tag: view.id }, props: { view } }));
}

/** A page behind the first of a list: of tools, or of servers. */
export type FurtherPage =
  | { tools: { list: ToolList; page: ListPage<Tool> }; servers?: undefined }
  | { tools?: undefined; servers: ListPage<Server> };

/** The pages behind the first of every list: `{ list: 'tools', page: '2' }`. */
export async function furtherPages() {
  const { tools, servers } = await lists();
  const all: { page: ListPage<unknown>; props: FurtherPage }[] = [
    ...[...tools.values()].flatMap((list) => list.pages.map((page) => ({ page, props: { tools: { list, page } } }))),
    ...servers.map((page) => ({ page, props: { servers: page } })),
  ];
  return all
    .filter(({ page }) => page.number > 1)
    .map(({ page: { list, number }, props }) => ({
      params: { list: list.replace(/\/$/, ''), page: String(number) },
      props,
    }));
}
