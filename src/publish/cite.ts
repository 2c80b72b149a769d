import type { Attack, Server, Tool } from '../catalogue/types.ts';
import { absolute, type Site } from './site.ts';
import { visible } from './text.ts';

/** What a citation names: a page with the day on which people last held it against its sources. */
export interface Citable {
  title: string;
  path: string;
  /** Day of the last check; absent where nobody has reviewed it yet. */
  checked: string | undefined;
  /** Key in a reference manager's file: letters, digits, `.`, `-` and `:`. */
  key: string;
}

export const citedAttack = ({ id, path, record: { title, verified } }: Attack): Citable => ({
  title,
  path,
  checked: verified,
  key: id,
});

export const citedServer = ({ id, path, record: { name, reviewed } }: Server): Citable => ({
  title: `${visible(name)}: tools and risk`,
  path,
  checked: reviewed?.on,
  key: id,
});

export const citedTool = ({ path, slug, record: { name }, server }: Tool): Citable => ({
  title: `${visible(name)} (${visible(server.label)})`,
  path,
  checked: server.record.reviewed?.on,
  key: `${server.id}:${slug}`,
});

/** One line to name an entry by: title, collection, day of the last check, address. */
export function citation({ title, path, checked }: Citable, site: Site): string {
  return `“${title}”, ${site.name}, ${checkedWords(checked)}, ${absolute(site, path)}`;
}

/** The same for a reference manager. The entry has no author but the collection; without a review it has no year. */
export function bibtex({ title, path, checked, key }: Citable, site: Site): string {
  const fields = [
    ['title', escapeTex(title)],
    ['author', `{${escapeTex(site.name)}}`],
    ...(checked === undefined ? [] : [['year', checked.slice(0, 4)]]),
    ['url', absolute(site, path)],
    ['note', checkedWords(checked).replace(/^c/, 'C').replace(/^n/, 'N')],
  ];
  const lines = fields.map(([name = '', value = '']) => `  ${name.padEnd(6)} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

const checkedWords = (checked: string | undefined): string =>
  checked === undefined ? 'not reviewed yet' : `checked ${checked}`;

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** TeX's own characters as text: names come from servers, and must neither end a field nor run a command. */
const escapeTex = (text: string): string => text.replaceAll(/[&%$#_{}\\~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
