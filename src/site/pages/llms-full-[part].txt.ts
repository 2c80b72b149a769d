import type { APIRoute, GetStaticPaths } from 'astro';
import { llmsFullParts } from '../../publish/llms.ts';
import { prose } from '../build/prose.ts';
import { published } from '../build/published.ts';
import { plainText } from '../build/respond.ts';
import { catalogue } from '../data.ts';

export const getStaticPaths = (async () => {
  const [, ...parts] = llmsFullParts(await catalogue(), await prose(), published);
  return parts.map((text, n) => ({ params: { part: String(n + 2) }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => plainText(props.text);
