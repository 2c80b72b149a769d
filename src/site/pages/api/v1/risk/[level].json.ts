import type { APIRoute, GetStaticPaths } from 'astro';
import { riskFile } from '../../../../../publish/api/files.ts';
import { SEVERITIES, type Severity } from '../../../../../risk/vocabulary.ts';
import { published } from '../../../../build/published.ts';
import { jsonFile } from '../../../../build/respond.ts';
import { catalogue } from '../../../../data.ts';

export const getStaticPaths = (() =>
  SEVERITIES.map((severity) => ({ params: { level: severity }, props: { severity } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ severity: Severity }> = async ({ props }) =>
  jsonFile(riskFile(props.severity, await catalogue(), published));
