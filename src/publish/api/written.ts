import type { Retired } from '../../catalogue/schema/retired.ts';
import type { FixedPage } from '../pages.ts';
import { absolute, type Site } from '../site.ts';
import { jsonTwin, markdownTwin } from '../twins.ts';
import type { Files } from './schema.ts';
import { given } from './tool.ts';

const SCHEMA = 'schema/api-1.json';

/** The JSON twin of a page that people wrote: `/api/v1/guides/<guide>.json`, `/api/v1/diagnostics/<code>.json`, ... */
export function pageFile(page: FixedPage & { markdown: string }, site: Site): Files['page'] {
  const { path, title, description, markdown } = page;
  return {
    $schema: absolute(site, SCHEMA),
    file: 'page',
    path,
    title,
    description,
    url: absolute(site, path),
    markdown_url: absolute(site, markdownTwin(path)),
    markdown,
  };
}

/** `/api/v1/retired.json`: every address that once stood for something. */
export function retiredFile(retired: Retired, site: Site): Files['retired'] {
  return {
    $schema: absolute(site, SCHEMA),
    file: 'retired',
    retired: retired.map((entry) => goneData(entry, site)),
  };
}

/** What stands at the address of a retired record's file: no record, but where it went or why it is gone. */
export function goneFile(entry: Retired[number], site: Site): Files['gone'] {
  return { $schema: absolute(site, SCHEMA), file: 'gone', ...goneData(entry, site) };
}

function goneData({ old, now, reason, on }: Retired[number], site: Site): Files['retired']['retired'][number] {
  return {
    address: old,
    url: absolute(site, `${old}/`),
    ...given({
      now_url: now === undefined ? undefined : absolute(site, `${now}/`),
      now_api_url: now === undefined ? undefined : absolute(site, jsonTwin(`${now}/`)),
    }),
    reason,
    on,
  };
}
