import type { ServerRecord } from './schema/server.ts';

/**
 * What the facts of a server were read at, in words, when that can never change: a commit, or a published version of a
 * package whose `tools/list` answer was read.
 *
 * @returns "commit 3d95d9e" or "npm square-mcp-server 0.1.2"; `undefined` when the source may move
 */
export function pinOf({ source, packages }: Pick<ServerRecord, 'source' | 'packages'>): string | undefined {
  if (source.repository !== undefined && source.commit !== undefined) return `commit ${source.commit.slice(0, 7)}`;
  if (source.read !== 'tools-list') return undefined;
  const published = packages.find(({ checked }) => checked?.found && checked.version !== undefined);
  return published && `${published.registry} ${published.name} ${published.checked?.version}`;
}
