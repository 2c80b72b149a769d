import type { APIRoute } from 'astro';
import type { Server } from '../../../../catalogue/types.ts';
import { stackTools } from '../../../../publish/stack/knowledge.ts';
import { serverPaths } from '../../../build/paths.ts';
import { compactJson } from '../../../build/respond.ts';

export const getStaticPaths = serverPaths;

export const GET: APIRoute<{ server: Server }> = ({ props }) => compactJson(stackTools(props.server));
