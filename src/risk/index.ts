export { annotationSummary } from './annotations.ts';
export { assess } from './assess.ts';
export { categoryOf } from './category.ts';
export type { AssessContext } from './confidence.ts';
export { uselessOverride } from './override.ts';
export { lockedDown, recommend } from './recommend.ts';
export { severityRules } from './rules/all.ts';
export { STARTS_AT } from './severity.ts';
