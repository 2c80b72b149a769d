import {
  capabilitiesFile,
  capabilityFile,
  categoryFile,
  riskFile,
  serversFile,
  toolsFile,
} from '../../publish/api/files.ts';
import { furtherAttackFiles, furtherToolFiles } from '../../publish/api/lists.ts';
import { json } from '../../publish/json.ts';
import { categoryPath, riskPath } from '../../publish/paths.ts';
import { jsonTwin } from '../../publish/twins.ts';
import { CATEGORIES, SEVERITIES } from '../../risk/vocabulary.ts';
import { published } from '../build/published.ts';
import type { Listed } from './list-files.ts';
import { type ListPart, partsOf } from './list-part.ts';

/** How the names of these parts begin. */
export const API_LISTS = 'list in the API ';

const part = partsOf(API_LISTS);

/** What the API says of lists of tools and servers. They show no text about a tool. */
export function apiListParts({ catalogue, lists }: Pick<Listed, 'catalogue' | 'lists'>): ListPart[] {
  const [site, { tools, servers }] = [published, catalogue];
  const pagesOf = (path: string) => [...(lists.tools.get(path)?.pages ?? [])];
  const ofList = (path: string, file: () => unknown) =>
    part(
      jsonTwin(path),
      (sums) => pagesOf(path).map(({ rows }) => sums.facts(rows)),
      () => json(file()),
    );
  return [
    part(
      'api/v1/tools.json',
      (sums) => sums.facts(tools),
      () => json(toolsFile(catalogue, site)),
    ),
    part(
      'api/v1/servers.json',
      (sums) => sums.servers(servers),
      () => json(serversFile(catalogue, site)),
    ),
    part(
      'api/v1/capabilities.json',
      (sums) => sums.servers(servers),
      () => json(capabilitiesFile(catalogue, site)),
    ),
    ...CATEGORIES.map((name) => ofList(categoryPath(name), () => categoryFile(name, catalogue, site))),
    ...SEVERITIES.map((name) => ofList(riskPath(name), () => riskFile(name, catalogue, site))),
    ...catalogue.capabilities.map((view) =>
      part(
        jsonTwin(view.path),
        (sums) => [sums.facts(view.tools), sums.servers(view.servers)],
        () => json(capabilityFile(view, site)),
      ),
    ),
    ...furtherToolFiles(catalogue, site).map((file) =>
      part(
        file.path,
        (sums) => [sums.facts(file.tools), file.total],
        () => json(file.make()),
      ),
    ),
    {
      name: `${API_LISTS}attacks`,
      from: (sums) => sums.servers(servers),
      files: () => furtherAttackFiles(catalogue, site).map(({ path, make }) => [path, () => json(make())]),
    },
  ];
}
