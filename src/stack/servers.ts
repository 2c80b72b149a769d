import type { Position } from '../policy/types.ts';
import type { ConfiguredServer, KnownServer, StackServer, StackTool, ToolSource } from './types.ts';

/** A server to review: where it comes from, and what is known of it. */
interface Ingredient {
  /** The entry of the configuration; absent for a server that was picked from the catalogue. */
  configured?: Pick<ConfiguredServer, 'name' | 'launch' | 'position'> | undefined;
  /** The server of the catalogue that it is, once that is settled. */
  known?: KnownServer | undefined;
  tools?: readonly StackTool[] | undefined;
  /** Where the tools come from; `nowhere` when there are none. */
  source?: ToolSource;
}

/** The servers of a stack, each under a key of its own. */
export function stackOf(ingredients: readonly Ingredient[]): StackServer[] {
  const used = new Set<string>();
  return ingredients.map((ingredient) => {
    const name = ingredient.configured?.name ?? ingredient.known?.id ?? '';
    const key = unusedKey(name, used);
    used.add(key);
    return stackServer(key, name, ingredient);
  });
}

/** `github`, and where that is taken `github (2)`. */
function unusedKey(name: string, used: ReadonlySet<string>): string {
  let key = name;
  for (let number = 2; used.has(key); number += 1) key = `${name} (${number})`;
  return key;
}

function stackServer(
  key: string,
  name: string,
  { configured, known, tools, source = 'catalogue' }: Ingredient,
): StackServer {
  const position: Position | undefined = configured?.position;
  return {
    key,
    name,
    id: known?.id,
    label: labelOf(key, configured, known),
    reviewed: known?.reviewed === true,
    remote: configured?.launch.kind === 'remote',
    capabilities: known?.capabilities ?? [],
    source: tools === undefined ? 'nowhere' : source,
    tools: tools ?? [],
    position,
  };
}

/** "GitHub", and the configured name too where that is another word. */
function labelOf(key: string, configured: Ingredient['configured'], known: KnownServer | undefined): string {
  if (known === undefined) return key;
  const isSame = configured === undefined || key.toLowerCase() === known.name.toLowerCase();
  return isSame ? known.name : `${known.name} (${key})`;
}
