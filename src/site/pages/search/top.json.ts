import type { APIRoute } from 'astro';
import { topNames } from '../../../publish/names.ts';
import { compactJson } from '../../build/respond.ts';
import { catalogue } from '../../data.ts';

/** Servers, attacks and retired addresses: what the page for missing addresses compares with. */
export const GET: APIRoute = async () => {
  const { retired } = await catalogue();
  return compactJson({ names: topNames(await catalogue()), retired });
};
