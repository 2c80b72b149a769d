import type { APIRoute } from 'astro';
import { diagnosticsMarkdown } from '../../../publish/markdown/diagnostic.ts';
import { published } from '../../build/published.ts';
import { markdown } from '../../build/respond.ts';

export const GET: APIRoute = () => markdown(diagnosticsMarkdown(published));
