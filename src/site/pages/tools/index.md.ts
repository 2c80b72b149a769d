import type { APIRoute } from 'astro';
import { toolsMarkdown } from '../../../publish/markdown/lists.ts';
import { published } from '../../build/published.ts';
import { markdown } from '../../build/respond.ts';
import { catalogue } from '../../data.ts';

export const GET: APIRoute = async () => markdown(toolsMarkdown(await catalogue(), published));
