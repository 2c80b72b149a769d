import { applyEdits, findNodeAtLocation, getNodeValue, type JSONPath, modify, parseTree } from 'jsonc-parser';
import type { ToolEntry } from './types.ts';

const LAYOUT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };

/** What the text shall say about one tool. Neither `hide` nor `entry` means that the tool is not named at all. */
export interface ToolSetting {
  hide: boolean;
  entry: ToolEntry | undefined;
}

/**
 * Changes what a policy's text says about one tool and leaves every other value alone, known or not. The
 * text need not load. Only the object or list that changes is laid out anew.
 *
 * @param text the document as written
 * @param tool exact name of the tool
 * @returns the new text; the old one when it is no JSON object
 */
export function setTool(text: string, tool: string, { hide, entry }: ToolSetting): string {
  if (parseTree(text)?.type !== 'object') return text;
  return setHidden(setEntry(text, tool, entry), tool, hide);
}

function setEntry(text: string, tool: string, entry: ToolEntry | undefined): string {
  if (entry === undefined && !valueAt(text, ['tools', tool])) return text;
  return put(text, ['tools', tool], entry);
}

function setHidden(text: string, tool: string, hide: boolean): string {
  const hidden = valueAt(text, ['hide']);
  const names: unknown[] = Array.isArray(hidden) ? hidden : [];
  if (hide) return names.includes(tool) ? text : put(text, ['hide'], [...names, tool]);
  const left = names.filter((name) => name !== tool);
  if (left.length === names.length) return text;
  return put(text, ['hide'], left.length ? left : undefined);
}

function put(text: string, path: JSONPath, value: unknown): string {
  return applyEdits(text, modify(text, path, value, LAYOUT));
}

function valueAt(text: string, path: JSONPath): unknown {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, path);
  return node && getNodeValue(node);
}
