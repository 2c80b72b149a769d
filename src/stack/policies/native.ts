import type { ServerPolicy, StackServer } from '../types.ts';

/** A client's own list of what an agent may call. */
export interface NativeForm {
  client: 'Claude Code' | 'Codex' | 'Zed';
  /** Where it belongs. */
  file: string;
  language: 'json' | 'toml';
  text: string;
  /** Why it is weaker than the policy in a gateway. */
  weaker: string;
}

/**
 * The policies as the clients' own lists. These know names only: what a policy caps stays allowed without a cap, and whoever
 * can change the client's settings can change them.
 */
export function nativeForms(servers: readonly StackServer[], policies: readonly ServerPolicy[]): NativeForm[] {
  return [claudeCode(policies), codex(policies), zed(servers, policies)];
}

const WEAKER =
  'The client keeps this list itself, and only by name: caps and rules on arguments are lost, and an agent that can write the client’s settings can change it.';

/** Claude Code's settings: `permissions.deny` with `mcp__server__tool`, which goes before any allowance. */
function claudeCode(policies: readonly ServerPolicy[]): NativeForm {
  const deny = policies.flatMap(({ server, denied, policy }) =>
    policy.hide?.includes('*')
      ? [`mcp__${claudeName(server)}`]
      : denied.map((tool) => `mcp__${claudeName(server)}__${tool}`),
  );
  return {
    client: 'Claude Code',
    file: '.claude/settings.json',
    language: 'json',
    text: json({ permissions: { deny } }),
    weaker: WEAKER,
  };
}

/** Claude Code calls tools by names of letters, digits, `_` and `-`; it writes `_` for the rest. */
const claudeName = (server: string): string => server.replaceAll(/[^\w-]/g, '_');

/** Codex: what is not in `enabled_tools` is not offered, also what the server adds tomorrow. */
function codex(policies: readonly ServerPolicy[]): NativeForm {
  const tables = policies.map(({ server, free, capped }) => {
    const enabled = [...free, ...capped].map((tool) => `  ${tomlText(tool)},\n`).join('');
    return `[mcp_servers.${tomlKey(server)}]\nenabled_tools = [${enabled === '' ? '' : `\n${enabled}`}]\n`;
  });
  return {
    client: 'Codex',
    file: '~/.codex/config.toml',
    language: 'toml',
    text: `# Add these lines to the tables that you have.\n\n${tables.join('\n')}`,
    weaker: WEAKER,
  };
}

const tomlKey = (name: string): string => (/^[\w-]+$/.test(name) ? name : tomlText(name));

/** A basic string of TOML 1.0; the escapes of JSON are among its own, but it wants U+007F escaped too. */
const tomlText = (text: string): string => JSON.stringify(text).replaceAll('\u007f', '\\u007f');

/** Zed: a profile of the agent that offers what is listed and nothing else. */
function zed(servers: readonly StackServer[], policies: readonly ServerPolicy[]): NativeForm {
  const listed = policies.map(({ server, free, capped }): [string, object] => [
    server,
    { tools: Object.fromEntries(toolsOf(servers, server).map((tool) => [tool, [...free, ...capped].includes(tool)])) },
  ]);
  const reviewed = { name: 'Reviewed', enable_all_context_servers: false, context_servers: Object.fromEntries(listed) };
  return {
    client: 'Zed',
    file: 'settings.json',
    language: 'json',
    text: json({ agent: { profiles: { reviewed } } }),
    weaker: WEAKER,
  };
}

const toolsOf = (servers: readonly StackServer[], key: string): string[] =>
  servers.find((server) => server.key === key)?.tools.map(({ name }) => name) ?? [];

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
