import { plainSlug } from '../../catalogue/plain-slug.ts';
import { isFreeId } from '../../catalogue/schema/common.ts';
import type { ServerRecord } from '../../catalogue/schema/server.ts';
import type { ToolRecord } from '../../catalogue/schema/tool.ts';
import { readList } from '../../risk/classify/left-out.ts';
import { toolRecord } from '../definitions/record.ts';
import { visible } from '../output.ts';
import type { ServerName } from './read-server.ts';
import type { LiveTool } from './tools.ts';

const LONGEST_ID = 80;

/** A record of a server that nobody has reviewed: its definitions, and what a machine read from them. */
export function draftRecord(
  server: ServerName,
  tools: readonly LiveTool[],
  transport: ServerRecord['transports'][number],
): ServerRecord {
  const id = draftId(server.name);
  return {
    id,
    name: visible(server.name).trim() || 'Unnamed server',
    aliases: [],
    source: { read: 'tools-list' },
    packages: [],
    transports: [transport],
    capabilities: [],
    tools: draftTools(tools, id),
  };
}

/**
 * An id made of a name: `@acme/Desk Server` gives `acme-desk-server`; empty when the name has no letter or digit. A name
 * that no record may have as its id gets `server-` in front: `CON` gives `server-con`.
 */
export function idFrom(name: string): string {
  const id = plainSlug(name)
    .replaceAll(/-{2,}/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST_ID)
    .replace(/[.-]+$/, '');
  return id === '' || isFreeId(id) ? id : `server-${id}`;
}

/** The id of a record that nobody has named. The classifier takes it for the server's name, wherever a server is read. */
export const draftId = (name: string): string => idFrom(name) || 'unnamed-server';

/** The records of tools as their server defines them, with the facts that a machine reads from a definition. */
function draftTools(tools: readonly LiveTool[], id: string): ToolRecord[] {
  const definitions = readList(tools.map(({ definition }) => definition));
  const names = definitions.map(({ name }) => name);
  return definitions.map((definition) => toolRecord(definition, names, id));
}
