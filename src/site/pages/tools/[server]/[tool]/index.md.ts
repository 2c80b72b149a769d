import type { APIRoute } from 'astro';
import type { Tool } from '../../../../../catalogue/types.ts';
import { toolMarkdown } from '../../../../../publish/markdown/tool.ts';
import { toolPaths } from '../../../../build/paths.ts';
import { published } from '../../../../build/published.ts';
import { markdown } from '../../../../build/respond.ts';
import { catalogue } from '../../../../data.ts';

export const getStaticPaths = toolPaths;

export const GET: APIRoute<{ tool: Tool }> = async ({ props }) =>
  markdown(toolMarkdown(props.tool, await catalogue(), published));
