import { parse, TomlError } from 'smol-toml';
import type { Position } from '../../policy/types.ts';
import { at, containersIn } from './containers.ts';
import { type Parsed, unreadable } from './parsed.ts';
import type { RawServer } from './raw.ts';
import { TomlPlaces } from './toml-places.ts';

/** Reads Codex's `config.toml`. The parser's own messages quote the text, so they are not used. */
export function readToml(text: string): Parsed {
  const root = parsed(text);
  if ('broken' in root)
    return unreadable(
      'The file is not valid TOML here.',
      'Look for a missing quote or bracket, or a name that stands twice.',
      root.broken,
    );
  const places = new TomlPlaces(text);
  const containers = containersIn(root.value);
  const servers = containers.flatMap(({ path, project }) =>
    Object.entries(at(root.value, path) ?? {}).map(
      ([name, value]: [string, unknown]): RawServer => ({
        name,
        project,
        value,
        at: (inside) => places.at([...path, name, ...inside]),
      }),
    ),
  );
  return { servers, format: containers[0]?.format };
}

function parsed(text: string): { value: unknown } | { broken: Position } {
  try {
    return { value: parse(text, { maxDepth: 100 }) };
  } catch (error) {
    const { line, column } = error instanceof TomlError ? error : { line: 1, column: 1 };
    const before = text
      .split('\n')
      .slice(0, line - 1)
      .join('\n');
    return { broken: { line, column, offset: before.length + (line > 1 ? 1 : 0) + column - 1 } };
  }
}
