import { z } from 'zod';
import { CATEGORIES, EFFECTS, REVERSIBLE, SEVERITIES, TOOL_CAPABILITIES, TRAITS } from '../../risk/vocabulary.ts';
import { line, prose } from './common.ts';

const effect = z.enum(Object.keys(EFFECTS) as [keyof typeof EFFECTS, ...(keyof typeof EFFECTS)[]]);

const evidence = z
  .strictObject({
    quote: line.describe('At most eight words of the source, or the parameter or annotation it rests on'),
    where: z
      .enum(['name', 'description', 'parameters', 'annotations', 'source', 'documentation'])
      .describe('The field of the definition, or the kind of document, that the quote stands in'),
  })
  .describe('Where a fact was seen');

const param = z
  .strictObject({
    name: z.string().min(1).describe('Exactly as the schema of the tool has it'),
    type: line.default('any').describe('JSON type: string, number, integer, boolean, array, object or any'),
    required: z.boolean().default(false),
    enum: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
    names: z
      .string()
      .regex(/^[a-z][a-z0-9-]*(?: [a-z0-9-]+)*$/, 'must be small words: client')
      .optional()
      .describe('What the value picks out, where the name of the argument does not say it: client for userid'),
    default: z.boolean().optional().describe('What a switch is when it is left out, where that is known'),
    note: line.optional().describe('What the argument decides, in our words, where it matters'),
  })
  .describe('One argument');

const annotations = z
  .strictObject({
    title: z.string().optional(),
    readOnlyHint: z.boolean().optional(),
    destructiveHint: z.boolean().optional(),
    idempotentHint: z.boolean().optional(),
    openWorldHint: z.boolean().optional(),
  })
  .describe('What the author declares. Claims, not facts');

const override = z
  .strictObject({
    category: z.enum(CATEGORIES).optional(),
    severity: z.enum(SEVERITIES).optional(),
    reason: prose,
    evidence,
  })
  .describe('A decision against the engine. Must change something');

/** One tool of a server: facts only. Classes and scores are computed from them. */
export const toolRecord = z.strictObject({
  name: z.string().min(1).describe('Exactly as the server lists it'),
  summary: line.optional().describe('What one call does: one sentence, our words'),
  description: z
    .string()
    .optional()
    .describe("The server's own text. Only in records nobody has reviewed; shown as quoted, untrusted text"),
  params: z.array(param).default([]),
  takes: z
    .literal('unknown')
    .optional()
    .describe('Where nothing says what arguments there are, not even that there are none'),
  annotations: annotations.optional(),
  effects: z.array(effect).default([]).describe('What one call does, worst included'),
  capabilities: z.array(z.enum(TOOL_CAPABILITIES)).default([]).describe('What attackers look for'),
  traits: z.array(z.enum(TRAITS)).default([]).describe('Further facts that a severity rule turns on'),
  reversible: z.enum(REVERSIBLE).optional().describe('Whether another call of the same server takes the effect back'),
  undo: z.string().optional().describe('Name of that call'),
  because: z
    .partialRecord(z.union([effect, z.enum(TOOL_CAPABILITIES), z.enum(TRAITS), z.literal('reversible')]), line)
    .default({})
    .describe('One sentence about this tool for an effect, capability or trait; the reason shows it'),
  rationale: prose.optional().describe('Why this tool needs a rule, about this tool, our words'),
  evidence: z.array(evidence).default([]),
  path: line.optional().describe('File in the repository that defines the tool, when not the server-wide one'),
  override: override.optional(),
});

export type ToolRecord = z.infer<typeof toolRecord>;
