import type { APIRoute, GetStaticPaths } from 'astro';
import { proseMarkdown } from '../../../publish/markdown/pages.ts';
import type { Prose } from '../../../publish/pages.ts';
import { prose } from '../../build/prose.ts';
import { published } from '../../build/published.ts';
import { markdown } from '../../build/respond.ts';

export const getStaticPaths = (async () => {
  const all = await prose();
  return all.map((page) => ({ params: { path: page.path.replace(/\/$/, '') }, props: { page } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: Prose }> = ({ props }) => markdown(proseMarkdown(props.page, published));
