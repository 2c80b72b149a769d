/**
 * A whole stack of MCP servers: what other folders and the page may use of it. Nothing here reads a clock or a network.
 * `classified.ts` stands beside it: the page loads the classification only when somebody gives it a list of tools.
 */

export { drawing, type SvgNode, svgText } from './graph/draw.ts';
export { flowGraph } from './graph/graph.ts';
export { nativeForms } from './policies/native.ts';
export { policiesJson, policyFiles } from './policies/outcome.ts';
export { maskedText } from './read/mask-text.ts';
export { readConfiguration } from './read/read.ts';
export { recognised, reportOn, reportOnServers, type Settled, type StackReport } from './report.ts';
export { openCombinations, review } from './review.ts';
export { stackOf } from './servers.ts';
export { decodeShared, encodeShared, type Shared, shareable, sharedWishes } from './share.ts';
export type * from './types.ts';
export { CHOICES, LEVELS } from './types.ts';
