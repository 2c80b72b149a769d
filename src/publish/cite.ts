import type { Attack } from '../catalogue/types.ts';
import { absolute, type Site } from './site.ts';

/** One line to name an entry by: title, collection, day of the last check, address. */
export function citation(attack: Attack, site: Site): string {
  const { title, verified } = attack.record;
  return `“${title}”, ${site.name}, checked ${verified}, ${absolute(site, attack.path)}`;
}

/** The same for a reference manager. The entry has no author but the collection. */
export function bibtex(attack: Attack, site: Site): string {
  const { title, verified } = attack.record;
  const fields = [
    ['title', title],
    ['author', `{${site.name}}`],
    ['year', verified.slice(0, 4)],
    ['url', absolute(site, attack.path)],
    ['note', `Checked ${verified}`],
  ];
  const lines = fields.map(
    ([name = '', value = '']) => `  ${name.padEnd(6)} = {${name === 'url' ? value : escapeTex(value)}}`,
  );
  return `@misc{${attack.id},\n${lines.join(',\n')}\n}`;
}

/** TeX's own characters. Braces stay: ours are balanced, and a title has none. */
const escapeTex = (text: string): string => text.replaceAll(/[&%$#_]/g, '\\$&');
