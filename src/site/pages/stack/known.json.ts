import type { APIRoute } from 'astro';
import { stackKnowledge } from '../../../publish/stack/knowledge.ts';
import { compactJson } from '../../build/respond.ts';
import { catalogue } from '../../data.ts';

export const GET: APIRoute = async () => compactJson(stackKnowledge(await catalogue()));
