import type { APIRoute, GetStaticPaths } from 'astro';
import { riskMarkdown } from '../../../../publish/markdown/lists.ts';
import { SEVERITIES, type Severity } from '../../../../risk/vocabulary.ts';
import { published } from '../../../build/published.ts';
import { markdown } from '../../../build/respond.ts';
import { catalogue } from '../../../data.ts';

export const getStaticPaths = (() =>
  SEVERITIES.map((severity) => ({ params: { level: severity }, props: { severity } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ severity: Severity }> = async ({ props }) =>
  markdown(riskMarkdown(props.severity, await catalogue(), published));
