import type { APIRoute } from 'astro';
import type { Tool } from '../../../../../../catalogue/types.ts';
import { toolFile } from '../../../../../../publish/api/files.ts';
import { toolPaths } from '../../../../../build/paths.ts';
import { published } from '../../../../../build/published.ts';
import { jsonFile } from '../../../../../build/respond.ts';

export const getStaticPaths = toolPaths;

export const GET: APIRoute<{ tool: Tool }> = ({ props }) => jsonFile(toolFile(props.tool, published));
