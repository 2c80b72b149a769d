import { z } from 'zod';
import { MAX_PATH_LENGTH } from './paths.ts';
import type { SchemaProfile } from './schema.ts';

const CORE_PATH = /^args(?:\.[A-Za-z0-9_$-]+)+$/;
const EXTENDED_PATH = /^args(?:\.[A-Za-z0-9_$-]+|\[(?:\d+|\*|"(?:[^"\\]|\\.)*")\])+$/;

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** One condition: which values fit depends on the operator (policy language, section 4). */
export function conditionSchema(profile: SchemaProfile) {
  const path = z
    .string()
    .max(MAX_PATH_LENGTH)
    .regex(profile === 'core' ? CORE_PATH : EXTENDED_PATH)
    .meta({ description: 'The argument looked at, such as "args.amount".' });
  const condition = <Value extends z.ZodType>(ops: readonly [string, ...string[]], value: Value, what: string) =>
    z.strictObject({
      path,
      op: z.enum(ops).meta({ description: 'How the argument is compared.' }),
      value: value.meta({ description: what }),
    });
  return z.discriminatedUnion('op', [
    condition(['eq', 'neq', 'contains'], scalar, 'What it is compared with.'),
    condition(['in', 'not_in'], z.array(scalar).min(1).max(1000), 'The values it is compared with.'),
    condition(['lt', 'lte', 'gt', 'gte'], z.number(), 'The bound.'),
    condition(['regex'], z.string().max(1024), 'A pattern that is looked for anywhere in the text.'),
    condition(['exists'], z.boolean(), 'true: the argument must be present; false: it must be absent.'),
  ]);
}
