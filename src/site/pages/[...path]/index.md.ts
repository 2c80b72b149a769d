import type { APIRoute, GetStaticPaths } from 'astro';
import { proseMarkdown } from '../../../publish/markdown/pages.ts';
import type { Prose } from '../../../publish/pages.ts';
import { published } from '../../build/published.ts';
import { markdown } from '../../build/respond.ts';
import { readProse } from '../../write/prose.ts';

export const getStaticPaths = (() =>
  readProse('content').map((page) => ({
    params: { path: page.path.replace(/\/$/, '') },
    props: { page },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: Prose }> = ({ props }) => markdown(proseMarkdown(props.page, published));
