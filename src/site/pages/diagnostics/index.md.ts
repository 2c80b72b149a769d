import type { APIRoute } from 'astro';
import { proseListMarkdown } from '../../../publish/markdown/fixed.ts';
import { prose } from '../../build/prose.ts';
import { published } from '../../build/published.ts';
import { markdown } from '../../build/respond.ts';

export const GET: APIRoute = async () =>
  markdown(proseListMarkdown('Diagnostics', 'diagnostics/', await prose(), published));
