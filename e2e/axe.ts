import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every rule, or only that of contrast: between the two themes nothing but colours differs. */
type Rules = 'all' | 'contrast';

/**
 * What axe finds on a page as it stands: each rule broken with its first places. Empty when all is well.
 *
 * It runs in the page itself, which has no frames: left to itself the builder opens a second page for each run, and the
 * browser then lets the first one wait. Results other than violations are not collected: they take most of the time.
 *
 * @param within only this part of the page, a CSS selector
 */
export async function violations(page: Page, rules: Rules = 'all', within?: string): Promise<string[]> {
  const runOnly =
    rules === 'all' ? { type: 'tag' as const, values: TAGS } : { type: 'rule' as const, values: ['color-contrast'] };
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly, resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  const results = await axe.analyze();
  return results.violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
    return `${id}: ${places.join(' | ')}`;
  });
}
