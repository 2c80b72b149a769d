import { CATEGORIES, type Category, EFFECTS, type Effect } from './vocabulary.ts';

/** True when `category` is `floor` or more severe. */
export const reaches = (category: Category, floor: Category): boolean =>
  CATEGORIES.indexOf(category) >= CATEGORIES.indexOf(floor);

/** The most severe category that any effect reaches; `undefined` when no effect is known. */
export function categoryOf(effects: readonly Effect[]): Category | undefined {
  const reached = new Set<Category>(effects.map((effect) => EFFECTS[effect]));
  return CATEGORIES.findLast((category) => reached.has(category));
}

/** The effects that make a tool what it is: those of the most severe category, in the order of the record. */
export function decidingEffects(effects: readonly Effect[]): Effect[] {
  const category = categoryOf(effects);
  return effects.filter((effect) => EFFECTS[effect] === category);
}

const TAKES_AWAY: ReadonlySet<Effect> = new Set(['read', 'delete', 'purge', 'terminate', 'cancel', 'revoke', 'stop']);

/** True of a call that takes something away and adds nothing. */
export const onlyTakesAway = (effects: readonly Effect[]): boolean =>
  effects.every((effect) => TAKES_AWAY.has(effect)) && effects.some((effect) => effect !== 'read');
