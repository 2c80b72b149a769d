import type { APIRoute } from 'astro';
import { pages } from '../../publish/pages.ts';
import { sitemapIndex, sitemapParts } from '../../publish/sitemap.ts';
import { prose } from '../build/prose.ts';
import { published } from '../build/published.ts';
import { xml } from '../build/respond.ts';
import { catalogue } from '../data.ts';

export const GET: APIRoute = async () => {
  const parts = sitemapParts(pages(await catalogue(), await prose()));
  return xml(sitemapIndex(parts.length, published));
};
