export { annotationSummary } from './annotations.ts';
export { assess } from './assess.ts';
export { categoryOf } from './category.ts';
export { type Entry, type Remains, remains, serverPolicy } from './combine.ts';
export type { AssessContext } from './confidence.ts';
export { type Guarded, guarded } from './guard/guarded.ts';
export {
  type AssessedTool,
  type AttackFacts,
  describeServer,
  type Match,
  type ServerTags,
} from './match/types.ts';
export { matchAttacks, matchServer } from './match.ts';
export { uselessOverride } from './override.ts';
export { lockedDown, recommend } from './recommend.ts';
export { type Neighbour, type RelationIndex, relationIndex } from './related/relation-index.ts';
export { type Relation, relate } from './related.ts';
export { severityRules } from './rules/all.ts';
export { sampleArgs } from './samples.ts';
export { STARTS_AT } from './severity.ts';
export { type Tried, tryPolicy } from './tried.ts';
