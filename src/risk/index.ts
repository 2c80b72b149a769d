export { assess } from './assess.ts';
export { type Neighbour, relationIndex } from './related/relation-index.ts';
export { relatedElsewhere, relatedHere } from './related.ts';
export { severityRules } from './rules/all.ts';
export { STARTS_AT } from './severity.ts';
