import type { Catalogue } from '../../catalogue/types.ts';
import {
  capabilitiesFile,
  capabilityFile,
  categoryFile,
  riskFile,
  serversFile,
  toolsFile,
} from '../../publish/api/files.ts';
import { furtherAttackFiles, furtherToolFiles, TOOLS_A_FILE, toolLists } from '../../publish/api/lists.ts';
import { json } from '../../publish/json.ts';
import { categoryPath, riskPath } from '../../publish/paths.ts';
import { jsonTwin } from '../../publish/twins.ts';
import { CATEGORIES, SEVERITIES } from '../../risk/vocabulary.ts';
import { published } from '../build/published.ts';
import { type ListPart, partsOf } from './list-part.ts';
import type { RowSums } from './row-sums.ts';

/** How the names of these parts begin. */
export const API_LISTS = 'list in the API ';

const part = partsOf(API_LISTS);

/** What the API says of lists of tools and servers. They show no text about a tool. */
export function apiListParts(catalogue: Catalogue): ListPart[] {
  const [site, { servers }] = [published, catalogue];
  const lists = toolLists(catalogue);
  const ofList = (path: string, file: () => unknown, more: (sums: RowSums) => unknown = () => []) => {
    const tools = lists.get(path) ?? [];
    return part(
      jsonTwin(path),
      (sums) => [sums.facts(tools.slice(0, TOOLS_A_FILE)), tools.length > TOOLS_A_FILE, more(sums)],
      () => json(file()),
    );
  };
  return [
    ofList('tools/', () => toolsFile(catalogue, site)),
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
      ofList(
        view.path,
        () => capabilityFile(view, site),
        (sums) => [view.tools.length, sums.servers(view.servers)],
      ),
    ),
    ...furtherToolFiles(catalogue, site).map((file) =>
      part(
        file.path,
        (sums) => [sums.facts(file.tools), file.goesOn],
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
