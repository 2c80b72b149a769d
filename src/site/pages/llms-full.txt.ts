import type { APIRoute } from 'astro';
import { llmsFullTxt } from '../../publish/llms.ts';
import { prose } from '../build/prose.ts';
import { published } from '../build/published.ts';
import { plainText } from '../build/respond.ts';
import { catalogue } from '../data.ts';

export const GET: APIRoute = async () => plainText(llmsFullTxt(await catalogue(), await prose(), published));
