import type { APIRoute } from 'astro';
import type { Attack } from '../../../../catalogue/types.ts';
import { attackMarkdown } from '../../../../publish/markdown/attack.ts';
import { attackPaths } from '../../../build/paths.ts';
import { published } from '../../../build/published.ts';
import { markdown } from '../../../build/respond.ts';

export const getStaticPaths = attackPaths;

export const GET: APIRoute<{ attack: Attack }> = ({ props }) => markdown(attackMarkdown(props.attack, published));
