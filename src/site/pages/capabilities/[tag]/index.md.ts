import type { APIRoute } from 'astro';
import type { CapabilityView } from '../../../../catalogue/types.ts';
import { capabilityMarkdown } from '../../../../publish/markdown/lists.ts';
import { capabilityPaths } from '../../../build/paths.ts';
import { published } from '../../../build/published.ts';
import { markdown } from '../../../build/respond.ts';
import { toolList } from '../../../data.ts';

export const getStaticPaths = capabilityPaths;

export const GET: APIRoute<{ view: CapabilityView }> = async ({ props: { view } }) => {
  const { pages } = await toolList(view.path);
  return markdown(capabilityMarkdown(view, pages[0], published));
};
