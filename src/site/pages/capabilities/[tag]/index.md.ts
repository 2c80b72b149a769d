import type { APIRoute } from 'astro';
import type { CapabilityView } from '../../../../catalogue/types.ts';
import { capabilityMarkdown } from '../../../../publish/markdown/lists.ts';
import { capabilityPaths } from '../../../build/paths.ts';
import { published } from '../../../build/published.ts';
import { markdown } from '../../../build/respond.ts';

export const getStaticPaths = capabilityPaths;

export const GET: APIRoute<{ view: CapabilityView }> = ({ props }) =>
  markdown(capabilityMarkdown(props.view, published));
