import type { Position } from '../../policy/types.ts';

/** `[a."b c"]` or `[[a.b]]`; or `key =`. What follows is not read: the parser has done so. */
const TABLE = /^\s*\[\[?\s*([^\]]+?)\s*\]\]?/;
const KEY = /^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=/;
const PART = /[\w-]+|"([^"]*)"|'([^']*)'/g;

/**
 * Where the keys of a TOML text stand. The parser tells values, not places; here lines are looked at one by one, which is
 * exact for tables and keys at the start of a line and names the line before for all else.
 */
export class TomlPlaces {
  readonly #places = new Map<string, Position>();

  constructor(text: string) {
    let table: string[] = [];
    let offset = 0;
    for (const [index, line] of text.split('\n').entries()) {
      const header = TABLE.exec(line)?.[1];
      const key = KEY.exec(line)?.[1];
      if (header !== undefined && key === undefined) table = partsOf(header);
      if (header !== undefined || key !== undefined) {
        const column = line.search(/\S/) + 1;
        const path = key === undefined ? table : [...table, ...partsOf(key)];
        this.#add(path, { line: index + 1, column, offset: offset + column - 1 });
      }
      offset += line.length + 1;
    }
  }

  #add(path: readonly string[], position: Position): void {
    const name = nameOf(path);
    if (!this.#places.has(name)) this.#places.set(name, position);
  }

  /** The place of a key, or of the nearest table around it that has one. */
  at(path: readonly (string | number)[]): Position {
    const found = this.#places.get(nameOf(path));
    if (found !== undefined) return found;
    return path.length === 0 ? { line: 1, column: 1, offset: 0 } : this.at(path.slice(0, -1));
  }
}

const partsOf = (key: string): string[] =>
  [...key.matchAll(PART)].map(([bare, double, single]) => double ?? single ?? bare);

const nameOf = (path: readonly (string | number)[]): string => JSON.stringify(path.map(String));
