import type { APIRoute } from 'astro';
import { attacksMarkdown } from '../../../publish/markdown/lists.ts';
import { published } from '../../build/published.ts';
import { markdown } from '../../build/respond.ts';
import { catalogue } from '../../data.ts';

export const GET: APIRoute = async () => markdown(attacksMarkdown(await catalogue(), published));
