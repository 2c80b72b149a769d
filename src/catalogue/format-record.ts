import { type Document, isMap, isSeq, type Pair, type ParsedNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Kind, SCHEMAS } from './load/kinds.ts';
import { keyText, type RecordPath } from './load/locate.ts';
import { orderAt } from './load/schema-walk.ts';

const LINE_WIDTH = 110;

/**
 * The canonical form of a record file: keys in the order of the schema, one layout, no trailing blanks, comments kept.
 * Facts never change, and formatting the result again gives the same text. `text` must be YAML that `readYaml` takes.
 */
export function formatRecord(kind: Kind, text: string): string {
  const document: Document.Parsed = parseDocument(text, { stringKeys: true, resolveKnownTags: false });
  orderKeys(document.contents, SCHEMAS[kind], []);
  return document.toString({ lineWidth: LINE_WIDTH });
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
