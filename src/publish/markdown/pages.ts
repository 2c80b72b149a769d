import type { Prose } from '../pages.ts';
import { absolute, type Site } from '../site.ts';
import { prose } from './text.ts';

/** The Markdown twin of a prose page: what people wrote, without components, with links that work from anywhere. */
export function proseMarkdown(page: Prose, site: Site): string {
  return `# ${prose(page.title)}\n\n${prose(page.description)}\n\n${withoutComponents(page.body, site)}\n`;
}

/** Code blocks stay as they are; elsewhere imports and component tags go, and links under the site become absolute. */
function withoutComponents(body: string, site: Site): string {
  return body
    .split(/(^```[\s\S]*?^```$)/m)
    .map((part, index) => (index % 2 === 1 ? part : textPart(part, site)))
    .join('')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function textPart(text: string, site: Site): string {
  return text
    .replaceAll(/^(?:import|export) .*\n?/gm, '')
    .replaceAll(/<\/?[A-Z][^>]*>\n?/g, '')
    .replaceAll(/\]\(\/([^)\s]*)\)/g, (_, path: string) => `](${absolute(site, path)})`);
}
