import type { APIRoute } from 'astro';
import type { Server } from '../../../../catalogue/types.ts';
import { serverPaths } from '../../../build/paths.ts';
import { jsonText } from '../../../build/respond.ts';

export const getStaticPaths = serverPaths;

export const GET: APIRoute<{ server: Server }> = ({ props }) => jsonText(props.server.policy.text);
