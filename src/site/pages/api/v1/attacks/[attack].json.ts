import type { APIRoute } from 'astro';
import type { Attack } from '../../../../../catalogue/types.ts';
import { attackFile } from '../../../../../publish/api/files.ts';
import { attackPaths } from '../../../../build/paths.ts';
import { published } from '../../../../build/published.ts';
import { jsonFile } from '../../../../build/respond.ts';

export const getStaticPaths = attackPaths;

export const GET: APIRoute<{ attack: Attack }> = ({ props }) => jsonFile(attackFile(props.attack, published));
