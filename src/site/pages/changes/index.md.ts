import type { APIRoute } from 'astro';
import { changesMarkdown } from '../../../publish/markdown/changes.ts';
import { published } from '../../build/published.ts';
import { markdown } from '../../build/respond.ts';
import { catalogue } from '../../data.ts';

export const GET: APIRoute = async () => markdown(changesMarkdown(await catalogue(), published));
