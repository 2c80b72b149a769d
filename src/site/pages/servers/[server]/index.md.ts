import type { APIRoute } from 'astro';
import type { Server } from '../../../../catalogue/types.ts';
import { serverMarkdown } from '../../../../publish/markdown/server.ts';
import { serverPaths } from '../../../build/paths.ts';
import { published } from '../../../build/published.ts';
import { markdown } from '../../../build/respond.ts';

export const getStaticPaths = serverPaths;

export const GET: APIRoute<{ server: Server }> = ({ props }) => markdown(serverMarkdown(props.server, published));
