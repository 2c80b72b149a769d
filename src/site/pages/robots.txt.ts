import type { APIRoute } from 'astro';
import { robots } from '../../publish/sitemap.ts';
import { published } from '../build/published.ts';
import { plainText } from '../build/respond.ts';

export const GET: APIRoute = () => plainText(robots(published));
