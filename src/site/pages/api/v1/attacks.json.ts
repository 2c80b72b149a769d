import type { APIRoute } from 'astro';
import { attacksFile } from '../../../../publish/api/files.ts';
import { published } from '../../../build/published.ts';
import { jsonFile } from '../../../build/respond.ts';
import { catalogue } from '../../../data.ts';

export const GET: APIRoute = async () => jsonFile(attacksFile(await catalogue(), published));
