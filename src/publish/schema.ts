import { z } from 'zod';
import { attackRecord } from '../catalogue/schema/attack.ts';
import { serverRecord } from '../catalogue/schema/server.ts';
import { policySchema } from '../policy/schema.ts';
import { apiFile } from './api/schema.ts';
import { absolute, type Site } from './site.ts';

/** The published schemas: what each describes, and the title it carries. */
const SCHEMAS = {
  'policy-1': { title: 'A tool policy, language version 1', schema: policySchema('extended') },
  'server-1': { title: 'A server record of the catalogue', schema: serverRecord },
  'attack-1': { title: 'An attack record of the catalogue', schema: attackRecord },
  'api-1': { title: 'A file of the API, version 1', schema: apiFile },
} as const;

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES: readonly SchemaName[] = ['policy-1', 'server-1', 'attack-1', 'api-1'];

/**
 * A JSON Schema (2020-12) made from the zod schema that the project itself reads with. It describes what is written, before
 * defaults are filled in. Rules that JSON Schema cannot express are left to the linter and the validator.
 */
export function jsonSchema(name: SchemaName, site: Site): object {
  const { title, schema } = SCHEMAS[name];
  const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', reused: 'ref' });
  return { $schema, $id: absolute(site, `schema/${name}.json`), title, ...body };
}
