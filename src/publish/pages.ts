import type { Catalogue } from '../catalogue/types.ts';
import { CATEGORIES, SEVERITIES } from '../risk/vocabulary.ts';

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

/** Pages that stand whatever the catalogue holds. */
export const FIXED_PAGES = [
  '',
  'servers/',
  'tools/',
  'attacks/',
  'capabilities/',
  'stack/',
  'validator/',
  'guides/',
  'diagnostics/',
] as const;

/** Every page of the site that a reader may come to from outside, except `search/` and the page for missing addresses. */
export function pages(catalogue: Catalogue, prose: readonly Prose[]): PageRef[] {
  return [
    ...FIXED_PAGES.map((path) => ({ path })),
    ...prose.map(({ path }) => ({ path })),
    ...CATEGORIES.map((category) => ({ path: categoryPath(category) })),
    ...SEVERITIES.map((severity) => ({ path: riskPath(severity) })),
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

/** `categories/destructive/`. */
export function categoryPath(category: string): string {
  return `categories/${category.toLowerCase()}/`;
}

/** `risk/critical/`. */
export function riskPath(severity: string): string {
  return `risk/${severity}/`;
}
