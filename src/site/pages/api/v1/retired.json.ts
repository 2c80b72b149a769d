import type { APIRoute } from 'astro';
import { retiredFile } from '../../../../publish/api/written.ts';
import { published } from '../../../build/published.ts';
import { jsonFile } from '../../../build/respond.ts';
import { catalogue } from '../../../data.ts';

export const GET: APIRoute = async () => jsonFile(retiredFile((await catalogue()).retired, published));
