import { absolute } from '../href.ts';
import { CARD_HEIGHT, CARD_WIDTH, type Card, cardAlt } from '../pictures/card.ts';
import { site } from '../site.config.ts';
import { type Html, html } from './html.ts';

/** What services show where a link to a page is shared (ogp.me; the twitter tag only chooses the size). */
interface Shared {
  title: string;
  description: string;
  /** Address of the page under the site; left out for pages that are not to be found. */
  path: string | undefined;
  card: Card;
}

/** The elements of `head` that describe a shared link. */
export function shareHtml({ title, description, path, card }: Shared): Html {
  const properties: [name: string, content: string | undefined][] = [
    ['type', path === '' ? 'website' : 'article'],
    ['site_name', site.name],
    ['locale', 'en_GB'],
    ['title', title],
    ['description', description],
    ['url', path === undefined ? undefined : absolute(path)],
    ['image', absolute(card.path)],
    ['image:type', 'image/png'],
    ['image:width', String(CARD_WIDTH)],
    ['image:height', String(CARD_HEIGHT)],
    ['image:alt', cardAlt(card)],
  ];
  const tags = properties.map(
    ([name, content]) => content !== undefined && html`<meta property="og:${name}" content="${content}">`,
  );
  return html`${tags}<meta name="twitter:card" content="summary_large_image">`;
}
