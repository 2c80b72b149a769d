/** What search can be narrowed to. Apart from what makes the records, so that a page loads these words and nothing else. */
export const SEARCH_KINDS = ['tool', 'server', 'attack', 'page'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
