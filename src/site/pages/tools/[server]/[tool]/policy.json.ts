import type { APIRoute } from 'astro';
import type { Tool } from '../../../../../catalogue/types.ts';
import { toolPaths } from '../../../../build/paths.ts';
import { jsonText } from '../../../../build/respond.ts';

export const getStaticPaths = toolPaths;

export const GET: APIRoute<{ tool: Tool }> = ({ props }) => jsonText(props.tool.policies.recommended.text);
