import type { APIRoute, GetStaticPaths } from 'astro';
import { categoryMarkdown } from '../../../../publish/markdown/lists.ts';
import { categoryPath } from '../../../../publish/paths.ts';
import { CATEGORIES, type Category } from '../../../../risk/vocabulary.ts';
import { published } from '../../../build/published.ts';
import { markdown } from '../../../build/respond.ts';
import { catalogue, toolList } from '../../../data.ts';

export const getStaticPaths = (() =>
  CATEGORIES.map((category) => ({
    params: { category: category.toLowerCase() },
    props: { category },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ category: Category }> = async ({ props: { category } }) => {
  const { pages } = await toolList(categoryPath(category));
  return markdown(categoryMarkdown(category, pages[0], await catalogue(), published));
};
