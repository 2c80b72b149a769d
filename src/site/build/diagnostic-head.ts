import { z } from 'zod';
import { type Code, DIAGNOSTICS } from '../../policy/index.ts';
import type { DiagnosticHead } from '../../publish/diagnostics/page.ts';

const code = z.enum(DIAGNOSTICS.map((kind): Code => kind.code));
const scalar = z.union([z.string(), z.number(), z.boolean()]);

const param = z.strictObject({
  name: z.string(),
  type: z.string(),
  required: z.boolean().exactOptional(),
  enum: z.array(scalar).exactOptional(),
});

/** A tool of an example's server; the names are those of `KnownTool`. */
const tool = z.strictObject({
  name: z.string(),
  params: z.array(param),
  category: z.string().exactOptional(),
  severity: z.string().exactOptional(),
  readOnlyHint: z.boolean().exactOptional(),
  digest: z.string().exactOptional(),
  changed: z.strictObject({ date: z.string(), grade: z.string() }).exactOptional(),
  recommended: z.literal('hide').exactOptional(),
});

/** Head of a diagnostic's page. */
export const diagnosticHead: z.ZodType<DiagnosticHead> = z.strictObject({
  code,
  bad: z.string().min(1),
  good: z.string().min(1),
  repeat: z.int().positive().exactOptional(),
  with: z.array(code).exactOptional(),
  left: z.array(code).exactOptional(),
  server: z.array(tool).exactOptional(),
});
