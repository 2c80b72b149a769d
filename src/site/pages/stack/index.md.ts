import type { APIRoute } from 'astro';
import { stackPageMarkdown } from '../../../publish/markdown/fixed.ts';
import { published } from '../../build/published.ts';
import { markdown } from '../../build/respond.ts';
import { catalogue } from '../../data.ts';

export const GET: APIRoute = async () => markdown(stackPageMarkdown(await catalogue(), published));
