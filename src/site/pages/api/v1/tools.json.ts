import type { APIRoute } from 'astro';
import { toolsFile } from '../../../../publish/api/files.ts';
import { published } from '../../../build/published.ts';
import { jsonFile } from '../../../build/respond.ts';
import { catalogue } from '../../../data.ts';

export const GET: APIRoute = async () => jsonFile(toolsFile(await catalogue(), published));
