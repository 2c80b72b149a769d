import { z } from 'zod';
import { analyse } from './analyse.ts';
import { decide, type HeldPolicy } from './decide.ts';
import { filterTools } from './list.ts';
import type { CallContext, CounterState, Decision } from './types.ts';

/** A vector that did not turn out as it should. `step` counts from 0; listing and validation vectors have one step. */
export interface VectorFailure {
  id: string;
  step: number;
  expected: unknown;
  actual: unknown;
}

/** How many vectors passed and failed, and every step that failed. */
export interface VectorResult {
  passed: number;
  failed: number;
  failures: VectorFailure[];
}

/** An object as it came, with all its members: zod's own would drop one that is called __proto__. */
const objectSchema = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** A policy as JSON, as its raw text, or null for none. */
const policySchema = z.union([z.null(), z.string(), objectSchema]);

const stepSchema = z.object({
  at: z.string(),
  /** The params of a `tools/call`, or the raw text of the request in `raw`. */
  call: z.unknown().optional(),
  raw: z.string().optional(),
  grant: z.string().optional(),
  server: z.string().optional(),
  digest: z.string().optional(),
  approved: z.boolean().optional(),
  state_down: z.boolean().optional(),
  expect: objectSchema,
});

const evaluationSchema = z.object({ id: z.string(), policy: policySchema, steps: z.array(stepSchema) });

const toolSchema = z.union([
  z.string().transform((name) => ({ name, digest: undefined })),
  z.object({ name: z.string(), digest: z.string().optional() }),
]);
const listingSchema = z.object({
  id: z.string(),
  policy: policySchema,
  upstream: z.array(toolSchema),
  expect: z.array(z.string()),
});

const validationSchema = z.object({ id: z.string(), text: z.string(), codes: z.array(z.string()) });

const vectorsSchema = z.object({
  evaluation: z.array(evaluationSchema).default([]),
  listing: z.array(listingSchema).default([]),
  validation: z.array(validationSchema).default([]),
});

/** Thrown for a value that does not have the shape of a vectors file; the message says where and why. */
export class VectorsError extends Error {}

/**
 * Runs evaluation, listing and validation vectors. Each evaluation vector starts with empty counters and hands them from
 * step to step; of a decision only the members named in `expect` are compared. A validation vector passes when all its
 * codes are reported; hints and other codes may come on top. Throws a VectorsError for another shape.
 */
export function runVectors(json: unknown): VectorResult {
  const { evaluation, listing, validation } = readVectors(json);
  const results = [...evaluation.map(evaluate), ...listing.map(list), ...validation.map(validate)];
  const failed = results.filter((failures) => failures.length > 0).length;
  return { passed: results.length - failed, failed, failures: results.flat() };
}

function readVectors(json: unknown): z.infer<typeof vectorsSchema> {
  const read = vectorsSchema.safeParse(json, { error: inOurWords });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.length ? `At ${issue.path.join('.')}: ` : 'At its top: ';
  throw new VectorsError(`${where}${issue?.message ?? 'this is no vectors file.'}`);
}

function inOurWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return 'the member is missing.';
  if (issue.code === 'custom') return 'a JSON object has to stand here.';
  return issue.code === 'invalid_type' ? `a JSON ${issue.expected} has to stand here.` : undefined;
}

function held(policy: z.infer<typeof policySchema>): HeldPolicy {
  if (policy === null) return undefined;
  return analyse(typeof policy === 'string' ? policy : JSON.stringify(policy)).policy ?? 'invalid';
}

function evaluate({ id, policy, steps }: z.infer<typeof evaluationSchema>): VectorFailure[] {
  const attached = held(policy);
  let counters: CounterState = {};
  return steps.flatMap((step, index) => {
    const decision = decide(attached, step.raw ?? step.call, contextOf(step, counters));
    counters = decision.counters;
    return compare(id, index, step.expect, named(decision, Object.keys(step.expect)));
  });
}

function contextOf(step: z.infer<typeof stepSchema>, counters: CounterState): CallContext {
  const { at, grant, server, digest, approved, state_down: down } = step;
  return {
    at,
    counters,
    stateAvailable: down !== true,
    ...(grant === undefined ? {} : { grant }),
    ...(server === undefined ? {} : { server }),
    ...(digest === undefined ? {} : { digest }),
    ...(approved === undefined ? {} : { approved }),
  };
}

function named(decision: Decision, names: readonly string[]): Record<string, unknown> {
  const members = new Map<string, unknown>(Object.entries({ ...decision, retry_at: decision.retryAt }));
  return Object.fromEntries(names.map((name) => [name, members.get(name)]));
}

function list({ id, policy, upstream, expect }: z.infer<typeof listingSchema>): VectorFailure[] {
  const shown = filterTools(held(policy), upstream).map(({ name }) => name);
  return compare(id, 0, expect, shown);
}

function validate({ id, text, codes }: z.infer<typeof validationSchema>): VectorFailure[] {
  const reported = [...new Set(analyse(text).diagnostics.map(({ code }) => code))];
  return codes.every((code) => reported.includes(code)) ? [] : [{ id, step: 0, expected: codes, actual: reported }];
}

/** Both sides are plain JSON with their members in the same order. */
function compare(id: string, step: number, expected: unknown, actual: unknown): VectorFailure[] {
  return JSON.stringify(expected) === JSON.stringify(actual) ? [] : [{ id, step, expected, actual }];
}
