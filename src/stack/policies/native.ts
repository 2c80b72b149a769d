import type { ServerPolicy, StackServer } from '../types.ts';

/** A client's own list of what an agent may call. */
interface NativeForm {
  client: 'Claude Code' | 'Codex' | 'Zed';
  /** Where it belongs. */
  file: string;
  language: 'json' | 'toml';
  text: string;
  /** Why it is weaker than the policy in a gateway. */
  weaker: string;
}

/** What a client is told about one server, under the name by which it knows it. */
interface Told {
  name: string;
  /** True when the tools are not known, so that the server as a whole is denied. */
  whole: boolean;
  allowed: string[];
  denied: string[];
}

/**
 * The policies as the clients' own lists. These know names only: what a policy caps stays allowed without a cap, and whoever
 * can change the client's settings can change them.
 */
export function nativeForms(servers: readonly StackServer[], policies: readonly ServerPolicy[]): NativeForm[] {
  const told = toldAbout(servers, policies);
  return [claudeCode(told), codex(told), zed(told)];
}

/** One entry a name: where two projects use a name for two servers, a tool that one of them denies is denied. */
function toldAbout(servers: readonly StackServer[], policies: readonly ServerPolicy[]): Told[] {
  const nameOf = new Map(servers.map(({ key, name }) => [key, name]));
  const groups = Map.groupBy(policies, ({ server }) => nameOf.get(server) ?? server);
  return [...groups].map(([name, group]) => {
    const denied = new Set(group.flatMap((policy) => policy.denied));
    const named = group.flatMap(({ free, capped }) => [...free, ...capped]);
    return {
      name,
      whole: group.some(({ policy }) => policy.hide?.includes('*') === true),
      allowed: [...new Set(named)].filter((tool) => !denied.has(tool)),
      denied: [...denied],
    };
  });
}

const WEAKER =
  'The client keeps this list itself, and only by name: caps and rules on arguments are lost, and an agent that can write the client’s settings can change it.';

/** Claude Code's settings: `permissions.deny` with `mcp__server__tool`, which goes before any allowance. */
function claudeCode(told: readonly Told[]): NativeForm {
  const deny = told.flatMap(({ name, whole, denied }) =>
    whole ? [`mcp__${claudeName(name)}`] : denied.map((tool) => `mcp__${claudeName(name)}__${claudeName(tool)}`),
  );
  return {
    client: 'Claude Code',
    file: '.claude/settings.json',
    language: 'json',
    text: json({ permissions: { deny } }),
    weaker: WEAKER,
  };
}

/** Claude Code calls servers and tools by letters, digits, `_` and `-`; it writes `_` for the rest. */
const claudeName = (name: string): string => name.replaceAll(/[^\w-]/g, '_');

/** Codex: what is not in `enabled_tools` is not offered, also what the server adds tomorrow. */
function codex(told: readonly Told[]): NativeForm {
  const tables = told.map(({ name, whole, allowed }) => {
    const enabled = (whole ? [] : allowed).map((tool) => `  ${tomlText(tool)},\n`).join('');
    return `[mcp_servers.${tomlKey(name)}]\nenabled_tools = [${enabled === '' ? '' : `\n${enabled}`}]\n`;
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
function zed(told: readonly Told[]): NativeForm {
  const listed = told.map(({ name, whole, allowed, denied }): [string, object] => {
    const tools = [...allowed.map((tool) => [tool, !whole] as const), ...denied.map((tool) => [tool, false] as const)];
    return [name, { tools: Object.fromEntries(tools) }];
  });
  const reviewed = { name: 'Reviewed', enable_all_context_servers: false, context_servers: Object.fromEntries(listed) };
  return {
    client: 'Zed',
    file: 'settings.json',
    language: 'json',
    text: json({ agent: { profiles: { reviewed } } }),
    weaker: WEAKER,
  };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
