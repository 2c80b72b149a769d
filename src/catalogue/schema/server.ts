import { z } from 'zod';
import { SERVER_CAPABILITIES } from '../../risk/vocabulary.ts';
import { commit, day, httpsAddress, id, line, prose } from './common.ts';
import { toolRecord } from './tool.ts';

export const TRANSPORTS = ['stdio', 'http', 'sse'] as const;

const source = z
  .strictObject({
    repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'must be owner/name'),
    commit: commit.describe('The commit that was read'),
    path: line.optional().describe('File that defines the tools, from the root of the repository'),
    read: z
      .enum(['source', 'tools-list', 'documentation', 'submitted'])
      .describe('Source code that was not run, a tools/list answer, documentation, or definitions sent to us'),
    licence: line.optional().describe('SPDX id'),
  })
  .describe('Where the facts were read');

const unpinned = source.partial({ repository: true, commit: true });

const packageRecord = z
  .strictObject({
    registry: z.enum(['npm', 'pypi', 'docker', 'go', 'remote']),
    name: line,
    checked: z
      .strictObject({ on: day, found: z.boolean(), version: line.optional() })
      .optional()
      .describe('Whether the registry had it, and when that was looked up. Install commands are shown only when found'),
  })
  .describe('A published package, image or remote address');

/** One server with all its tools. One file a server, named by its id. */
export const serverRecord = z.strictObject({
  id: id.describe('Also the address of its page. Never changes its meaning'),
  name: line.describe('The name its authors use'),
  product: line.optional().describe('Short name for lists: WHMCS'),
  summary: line.optional().describe('What the server gives an agent: one sentence, our words'),
  aliases: z.array(line).default([]).describe('Other names people search for'),
  source: unpinned,
  homepage: httpsAddress.optional(),
  packages: z.array(packageRecord).default([]),
  transports: z.array(z.enum(TRANSPORTS)).default([]),
  capabilities: z
    .array(z.enum(SERVER_CAPABILITIES))
    .default([])
    .describe('What attackers look for in the server itself'),
  typical: z
    .array(z.string().min(1))
    .optional()
    .describe('Tools that show best what the server can do, best first: reasons name them before others'),
  reviewed: z
    .strictObject({ on: day, notes: prose.optional() })
    .optional()
    .describe('When a person last compared the record with its source. Absent: classified by machine only'),
  tools: z.array(toolRecord).min(1),
});

export type ServerRecord = z.infer<typeof serverRecord>;
