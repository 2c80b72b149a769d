import type { Catalogue } from '../catalogue/types.ts';
import type { DatasetFacts } from './json-ld.ts';
import { counted } from './text.ts';

/** The tools with their risk and policies, as the home page and the list of tools lead to them. */
export function toolsDataset({ counts, servers }: Catalogue): DatasetFacts {
  return {
    name: 'Risk of MCP tools',
    description: `${counted(counts.tools, 'tool')} of ${counted(counts.servers, 'MCP server')}, each with category, severity, confidence, the reasons for them, the attack patterns that apply and a recommended policy.`,
    modified: newest(servers.map(({ record }) => record.reviewed?.on)),
    files: [
      { path: 'api/v1/index.json', type: 'application/json' },
      { path: 'api/v1/tools.json', type: 'application/json' },
      { path: 'api/v1/servers.json', type: 'application/json' },
      { path: 'api/v1/tools.csv', type: 'text/csv' },
    ],
  };
}

/** The attack database. */
export function attacksDataset({ counts, attacks }: Catalogue): DatasetFacts {
  return {
    name: 'Attacks on MCP tools',
    description: `${counted(counts.attacks, 'entry', 'entries')}: patterns, incidents and vulnerabilities, each with what it needs, how it unfolds, what stops it, and the tools it applies to.`,
    modified: newest(attacks.map(({ record }) => record.verified)),
    files: [
      { path: 'api/v1/attacks.json', type: 'application/json' },
      { path: 'api/v1/attacks.csv', type: 'text/csv' },
    ],
  };
}

const newest = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
