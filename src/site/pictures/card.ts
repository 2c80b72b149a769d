import { cut, visible } from '../../publish/text.ts';
import type { Category, Severity } from '../../risk/vocabulary.ts';

/** Width and height in pixels that services show without cropping when they preview a link. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

const LONGEST_ALT = 320;

/** One value of the strip at the foot of a card. */
export interface Cell {
  label: string;
  value: string;
  /** A few words below the value. */
  under?: string;
  /** Puts the severity's mark before the value. */
  severity?: Severity | 'none';
  /** Shows the category by its place in the register `RWXDF`, below the value or in its place. */
  register?: Category;
  /** Fills the ground by the severity. */
  filled?: boolean;
  /** Sets the value in the mono, as policies write it. */
  exact?: boolean;
}

/** The picture that stands for a page where a link to it is shared: what it says, in words. */
export interface Card {
  /** Address under the site: `share/servers/agntor-mcp.png`. */
  path: string;
  /** What kind of page it is, in a word or two; empty where it stands for the whole site. */
  kind: string;
  title: string;
  line: string;

  cells: readonly Cell[];
}

/** All that a card says, for those who do not see it. */
export function cardAlt({ title, line, cells }: Card): string {
  const values = cells.map(({ label, value, under }) => [label, value, under].filter(Boolean).join(' '));
  const words = [title, line, values.join(', ')].filter((part) => part !== '');
  return cut(words.map((part) => visible(part).replace(/[.:]?$/, '.')).join(' '), LONGEST_ALT);
}
