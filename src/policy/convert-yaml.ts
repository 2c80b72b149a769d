import { type Conversion, convertPolicy } from './convert.ts';
import type { Json } from './types.ts';

/** A conversion, or one sentence on why the text could not be read. */
export type YamlConversion = ({ ok: true } & Conversion) | { ok: false; why: string; line: number };

/**
 * An Intercept policy in YAML as a policy of today (MP008). The YAML reader is loaded on first use, so that pages that
 * never meet YAML do not carry it. Aliases are refused: a few of them can grow into a huge document.
 */
export async function convertYaml(text: string): Promise<YamlConversion> {
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', uniqueKeys: true });
  const [error] = document.errors;
  if (error) return { ok: false, why: firstLine(error.message), line: lines.linePos(error.pos[0]).line };
  const conversion = convertPolicy(toJson(() => document.toJS({ maxAliasCount: 0 })));
  if (!conversion) return { ok: false, why: 'The document is not a mapping with "tools" in it.', line: 1 };
  return { ok: true, ...conversion };
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message;
}

/** Through JSON text, so that nothing but JSON values is left; null when the document refers to itself or has aliases. */
function toJson(read: () => unknown): Json {
  try {
    return JSON.parse(JSON.stringify(read()) ?? 'null');
  } catch {
    return null;
  }
}
