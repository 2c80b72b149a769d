import type { APIRoute } from 'astro';
import type { TaxonomyView } from '../../../../catalogue/types.ts';
import { taxonomyMarkdown } from '../../../../publish/markdown/lists.ts';
import { taxonomyPaths } from '../../../build/paths.ts';
import { published } from '../../../build/published.ts';
import { markdown } from '../../../build/respond.ts';

export const getStaticPaths = taxonomyPaths;

export const GET: APIRoute<{ view: TaxonomyView }> = ({ props }) => markdown(taxonomyMarkdown(props.view, published));
