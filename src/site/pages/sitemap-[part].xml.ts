import type { APIRoute, GetStaticPaths } from 'astro';
import { type PageRef, pages } from '../../publish/pages.ts';
import { sitemapPart, sitemapParts } from '../../publish/sitemap.ts';
import { prose } from '../build/prose.ts';
import { published } from '../build/published.ts';
import { xml } from '../build/respond.ts';
import { catalogue } from '../data.ts';

export const getStaticPaths = (async () => {
  const parts = sitemapParts(pages(await catalogue(), await prose()));
  return parts.map((part, index) => ({ params: { part: String(index + 1) }, props: { part } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ part: PageRef[] }> = ({ props }) => xml(sitemapPart(props.part, published));
