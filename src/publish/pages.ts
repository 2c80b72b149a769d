import type { Catalogue } from '../catalogue/types.ts';
import { CATEGORIES, SEVERITIES } from '../risk/vocabulary.ts';
import { furtherPaths, type Lists } from './lists.ts';
import { categoryPath, riskPath } from './paths.ts';

/** A page that people wrote: a guide, the method, the policy language, a diagnostic. */
export interface Prose {
  /** Address under the site: `guides/add-a-server/`. */
  path: string;
  title: string;
  description: string;
  /** Markdown without components. */
  body: string;
}

/** One page of the site, as the sitemap needs it. */
export interface PageRef {
  path: string;
  /** Day of the last review, where there was one. */
  modified?: string;
}

/** A page that stands whatever the catalogue holds, as lists and search name it. */
export interface FixedPage {
  path: string;
  title: string;
  description: string;
}

/** The pages that stand whatever the catalogue holds, besides the home page. */
export const FIXED_PAGES: readonly FixedPage[] = [
  { path: 'servers/', title: 'Servers', description: 'Every MCP server of the catalogue, with its tools by category.' },
  { path: 'tools/', title: 'Tools', description: 'Every tool with category, severity and recommended rule.' },
  { path: 'attacks/', title: 'Attacks', description: 'The attack database: patterns, incidents and vulnerabilities.' },
  { path: 'capabilities/', title: 'Capabilities', description: 'What attackers look for in a tool or in a server.' },
  {
    path: 'stack/',
    title: 'Stack review',
    description: 'Reads the configuration of an MCP client and reviews the set.',
  },
  {
    path: 'validator/',
    title: 'Policy validator',
    description: 'Finds mistakes in a policy and tries calls against it.',
  },
  { path: 'guides/', title: 'Guides', description: 'How to use what the catalogue says, and how it comes to say it.' },
  { path: 'diagnostics/', title: 'Diagnostics', description: 'Every message of the policy validator, by code.' },
  {
    path: 'changes/',
    title: 'Changes',
    description: 'The changelog: what was added, corrected and reassessed, and the risks that rose.',
  },
  { path: 'keyboard/', title: 'Keyboard', description: 'Every key that this site listens to.' },
];

/** Every page of the site that a reader may come to from outside, except `search/` and the page for missing addresses. */
export function pages(catalogue: Catalogue, lists: Lists, prose: readonly Pick<Prose, 'path'>[]): PageRef[] {
  return [
    { path: '' },
    ...FIXED_PAGES.map(({ path }) => ({ path })),
    ...prose.map(({ path }) => ({ path })),
    ...CATEGORIES.map((category) => ({ path: categoryPath(category) })),
    ...SEVERITIES.map((severity) => ({ path: riskPath(severity) })),
    ...furtherPaths(lists).map((path) => ({ path })),
    ...catalogue.capabilities.map(({ path }) => ({ path })),
    ...catalogue.taxonomies.map(({ path }) => ({ path })),
    ...catalogue.attacks.map((attack) => ({ path: attack.path, modified: attack.record.verified })),
    ...catalogue.servers.map((server) => ({ path: server.path, ...reviewed(server.record.reviewed?.on) })),
    ...catalogue.tools.map((tool) => ({ path: tool.path, ...reviewed(tool.server.record.reviewed?.on) })),
  ];
}

function reviewed(on: string | undefined): { modified?: string } {
  return on === undefined ? {} : { modified: on };
}
