import type { APIRoute } from 'astro';
import type { TaxonomyView } from '../../../../../catalogue/types.ts';
import { taxonomyFile } from '../../../../../publish/api/files.ts';
import { taxonomyPaths } from '../../../../build/paths.ts';
import { published } from '../../../../build/published.ts';
import { jsonFile } from '../../../../build/respond.ts';

export const getStaticPaths = taxonomyPaths;

export const GET: APIRoute<{ view: TaxonomyView }> = ({ props }) => jsonFile(taxonomyFile(props.view, published));
