import { type Document, isMap, isSeq, type Pair, type ParsedNode, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { type Kind, SCHEMAS } from './load/kinds.ts';
import { keyText, type RecordPath } from './load/locate.ts';
import { orderAt } from './load/schema-walk.ts';

/** Double quotes keep to one logical line: the library does not read back every one that it breaks at a line end. */
export const LAYOUT = { lineWidth: 110, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY } as const;

/**
 * The canonical form of a record file: keys in the order of the schema, one layout, no trailing blanks, comments kept.
 * Facts never change, and formatting the result again gives the same text. `text` must be YAML that `readYaml` takes.
 */
export function formatRecord(kind: Kind, text: string): string {
  const document: Document.Parsed = parseDocument(text, { stringKeys: true, resolveKnownTags: false });
  orderKeys(document.contents, SCHEMAS[kind], []);
  keepLines(document);
  return keepEscapes(text, document.toString(LAYOUT));
}

/** The library adds an empty line on each writing where a folded text has a line that begins with a blank. */
function keepLines(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (node.type === 'BLOCK_FOLDED' && /^[ \t]/m.test(String(node.value))) node.type = 'BLOCK_LITERAL';
    },
  });
}

/** A character that the file only wrote as an escape stays one: it may be invisible, and a reviewer should see it. */
function keepEscapes(before: string, after: string): string {
  const literal = new Set(before);
  return after.replaceAll(/[^\n -~]/gu, (character) => (literal.has(character) ? character : asEscape(character)));
}

/** A character as YAML writes it between double quotes when it shall not stand there itself: `\u202e`. */
export function asEscape(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return character.length === 1 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

function orderKeys(node: ParsedNode | null, schema: z.ZodType, path: RecordPath): void {
  if (isSeq(node)) {
    for (const item of node.items) {
      // A parsed sequence holds nodes only; the library's type also allows pairs, which YAML 1.2 never yields.
      orderKeys(item as ParsedNode, schema, [...path, 0]);
      liftComment(item as ParsedNode);
    }
  }
  if (!isMap(node)) return;
  for (const { key, value } of node.items) orderKeys(value, schema, [...path, keyText(key)]);
  const fields = orderAt(schema, path);
  const place = ({ key }: Pair<ParsedNode, ParsedNode | null>) => {
    const at = fields.indexOf(keyText(key));
    return at === -1 ? fields.length : at;
  };
  node.items.sort((a, b) => place(a) - place(b));
}

/** A comment on the first key of a list's item stands above the item: there it is found when the text is read again. */
function liftComment(item: ParsedNode): void {
  const key = isMap(item) && item.flow !== true ? item.items[0]?.key : undefined;
  if (!key?.commentBefore) return;
  item.commentBefore = [item.commentBefore, key.commentBefore].filter(Boolean).join('\n');
  key.commentBefore = null;
}
