import { writeFile } from 'node:fs/promises';
import type { Node } from 'jsonc-parser';
import { z } from 'zod';
import { quoted } from '../../catalogue/load/wording.ts';
import { canonicalJson, definitionDigest, digestedPart, type ToolDefinition } from '../../policy/digest.ts';
import type { Json } from '../../policy/types.ts';
import { UsageError } from '../command.ts';
import { jsonText, visible } from '../output.ts';
import { type JsonText, readJsonText } from './json-text.ts';
import type { ServerName } from './read-server.ts';
import type { LiveTool } from './tools.ts';

/** What a server listed when its lock file was written. */
export interface Lock {
  server: ServerName;
  tools: LiveTool[];
}

const text = z.string({ error: 'must be text' });
const isGroup = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const group = (message: string) => z.custom<Record<string, unknown>>(isGroup, message);

const lockedTool = z.strictObject(
  {
    digest: z.string({ error: 'must be text' }).regex(/^sha256:[0-9a-f]{64}$/, 'must be "sha256:" and 64 hex digits'),
    definition: group('must be the definition of a tool, in braces'),
  },
  { error: 'must hold "digest" and "definition" and nothing else' },
);

const lockFile = z.strictObject(
  {
    $schema: text.optional(),
    lock: z.literal(1, { error: 'must be 1, the only kind of lock file that this program reads' }),
    server: z.strictObject({ name: text, version: text }, { error: 'must hold "name" and "version"' }),
    // Each tool is read on its own: a record of zod's would drop one that is called __proto__.
    tools: group('must hold the tools by their names, in braces'),
  },
  { error: 'a lock file holds "lock", "server" and "tools" and nothing else' },
);

/**
 * The text of a lock file (policy language, section 10): what the digest covers of every definition, in an order that
 * does not depend on the server's, so that two lock files differ where definitions do.
 */
export function lockText(server: ServerName, tools: readonly LiveTool[]): string {
  const entries = tools.toSorted(byName).map(({ name, digest, definition }) => {
    return [name, { digest, definition: inCanonicalOrder(digestedPart(definition)) }];
  });
  return `${jsonText({ lock: 1, server, tools: Object.fromEntries(entries) })}\n`;
}

const byName = (a: LiveTool, b: LiveTool): number => (a.name < b.name ? -1 : 1);

/** The same value with the members of every object in the order of canonical JSON. */
function inCanonicalOrder(value: Json): Json {
  return JSON.parse(canonicalJson(value));
}

/** Writes a lock file. Throws a UsageError when the file cannot be written. */
export async function writeLock(file: string, server: ServerName, tools: readonly LiveTool[]): Promise<void> {
  await writeFile(file, lockText(server, tools)).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${visible(file)} cannot be written (${error.code}).`);
  });
}

/** Reads the text of a lock file. Throws a UsageError with line and column when it is damaged. */
export async function readLock(file: string, contents: string): Promise<Lock> {
  const json = readJsonText(file, contents);
  const { server, tools: entries } = shaped(json, lockFile, json.value, []);
  refuseRepeats(json);
  const tools: LiveTool[] = [];
  for (const [name, entry] of Object.entries(entries)) {
    const { digest, definition } = shaped(json, lockedTool, entry, ['tools', name]);
    tools.push({ name, digest, definition: await checked(json, name, digest, definition) });
  }
  return { server, tools };
}

/** The value at a path of the file, or a UsageError that says what it must be. */
function shaped<Value>({ wrong }: JsonText, schema: z.ZodType<Value>, value: unknown, at: readonly string[]): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = [...at, ...(issue?.path ?? []).filter((step) => typeof step !== 'symbol')];
  const field = path.length === 0 ? 'a damaged lock file' : quoted(String(path.at(-1)));
  throw wrong(path, `${field}: ${visible(issue?.message ?? '')}.`);
}

/** A name that stands twice is what a bad merge leaves behind; JSON would keep the last without a word. */
function refuseRepeats({ root, wrong }: JsonText): void {
  const tools = root.children?.find((member) => member.children?.[0]?.value === 'tools')?.children?.[1];
  const names = (tools?.children ?? []).map((member: Node) => String(member.children?.[0]?.value));
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw wrong(['tools', twice], `${quoted(twice)} is locked twice; keep one of the two.`);
}

async function checked(json: JsonText, name: string, digest: string, found: object): Promise<ToolDefinition> {
  // It came out of JSON, so it holds nothing else.
  const definition = found as ToolDefinition;
  const actual = await definitionDigest(definition).catch(() => undefined);
  if (actual === digest && definition['name'] === name) return definition;
  const path = ['tools', name, actual === digest ? 'definition' : 'digest'];
  throw json.wrong(path, `the definition of ${quoted(name)} was changed by hand: lock the server again.`);
}
