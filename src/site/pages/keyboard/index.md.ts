import type { APIRoute } from 'astro';
import { keyboardMarkdown } from '../../../publish/markdown/fixed.ts';
import { markdown } from '../../build/respond.ts';

export const GET: APIRoute = () => markdown(keyboardMarkdown());
