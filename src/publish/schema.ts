import { z } from 'zod';
import { attackJsonSchema, serverJsonSchema, taxonomyJsonSchema } from '../catalogue/json-schema.ts';
import { policyJsonSchema } from '../policy/schema.ts';
import { apiFile } from './api/schema.ts';
import { absolute, type Site } from './site.ts';

/** The published schemas (JSON Schema 2020-12), each made from the zod schema that the project itself reads with. */
const SCHEMAS = {
  'policy-1': (site) => policyJsonSchema('extended', site.root),
  'policy-1-core': (site) => policyJsonSchema('core', site.root),
  'server-1': (site) => serverJsonSchema(site.root),
  'attack-1': (site) => attackJsonSchema(site.root),
  'taxonomy-1': (site) => taxonomyJsonSchema(site.root),
  'api-1': apiSchema,
} as const satisfies Record<string, (site: Site) => object>;

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly SchemaName[];

/** The text of `/schema/<name>.json` as a value. Rules that JSON Schema cannot express are left to linter and validator. */
export function jsonSchema(name: SchemaName, site: Site): object {
  return SCHEMAS[name](site);
}

function apiSchema(site: Site): object {
  const { $schema, ...body } = z.toJSONSchema(apiFile, { target: 'draft-2020-12', io: 'input' });
  return { $schema, $id: absolute(site, 'schema/api-1.json'), title: 'A file of the API, version 1', ...body };
}
