import type { Configuration, ConfiguredServer, Launch, StackFinding, Unreadable } from '../types.ts';
import { readJson } from './json.ts';
import { launchOf } from './launch/launch.ts';
import { secretsIn } from './masked.ts';
import type { Parsed, ParsedFile } from './parsed.ts';
import { fieldsOf, type RawFields, type RawServer } from './raw.ts';
import { looksSecret, MASK, shown, shownAddress } from './secrets.ts';
import { readToml } from './toml.ts';

/** Larger than any configuration; Claude Code's own file, which keeps histories too, stays below it. */
const LONGEST = 8 * 1024 * 1024;

/** More than any client could start. A file made to stall the review names more. */
const MOST_SERVERS = 1000;

/**
 * Reads the configuration of an MCP client: JSON with comments and trailing commas (Claude Desktop, Claude Code, Cursor,
 * Windsurf, VS Code, Zed) or TOML (Codex). Never throws. Secrets are taken out here: neither the configuration nor the
 * sentences of an error hold any value of a variable, header or argument.
 */
export function readConfiguration(text: string): { configuration: Configuration } | { unreadable: Unreadable } {
  const parsed = parse(text);
  if ('unreadable' in parsed) return parsed;
  const { format, servers } = parsed;
  if (format === undefined) return { unreadable: NO_SERVERS };
  const configured = servers.map(configuredServer);
  return { configuration: { format, servers: configured, findings: repeated(configured) } };
}

/** The same with the secrets still in it, for a program that is to start the servers and shows nothing of it. */
export function readRaw(text: string): ParsedFile | { unreadable: Unreadable } {
  return parse(text);
}

const START = { line: 1, column: 1, offset: 0 };
const NO_SERVERS: Unreadable = {
  code: 'STK002',
  message: 'No MCP servers are configured in this file.',
  help: 'Paste the whole file: it has a member "mcpServers" (Claude, Cursor, Windsurf), "servers" (VS Code), "context_servers" (Zed) or "mcp_servers" (Codex).',
  position: START,
};

function parse(text: string): Parsed {
  if (text.length > LONGEST) {
    return {
      unreadable: { ...NO_SERVERS, message: 'The file is larger than 8 MiB.', help: 'Give the configuration alone.' },
    };
  }
  if (text.trim() === '') return { unreadable: { ...NO_SERVERS, message: 'The file is empty.' } };
  const parsed = isToml(text) ? readToml(text) : readJson(text);
  if ('unreadable' in parsed || parsed.servers.length <= MOST_SERVERS) return parsed;
  const [message, help] = [`The file configures more than ${MOST_SERVERS} servers.`, 'Give it in parts.'];
  return { unreadable: { ...NO_SERVERS, message, help } };
}

/** A run of blanks or one comment, of both languages. `\s` takes the mark of byte order too. */
const BLANK = /\s+|\/\/.*|\/\*[\s\S]*?\*\/|#.*/y;

/** Repeats group by group: one pattern for all of them runs out of stack on a file of nothing but comments. */
function withoutBlanks(text: string): string {
  let start = 0;
  for (BLANK.lastIndex = 0; BLANK.test(text); ) start = BLANK.lastIndex;
  return text.slice(start);
}

/** TOML starts with a table or a key; JSON of a configuration never does. No key is longer; an endless one takes all stack. */
const isToml = (text: string): boolean =>
  /^(?:\[\[?\s*[\w"']|(?:[\w.-]|"[^"\n]*"){1,200}\s*=)/.test(withoutBlanks(text));

function configuredServer(raw: RawServer): ConfiguredServer {
  const fields = fieldsOf(raw.value);
  const { launch, shell, path } = startOf(fields);
  return {
    name: shown(raw.name),
    project: raw.project,
    position: raw.at([]),
    launch,
    launchPosition: raw.at(path),
    shell,
    disabled: fields.disabled,
    secrets: secretsIn(raw, fields),
  };
}

function startOf(fields: RawFields): { launch: Launch; shell: boolean; path: (string | number)[] } {
  const { command, args, url, places } = fields;
  if (command !== undefined) {
    const { launch, shell, argument } = launchOf(command, args);
    return { launch, shell, path: argument < 0 ? places.command : [...places.args, argument] };
  }
  const address = shownAddress(url ?? '');
  if (address !== undefined) return { launch: { kind: 'remote', address }, shell: false, path: places.url };
  return { launch: { kind: 'none' }, shell: false, path: [] };
}

/** A name that stands twice in one group: clients use one of the two, and which is theirs to decide. */
function repeated(servers: readonly ConfiguredServer[]): StackFinding[] {
  const seen = new Set<string>();
  return servers.flatMap(({ name, project, position }): StackFinding[] => {
    const id = `${project ?? ''} ${name}`;
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    if (name === MASK || looksSecret(name)) return [];
    return [
      {
        code: 'STK107',
        severity: 'medium',
        message: `The name "${name}" stands twice.`,
        help: 'A client starts one of the two. Rename or remove one.',
        position,
        servers: [],
      },
    ];
  });
}
