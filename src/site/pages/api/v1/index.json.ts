import type { APIRoute } from 'astro';
import { indexFile } from '../../../../publish/api/index.ts';
import { published } from '../../../build/published.ts';
import { jsonFile } from '../../../build/respond.ts';
import { catalogue } from '../../../data.ts';

export const GET: APIRoute = async () => jsonFile(indexFile(await catalogue(), published));
