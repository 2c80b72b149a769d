/** What search can be narrowed to. Apart from what makes the records, so that a page loads these words and nothing else. */
export const SEARCH_KINDS = ['tool', 'server', 'attack', 'page'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** First letter of the name that a record has in the index: pages tell kinds apart by it before they fetch anything. */
export const KIND_LETTERS: Readonly<Record<SearchKind, string>> = { tool: 't', server: 's', attack: 'a', page: 'p' };
