import type { PageServer, PageTool } from './protocol.ts';

/** Longest `tools/list` answer that is read from a paste or a file, in characters. */
const MAX_ANSWER = 4 * 1024 * 1024;

/**
 * Reads a pasted `tools/list` answer: the whole JSON-RPC message, its result, or only the list.
 *
 * @returns the tools, or an error in words that says what was expected
 */
export function readToolsList(text: string): PageServer | { error: string } {
  if (text.length > MAX_ANSWER) return { error: 'The answer is longer than 4 MiB.' };
  const list = findList(parse(text));
  if (!list) return { error: 'This is no tools/list answer: expected JSON with a list "tools".' };
  const tools = list.flatMap((one) =>
    isRecord(one) && typeof one['name'] === 'string' ? [toTool(one['name'], one)] : [],
  );
  return tools.length
    ? { id: 'pasted', name: 'Pasted server', tools }
    : { error: 'The list holds no tool with a name.' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function findList(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return undefined;
  return Array.isArray(value['tools']) ? value['tools'] : findList(value['result']);
}

function toTool(name: string, definition: Record<string, unknown>): PageTool {
  const schema = isRecord(definition['inputSchema']) ? definition['inputSchema'] : {};
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  const params = Object.entries(properties).map(([param, value]) => ({
    name: param,
    type: typeOf(value),
    required: required.has(param),
    ...enumOf(value),
  }));
  const annotations = definition['annotations'];
  const hint =
    isRecord(annotations) && typeof annotations['readOnlyHint'] === 'boolean'
      ? { readOnlyHint: annotations['readOnlyHint'] }
      : {};
  return { name, params, ...hint };
}

function typeOf(schema: unknown): string {
  return isRecord(schema) && typeof schema['type'] === 'string' ? schema['type'] : 'any';
}

function enumOf(schema: unknown): { enum?: (string | number | boolean)[] } {
  const values = isRecord(schema) && Array.isArray(schema['enum']) ? schema['enum'] : [];
  const scalars = values.filter((one) => ['string', 'number', 'boolean'].includes(typeof one));
  return scalars.length ? { enum: scalars } : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
