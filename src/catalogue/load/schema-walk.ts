import { z } from 'zod';
import type { RecordPath } from './locate.ts';

/** The fields that a record may have at `path`; empty where the schema allows none by name. */
export function fieldsAt(schema: z.core.$ZodType, path: RecordPath): string[] {
  const at = path.reduce<z.core.$ZodType | undefined>((inner, step) => child(inner, step), schema);
  const object = unwrap(at);
  if (object instanceof z.ZodObject) return Object.keys(object.shape);
  if (object instanceof z.ZodRecord) return wordsOf(object.keyType);
  return [];
}

function child(schema: z.core.$ZodType | undefined, step: PropertyKey): z.core.$ZodType | undefined {
  const outer = unwrap(schema);
  if (outer instanceof z.ZodObject) return Object.hasOwn(outer.shape, step) ? outer.shape[String(step)] : undefined;
  if (outer instanceof z.ZodArray) return outer.element;
  if (outer instanceof z.ZodRecord) return outer.valueType;
  return undefined;
}

/** Takes off what only says "may be absent" or "is trimmed". */
function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in);
  return schema;
}

function wordsOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(wordsOf);
  return [];
}
