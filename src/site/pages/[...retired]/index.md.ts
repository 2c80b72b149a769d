import type { APIRoute, GetStaticPaths } from 'astro';
import type { Retired } from '../../../catalogue/schema/retired.ts';
import { goneMarkdown } from '../../../publish/markdown/fixed.ts';
import { published } from '../../build/published.ts';
import { markdown } from '../../build/respond.ts';
import { catalogue } from '../../data.ts';

export const getStaticPaths = (async () => {
  const { retired } = await catalogue();
  return retired.map((entry) => ({ params: { retired: entry.old }, props: { entry } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Retired[number] }> = ({ props }) => markdown(goneMarkdown(props.entry, published));
