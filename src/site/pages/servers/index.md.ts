import type { APIRoute } from 'astro';
import { serversMarkdown } from '../../../publish/markdown/lists.ts';
import { published } from '../../build/published.ts';
import { markdown } from '../../build/respond.ts';
import { lists } from '../../data.ts';

export const GET: APIRoute = async () => markdown(serversMarkdown((await lists()).servers[0], published));
