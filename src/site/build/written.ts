import { diagnosticsMarkdown } from '../../publish/markdown/diagnostic.ts';
import {
  keyboardMarkdown,
  proseListMarkdown,
  stackPageMarkdown,
  validatorMarkdown,
} from '../../publish/markdown/fixed.ts';
import { proseMarkdown } from '../../publish/markdown/pages.ts';
import { FIXED_PAGES, type FixedPage } from '../../publish/pages.ts';
import { catalogue } from '../data.ts';
import { readProse } from '../write/prose.ts';
import { published } from './published.ts';

/** A page that stands for no record, with its text as Markdown. */
interface WrittenPage extends FixedPage {
  markdown: string;
}

/** Every page whose JSON twin holds its text: what people wrote, and the pages that are programs or lists of such pages. */
export async function writtenPages(): Promise<WrittenPage[]> {
  const [all, records] = [readProse('content'), await catalogue()];
  const texts: Readonly<Record<string, string>> = {
    'guides/': proseListMarkdown('Guides', 'guides/', all, published),
    'diagnostics/': diagnosticsMarkdown(published),
    'stack/': stackPageMarkdown(records, published),
    'validator/': validatorMarkdown(published),
    'keyboard/': keyboardMarkdown(),
  };
  const fixed = FIXED_PAGES.flatMap((page) => {
    const markdown = texts[page.path];
    return markdown === undefined ? [] : [{ ...page, markdown }];
  });
  return [...fixed, ...all.map((page) => ({ ...page, markdown: proseMarkdown(page, published) }))];
}
