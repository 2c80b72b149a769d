import type { APIRoute } from 'astro';
import { serversFile } from '../../../../publish/api/files.ts';
import { published } from '../../../build/published.ts';
import { jsonFile } from '../../../build/respond.ts';
import { catalogue } from '../../../data.ts';

export const GET: APIRoute = async () => jsonFile(serversFile(await catalogue(), published));
