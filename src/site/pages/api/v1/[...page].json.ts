import type { APIRoute, GetStaticPaths } from 'astro';
import { pageFile } from '../../../../publish/api/written.ts';
import { published } from '../../../build/published.ts';
import { jsonFile } from '../../../build/respond.ts';
import { writtenPages } from '../../../build/written.ts';

/** The JSON twins of pages that stand for no record. */
export const getStaticPaths = (() =>
  writtenPages().map((page) => ({
    params: { page: page.path.replace(/\/$/, '') },
    props: { file: pageFile(page, published) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: object }> = ({ props }) => jsonFile(props.file);
