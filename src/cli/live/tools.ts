import { quoted } from '../../catalogue/load/wording.ts';
import { definitionDigest, type ToolDefinition } from '../../policy/digest.ts';
import { kindOf } from './pages.ts';

/** A tool as a server lists it now. */
export interface LiveTool {
  name: string;
  /** `sha256:` and 64 hex digits (policy language, section 10). */
  digest: string;
  definition: ToolDefinition;
}

interface ReadTools {
  tools: LiveTool[];
  /** Sentences on entries that are wrong. Where one could not be used, the sentence says that it is left out. */
  problems: string[];
}

/** Deeper definitions are left out: no schema needs it, and programs that follow it may break. */
const DEEPEST = 100;

/** The tools in the entries of a `tools/list` answer, in order, each name once. Never throws, whatever the entries hold. */
export async function readTools(entries: readonly unknown[]): Promise<ReadTools> {
  const tools = new Map<string, LiveTool>();
  const problems: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const read = await readTool(entry, `tool ${index + 1}`);
    if (typeof read === 'string') problems.push(`${read}; it is left out.`);
    else if (tools.has(read.name)) problems.push(`${quoted(read.name)} is listed twice; the second is left out.`);
    else {
      tools.set(read.name, read);
      problems.push(...wrongTypes(read));
    }
  }
  return { tools: [...tools.values()], problems };
}

/** The tool, or why there is none. */
async function readTool(entry: unknown, place: string): Promise<LiveTool | string> {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return `${place} is ${kindOf(entry)}`;
  const name = Object.hasOwn(entry, 'name') ? Reflect.get(entry, 'name') : undefined;
  if (name === undefined || name === '') return `${place} has no name`;
  if (typeof name !== 'string') return `the name of ${place} is ${kindOf(name)}`;
  if (isDeep(entry)) return `the definition of ${quoted(name)} is nested deeper than ${DEEPEST} levels`;
  // It came out of JSON, so it holds nothing else.
  const definition = entry as ToolDefinition;
  const digest = await definitionDigest(definition).catch(() => undefined);
  if (digest === undefined)
    return `the definition of ${quoted(name)} holds a number or text that has no canonical form`;
  return { name, digest, definition };
}

function isDeep(root: unknown): boolean {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

const EXPECTED: Readonly<Record<string, string>> = {
  title: 'text',
  description: 'text',
  inputSchema: 'a group of fields',
  outputSchema: 'a group of fields',
  annotations: 'a group of fields',
};

/** Members of a definition that have another type than the protocol says. */
function wrongTypes({ name, definition }: LiveTool): string[] {
  const members = { inputSchema: undefined, ...definition };
  return Object.entries(EXPECTED).flatMap(([member, expected]) => {
    if (!Object.hasOwn(members, member)) return [];
    const found = kindOf(Reflect.get(members, member));
    return found === expected ? [] : [`"${member}" of ${quoted(name)} is ${found}, not ${expected}.`];
  });
}
