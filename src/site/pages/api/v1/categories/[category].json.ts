import type { APIRoute, GetStaticPaths } from 'astro';
import { categoryFile } from '../../../../../publish/api/files.ts';
import { CATEGORIES, type Category } from '../../../../../risk/vocabulary.ts';
import { published } from '../../../../build/published.ts';
import { jsonFile } from '../../../../build/respond.ts';
import { catalogue } from '../../../../data.ts';

export const getStaticPaths = (() =>
  CATEGORIES.map((category) => ({
    params: { category: category.toLowerCase() },
    props: { category },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ category: Category }> = async ({ props }) =>
  jsonFile(categoryFile(props.category, await catalogue(), published));
