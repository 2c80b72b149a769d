import type { Catalogue } from '../../catalogue/types.ts';
import { diagnosticsMarkdown } from '../../publish/markdown/diagnostic.ts';
import {
  keyboardMarkdown,
  proseListMarkdown,
  stackPageMarkdown,
  validatorMarkdown,
} from '../../publish/markdown/fixed.ts';
import { proseMarkdown } from '../../publish/markdown/pages.ts';
import { FIXED_PAGES, type FixedPage } from '../../publish/pages.ts';
import { readProse } from '../write/prose.ts';
import { published } from './published.ts';

/** A page that stands for no record, with its text as Markdown. */
interface WrittenPage extends FixedPage {
  markdown: string;
}

/** The pages whose JSON twin holds their text, and that show no server: what people wrote, and programs or lists of such pages. */
export function writtenPages(): WrittenPage[] {
  const all = readProse('content');
  return [
    ...fixed('guides/', proseListMarkdown('Guides', 'guides/', all, published)),
    ...fixed('diagnostics/', diagnosticsMarkdown(published)),
    ...fixed('validator/', validatorMarkdown(published)),
    ...fixed('keyboard/', keyboardMarkdown()),
    ...all.map((page) => ({ ...page, markdown: proseMarkdown(page, published) })),
  ];
}

/** The page of the stack review, which shows an example from the catalogue. */
export function stackPages(catalogue: Catalogue): WrittenPage[] {
  return fixed('stack/', stackPageMarkdown(catalogue, published));
}

function fixed(path: string, markdown: string): WrittenPage[] {
  return FIXED_PAGES.filter((page) => page.path === path).map((page) => ({ ...page, markdown }));
}
