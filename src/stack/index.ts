/** A whole stack of MCP servers: what other folders and the page may use of it. Nothing here reads a clock or a network. */

export { readConfiguration } from './read/read.ts';
export { recognise } from './recognise/recognise.ts';
export { openCombinations, review } from './review.ts';
export { classifiedTools, type Ingredient, stackOf } from './servers.ts';
export type * from './types.ts';
export { CHOICES, LEVELS } from './types.ts';
