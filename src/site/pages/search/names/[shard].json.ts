import type { APIRoute, GetStaticPaths } from 'astro';
import { type NameFile, nameFiles } from '../../../../publish/names.ts';
import { compactJson } from '../../../build/respond.ts';
import { catalogue } from '../../../data.ts';

export const getStaticPaths = (async () => {
  const files = nameFiles(await catalogue());
  return [...files].map(([shard, file]) => ({ params: { shard }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: NameFile }> = ({ props }) => compactJson(props.file);
