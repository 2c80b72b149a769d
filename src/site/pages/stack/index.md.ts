import type { APIRoute } from 'astro';
import { stackMarkdown } from '../../../publish/markdown/fixed.ts';
import { published } from '../../build/published.ts';
import { markdown } from '../../build/respond.ts';

export const GET: APIRoute = () => markdown(stackMarkdown(published));
