import type { APIRoute } from 'astro';
import { llmsTxt } from '../../publish/llms.ts';
import { published } from '../build/published.ts';
import { plainText } from '../build/respond.ts';
import { catalogue } from '../data.ts';
import { readProse } from '../write/prose.ts';

export const GET: APIRoute = async () => plainText(llmsTxt(await catalogue(), readProse('content'), published));
