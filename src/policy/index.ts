/** The policy language, version "1": what other folders and other programs may use of it. */

export { type Analysis, analyse, analyseValue } from './analyse.ts';
export { type AnsweredRequest, answer, DENIAL_PREFIX } from './answer.ts';
export { type Conversion, convertPolicy } from './convert.ts';
export { convertYaml, type YamlConversion } from './convert-yaml.ts';
export { type Coverage, coverage, coverageOfNewTool, type Treatment } from './coverage.ts';
export { decide, type HeldPolicy } from './decide.ts';
export { type Code, DIAGNOSTICS, type DiagnosticKind, diagnose } from './diagnostics/index.ts';
export { canonicalJson, definitionDigest, type ToolDefinition } from './digest.ts';
export { setTool, type ToolSetting } from './edit.ts';
export { explain } from './explain.ts';
export { applyFixes, type FixOutcome } from './fixes.ts';
export { filterTools, type ListedTool } from './list.ts';
export { rangeAt } from './locate.ts';
export { mergePolicies, PolicyConflict } from './merge.ts';
export { type ParsedPath, parsePath, type Segment } from './paths.ts';
export { pointer } from './pointer.ts';
export { print, printEntry } from './print.ts';
export { type CompiledPattern, compilePattern } from './regex.ts';
export { policyJsonSchema, policySchema } from './schema.ts';
export { suggest } from './suggest.ts';
export type * from './types.ts';
export { runVectors, type VectorFailure, type VectorResult, VectorsError } from './vectors.ts';
