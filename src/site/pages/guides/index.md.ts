import type { APIRoute } from 'astro';
import { proseListMarkdown } from '../../../publish/markdown/fixed.ts';
import { published } from '../../build/published.ts';
import { markdown } from '../../build/respond.ts';
import { readProse } from '../../write/prose.ts';

export const GET: APIRoute = () => markdown(proseListMarkdown('Guides', 'guides/', readProse('content'), published));
