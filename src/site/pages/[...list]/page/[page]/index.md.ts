import type { APIRoute } from 'astro';
import { serversMarkdown, toolsMarkdown } from '../../../../../publish/markdown/lists.ts';
import { type FurtherPage, furtherPages } from '../../../../build/paths.ts';
import { published } from '../../../../build/published.ts';
import { markdown } from '../../../../build/respond.ts';

export const getStaticPaths = furtherPages;

export const GET: APIRoute<FurtherPage> = ({ props: { tools, servers } }) =>
  markdown(
    tools === undefined ? serversMarkdown(servers, published) : toolsMarkdown(tools.list.name, tools.page, published),
  );
