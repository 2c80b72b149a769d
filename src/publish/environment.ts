import { CATALOGUE_FOLDER } from '../catalogue/folder.ts';

/** Environment variables that say where things are. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of records: CATALOGUE, or the project's own, which stands elsewhere for who is not at the project's root. */
export function catalogueFolder(environment: Environment, own = CATALOGUE_FOLDER): string {
  return environment['CATALOGUE'] ?? own;
}

/** Where a site is built that is not told otherwise. */
export const DEFAULT_OUT = 'dist';

/** The folder that the site is built into: SITE_OUT, or `dist`. */
export function outFolder(environment: Environment): string {
  return environment['SITE_OUT'] ?? DEFAULT_OUT;
}

/** The path that the site lives under, from BASE_PATH, with "/" at both ends. */
export function baseOf(environment: Environment): string {
  return `/${environment['BASE_PATH'] ?? ''}/`.replaceAll(/\/{2,}/g, '/');
}

/** Scheme and host that the site will live at, from SITE_URL; without it an address that nobody mistakes for a real one. */
export function originOf(environment: Environment): string {
  return environment['SITE_URL'] ?? 'https://mcp-risk.example';
}
