import { Document, visit } from 'yaml';
import { asEscape, formatRecord, LAYOUT } from '../../catalogue/format-record.ts';
import { hiddenCharacters, replaceHidden } from '../../catalogue/load/characters.ts';
import type { ServerRecord } from '../../catalogue/schema/server.ts';
import { visible } from '../output.ts';

const SCHEMA_LINE = 'yaml-language-server: $schema=../../dist/schema/server-1.json';

/**
 * The file of a record in canonical form, with `remarks` as comments above it. Characters that cannot be seen are
 * written as escapes, so that the text is safe to show and still reads back as the same record.
 */
export function recordText(record: ServerRecord, remarks: readonly string[] = []): string {
  const document = new Document(withoutDefaults(record), { aliasDuplicateObjects: false });
  document.commentBefore = [SCHEMA_LINE, ...remarks.map(visible)].map((line) => ` ${line}`).join('\n');
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && !isPlain(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return formatRecord('servers', escaped(document.toString({ ...LAYOUT, blockQuote: 'literal' })));
}

/** What reads back the same when it is left out; only an empty list of tools would be refused, and stays. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutDefaults(item));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name, member]) => name === 'tools' || !isDefault(name, member));
  return Object.fromEntries(members.map(([name, member]) => [name, withoutDefaults(member)]));
}

function isDefault(name: string, value: unknown): boolean {
  if (name === 'required') return value === false;
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

const UNSEEN = /[^\P{C}\n]/gu;

/** True for text that YAML may write as it is. Lines of blanks alone would be lost. */
function isPlain(text: string): boolean {
  return /\S/.test(text) && text.search(UNSEEN) < 0 && hiddenCharacters(text).length === 0;
}

/** Texts with hidden characters all stand in double quotes by now, where an escape means the same. */
const escaped = (text: string): string => replaceHidden(text, asEscape).replaceAll(UNSEEN, asEscape);
