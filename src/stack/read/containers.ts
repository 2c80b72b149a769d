import { isObject, member } from '../../risk/classify/definition.ts';
import type { ClientFormat } from '../types.ts';

/** A group of servers in a configuration: where it stands, and whose format that is. */
interface Container {
  format: ClientFormat;
  path: string[];
  project: number | undefined;
}

/** Where clients keep their servers, from the root of the file. */
const PLACES: readonly [format: ClientFormat, path: string[]][] = [
  ['mcpServers', ['mcpServers']],
  ['vscode', ['servers']],
  ['vscode', ['mcp', 'servers']],
  ['zed', ['context_servers']],
  ['codex', ['mcp_servers']],
];

/** Every group of servers in a file; also a bare group, as documentation prints it. */
export function containersIn(root: unknown): Container[] {
  const found = PLACES.flatMap(([format, path]) =>
    isObject(at(root, path)) ? [{ format: formatOf(format, root), path, project: undefined }] : [],
  );
  const all = [...found, ...projectsIn(root)];
  return all.length > 0 || !isBare(root) ? all : [{ format: 'mcpServers', path: [], project: undefined }];
}

/** Claude Code keeps servers of one project under the project's folder. */
function projectsIn(root: unknown): Container[] {
  const projects = member(root, 'projects');
  if (!isObject(projects)) return [];
  return Object.keys(projects).flatMap((folder, index): Container[] => {
    const path = ['projects', folder, 'mcpServers'];
    return isObject(at(root, path)) ? [{ format: 'claude-code', path, project: index + 1 }] : [];
  });
}

function formatOf(format: ClientFormat, root: unknown): ClientFormat {
  if (format !== 'mcpServers') return format;
  if (isObject(member(root, 'projects'))) return 'claude-code';
  const servers = Object.values(member(root, 'mcpServers') ?? {});
  return servers.some((server) => member(server, 'serverUrl') !== undefined) ? 'windsurf' : 'mcpServers';
}

const isBare = (root: unknown): boolean =>
  isObject(root) &&
  Object.keys(root).length > 0 &&
  Object.values(root).every((value) => ['command', 'url', 'serverUrl'].some((key) => member(value, key) !== undefined));

/** The value at a path of own members; undefined where there is none. */
export const at = (root: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => member(value, key), root);
