import type { APIRoute, GetStaticPaths } from 'astro';
import { riskMarkdown } from '../../../../publish/markdown/lists.ts';
import { riskPath } from '../../../../publish/paths.ts';
import { SEVERITIES, type Severity } from '../../../../risk/vocabulary.ts';
import { published } from '../../../build/published.ts';
import { markdown } from '../../../build/respond.ts';
import { catalogue, toolList } from '../../../data.ts';

export const getStaticPaths = (() =>
  SEVERITIES.map((severity) => ({ params: { level: severity }, props: { severity } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ severity: Severity }> = async ({ props: { severity } }) => {
  const { pages } = await toolList(riskPath(severity));
  return markdown(riskMarkdown(severity, pages[0], await catalogue(), published));
};
