import type { APIRoute } from 'astro';
import { llmsFullParts } from '../../publish/llms.ts';
import { prose } from '../build/prose.ts';
import { published } from '../build/published.ts';
import { plainText } from '../build/respond.ts';
import { catalogue } from '../data.ts';

export const GET: APIRoute = async () => plainText(llmsFullParts(await catalogue(), await prose(), published)[0]);
