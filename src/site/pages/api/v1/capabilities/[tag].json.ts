import type { APIRoute } from 'astro';
import type { CapabilityView } from '../../../../../catalogue/types.ts';
import { capabilityFile } from '../../../../../publish/api/files.ts';
import { capabilityPaths } from '../../../../build/paths.ts';
import { published } from '../../../../build/published.ts';
import { jsonFile } from '../../../../build/respond.ts';

export const getStaticPaths = capabilityPaths;

export const GET: APIRoute<{ view: CapabilityView }> = ({ props }) => jsonFile(capabilityFile(props.view, published));
