import type { Html } from './html.ts';
import { crumbsHtml, dataHtml, metaHtml, type PageHead } from './layout.ts';
import { mastheadHtml } from './masthead.ts';

/**
 * Paths of the pages that Astro renders with a mark in each place where pages of one kind differ. They are never published.
 * No id ends in `-`, so no record can have the same address.
 */
export const SHELL_PATHS = {
  tool: 'tools/shell-/',
  server: 'servers/shell-/',
  tools: 'lists/tools-/',
  servers: 'lists/servers-/',
  category: 'lists/category-/',
  capability: 'lists/capability-/',
} as const;

/** A kind of page that has a layout of its own. */
export type ShellKind = keyof typeof SHELL_PATHS;

/** The places in the shell. */
export const MARKS = {
  meta: '<!--meta-->',
  data: '<!--data-->',
  masthead: '<!--masthead-->',
  crumbs: '<!--crumbs-->',
  main: '<!--main-->',
} as const;

/** A layout as Astro rendered it once, ready to be filled in for each of many pages. */
export class Shell {
  /** The layout between its marks, each part cut where the address of the page stands in it. */
  readonly #parts: readonly Place[][];

  /**
   * @param text the page at `path`. Throws when a mark is missing or stands twice.
   * @param path one of `SHELL_PATHS`: where it stands in the text, each page has its own address
   */
  constructor(text: string, path: string) {
    this.#parts = split(text).map((part) => places(part, path));
  }

  /** The whole page: the layout, with what belongs to this page in it. */
  fill(head: PageHead, main: Html): string {
    const [start, afterMeta, afterData, afterMasthead, afterCrumbs, end] = this.#parts;
    const encoded = encodeURIComponent(head.path);
    const own = (part: Place[] = []) => {
      let text = '';
      for (const { before, path } of part)
        text += before + (path === undefined ? '' : path === 'plain' ? head.path : encoded);
      return text;
    };
    return [
      own(start),
      metaHtml(head).text,
      own(afterMeta),
      dataHtml(head).text,
      own(afterData),
      mastheadHtml(head.path).text,
      own(afterMasthead),
      crumbsHtml(head.crumbs).text,
      own(afterCrumbs),
      main.text,
      own(end),
    ].join('');
  }
}

/** A piece of the layout, and what of the page's address follows it. */
interface Place {
  before: string;
  path: 'plain' | 'encoded' | undefined;
}

function places(part: string, path: string): Place[] {
  const encoded = encodeURIComponent(path);
  const pieces = part.split(new RegExp(`(${path}|${encoded})`));
  return pieces.flatMap((before, n) => {
    if (n % 2 === 1) return [];
    const next = pieces[n + 1];
    return [{ before, path: next === undefined ? undefined : next === encoded ? 'encoded' : 'plain' }];
  });
}

function split(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  for (const mark of Object.values(MARKS)) {
    const [before = '', after, twice] = rest.split(mark);
    if (after === undefined || twice !== undefined) throw new Error(`The layout holds ${mark} not exactly once.`);
    parts.push(before);
    rest = after;
  }
  return [...parts, rest];
}
