import type { APIRoute, GetStaticPaths } from 'astro';
import { validatorServer } from '../../../../publish/validator-server.ts';
import { catalogue } from '../../../data.ts';

export const getStaticPaths = (async () => {
  const { servers } = await catalogue();
  return servers.map((server) => ({ params: { server: server.id }, props: { server } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(validatorServer(props['server']));
