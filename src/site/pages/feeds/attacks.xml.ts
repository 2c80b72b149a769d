import type { APIRoute } from 'astro';
import { attacksFeed } from '../../../publish/atom.ts';
import { published } from '../../build/published.ts';
import { atom } from '../../build/respond.ts';
import { catalogue } from '../../data.ts';

export const GET: APIRoute = async () => atom(attacksFeed(await catalogue(), published));
