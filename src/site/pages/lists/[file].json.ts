import type { APIRoute, GetStaticPaths } from 'astro';
import { compactJson } from '../../build/respond.ts';
import { lists, rowFiles } from '../../data.ts';

/** The rows of whole lists, for filters: only lists that run over several pages need them. */
export const getStaticPaths = (async () => {
  const [{ tools, servers }, files] = await Promise.all([lists(), rowFiles()]);
  const of = (name: string, rows: readonly unknown[]) =>
    rows.map((props, n) => ({ params: { file: `${name}-${n + 1}` }, props: { rows: props } }));
  return [
    ...((tools.get('tools/')?.pages.length ?? 1) > 1 ? of('tools', files.tools) : []),
    ...(servers.length > 1 ? of('servers', files.servers) : []),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ rows: unknown }> = ({ props }) => compactJson(props.rows);
