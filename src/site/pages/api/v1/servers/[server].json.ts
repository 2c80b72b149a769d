import type { APIRoute } from 'astro';
import type { Server } from '../../../../../catalogue/types.ts';
import { serverFile } from '../../../../../publish/api/files.ts';
import { serverPaths } from '../../../../build/paths.ts';
import { published } from '../../../../build/published.ts';
import { jsonFile } from '../../../../build/respond.ts';

export const getStaticPaths = serverPaths;

export const GET: APIRoute<{ server: Server }> = ({ props }) => jsonFile(serverFile(props.server, published));
