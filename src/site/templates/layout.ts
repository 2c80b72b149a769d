import type { Question } from '../../publish/faq.ts';
import { type Crumb, type DatasetFacts, jsonLdText } from '../../publish/json-ld.ts';
import { cut, visible } from '../../publish/text.ts';
import { jsonTwin, markdownTwin } from '../../publish/twins.ts';
import { published } from '../build/published.ts';
import { plain } from '../format/text.ts';
import { absolute, href } from '../href.ts';
import type { Card } from '../pictures/card.ts';
import { SITE_CARD } from '../pictures/cards.ts';
import { site } from '../site.config.ts';
import { Html, html } from './html.ts';
import { shareHtml } from './share.ts';

/** What the layout says of a page: its head, its structured data and the way to it. */
export interface PageHead {
  /** What the page answers, without the name of the site. */
  title: string;
  /** One sentence about this page that no other page has. */
  description: string;
  /** Address under the site: `tools/x/y/`. */
  path: string;
  /** The way here, without the page itself. */
  crumbs?: Crumb[];
  /** Address of the page's JSON twin under the site, where it is not the one that follows from the page's own. */
  json?: string;
  /** Addresses of the pages before and behind this one, where a list runs over several. */
  previous?: string;
  next?: string;
  /** Set to false where there are no twins. */
  twins?: boolean;
  /** Day of the last review. */
  modified?: string | undefined;
  questions?: Question[];
  /** The data that the page is the way into. */
  dataset?: DatasetFacts;
  /** Address under the site that took the place of this one: readers are led on at once, and search engines are told. */
  moved?: string | undefined;
  /** Set for pages that nobody should come to from a search engine. */
  hidden?: boolean;
  /** The picture that stands for the page where a link to it is shared. */
  card?: Card;
}

/** The elements of `head` that differ from page to page, but for the structured data. */
export function metaHtml(page: PageHead): Html {
  const { path, previous, next, json = jsonTwin(path), twins = true, moved, hidden = false, card = SITE_CARD } = page;
  const title = visible(page.title);
  const description = cut(plain(page.description), 160);
  const name = path === '' ? `${site.name}: ${title}` : `${title} | ${site.name}`;
  return html`<title>${name}</title><meta name="description" content="${description}">${
    hidden ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${absolute(path)}">`
  }${previous !== undefined && html`<link rel="prev" href="${href(previous)}">`}${
    next !== undefined && html`<link rel="next" href="${href(next)}">`
  }${moved !== undefined && movedHtml(moved)}${
    twins &&
    html`<link rel="alternate" type="text/markdown" href="${href(markdownTwin(path))}"><link rel="alternate" type="application/json" href="${href(json)}">`
  }${shareHtml({ title, description, path: hidden ? undefined : path, card })}`;
}

/** No delay: a page that changes while somebody reads it is what WCAG 2.2.1 forbids. */
function movedHtml(to: string): Html {
  return html`<link rel="canonical" href="${absolute(to)}"><meta http-equiv="refresh" content="0; url=${href(to)}">`;
}

/** The structured data of a page. Pages that are hidden from search engines have none. */
export function dataHtml({ crumbs = [], hidden = false, ...page }: PageHead): Html {
  if (hidden) return html``;
  const title = visible(page.title);
  const facts = { ...page, title, description: cut(plain(page.description), 160) };
  const text = jsonLdText({ ...facts, crumbs: [...crumbs, { name: title, path: page.path }] }, published);
  // Data, not a program: jsonLdText lets no sign through that could end the element.
  return new Html(`<script type="application/ld+json">${text}</script>`);
}

/** The way to a page, above its title; nothing for pages at the top. */
export function crumbsHtml(crumbs: readonly Crumb[] = []): Html {
  if (crumbs.length === 0) return html``;
  const steps = crumbs.map(({ name, path }) => html`<li><a href="${href(path)}">${visible(name)}</a></li>`);
  return html`<nav aria-label="Breadcrumb"><ol class="crumbs">${steps}</ol></nav>`;
}
