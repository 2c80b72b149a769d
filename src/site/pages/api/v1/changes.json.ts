import type { APIRoute } from 'astro';
import { changesFile } from '../../../../publish/api/files.ts';
import { published } from '../../../build/published.ts';
import { jsonFile } from '../../../build/respond.ts';
import { catalogue } from '../../../data.ts';

export const GET: APIRoute = async () => jsonFile(changesFile(await catalogue(), published));
