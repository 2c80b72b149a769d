import type { Site } from '../../publish/site.ts';
import { absolute } from '../href.ts';
import { site } from '../site.config.ts';

/** What published files need to know about the site, from its configuration. */
export const published: Site = { name: site.name, description: site.claim, root: absolute('') };
