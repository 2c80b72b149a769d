import type { APIRoute } from 'astro';
import { homeMarkdown } from '../../publish/markdown/lists.ts';
import { published } from '../build/published.ts';
import { markdown } from '../build/respond.ts';
import { catalogue } from '../data.ts';

export const GET: APIRoute = async () => markdown(homeMarkdown(await catalogue(), published));
