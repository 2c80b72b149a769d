import type { APIRoute, GetStaticPaths } from 'astro';
import { DEPLOY_FILES, type DeployFile } from '../../../publish/deploy/files.ts';
import { deploymentOf } from '../../build/deployment.ts';
import { plainText } from '../../build/respond.ts';
import { catalogue } from '../../data.ts';

const FILES = ['deploy/nginx.conf', 'deploy/site.caddyfile'] as const satisfies DeployFile[];

export const getStaticPaths = (() =>
  FILES.map((file) => ({ params: { file: file.replace('deploy/', '') }, props: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: DeployFile }> = async ({ props }) =>
  plainText(DEPLOY_FILES[props.file](deploymentOf(await catalogue())));
