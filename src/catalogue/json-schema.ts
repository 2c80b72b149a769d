import { z } from 'zod';
import { attackRecord } from './schema/attack.ts';
import { serverRecord } from './schema/server.ts';
import { taxonomy } from './schema/taxonomy.ts';

/** JSON Schema 2020-12 of a record as it is written: what editors check while a contributor types. */
type JsonSchema = Readonly<Record<string, unknown>>;

/** Schema of `catalogue/servers/<id>.yaml`. `base` is the site's address, ending in a slash. */
export function serverJsonSchema(base: string): JsonSchema {
  return published(serverRecord, base, 'server', 'One MCP server with all its tools');
}

/** Schema of `catalogue/attacks/<id>.yaml`. `base` is the site's address, ending in a slash. */
export function attackJsonSchema(base: string): JsonSchema {
  return published(attackRecord, base, 'attack', 'One attack pattern, incident or vulnerability');
}

/** Schema of `catalogue/taxonomies/<id>.yaml`. `base` is the site's address, ending in a slash. */
export function taxonomyJsonSchema(base: string): JsonSchema {
  return published(taxonomy, base, 'taxonomy', 'A list by others that attack entries are mapped to');
}

function published(schema: z.ZodType, base: string, name: string, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  return { $schema, $id: `${base}schema/${name}-1.json`, title, ...rest };
}
