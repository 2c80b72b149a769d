import type { APIRoute } from 'astro';
import { toolsCsv } from '../../../../publish/csv.ts';
import { published } from '../../../build/published.ts';
import { csvFile } from '../../../build/respond.ts';
import { catalogue } from '../../../data.ts';

export const GET: APIRoute = async () => csvFile(toolsCsv(await catalogue(), published));
