import type { APIRoute } from 'astro';
import { toolsMarkdown } from '../../../publish/markdown/lists.ts';
import { published } from '../../build/published.ts';
import { markdown } from '../../build/respond.ts';
import { toolList } from '../../data.ts';

export const GET: APIRoute = async () => {
  const { pages } = await toolList('tools/');
  return markdown(toolsMarkdown('Tools', pages[0], published));
};
