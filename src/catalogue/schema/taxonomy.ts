import { z } from 'zod';
import type { AttackRecord } from './attack.ts';
import { httpsAddress, line, prose } from './common.ts';

/** Lists by others that attack entries are mapped to: the file names of `catalogue/taxonomies/`. */
export const TAXONOMIES = ['safe-mcp', 'owasp-mcp', 'owasp-llm', 'owasp-agentic', 'mitre-atlas', 'cwe'] as const;

const entry = z.strictObject({
  id: line.describe('As mappings of attack entries write it: "LLM01:2025"'),
  title: line.describe("The publisher's own words, as a name"),
});

/** `catalogue/taxonomies/<id>.yaml`: what the ids in the mappings of attack entries stand for. */
export const taxonomy = z.strictObject({
  id: z.enum(TAXONOMIES).describe('The field of the mappings, with "-" for "_"'),
  name: line,
  publisher: line,
  url: httpsAddress.describe('Where the list is published'),
  version: line.describe('Edition or release that the titles are taken from'),
  complete: z.boolean().describe('Whether the whole list stands here, or only what attack entries use'),
  via: line.describe('Where the list was seen'),
  note: prose.optional().describe('What a reader who follows an id should know'),
  entries: z.array(entry).min(1).refine(hasNoRepeats, 'An id is listed twice'),
});

function hasNoRepeats(entries: readonly { id: string }[]): boolean {
  return new Set(entries.map(({ id }) => id)).size === entries.length;
}

/** The field of an entry's mappings that holds ids of a list. */
export const mappingField = (id: Taxonomy['id']): keyof AttackRecord['mappings'] => MAPPING_FIELDS[id];

const MAPPING_FIELDS = {
  'safe-mcp': 'safe_mcp',
  'owasp-mcp': 'owasp_mcp',
  'owasp-llm': 'owasp_llm',
  'owasp-agentic': 'owasp_agentic',
  'mitre-atlas': 'mitre_atlas',
  cwe: 'cwe',
} as const satisfies Record<Taxonomy['id'], keyof AttackRecord['mappings']>;

export type Taxonomy = z.infer<typeof taxonomy>;
