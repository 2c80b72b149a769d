import { z } from 'zod';
import type { RecordPath } from './locate.ts';

/** The names that a record may use as keys at `path`; empty where the schema allows none by name. */
export function fieldsAt(schema: z.core.$ZodType, path: RecordPath): string[] {
  const at = schemaAt(schema, path);
  return at instanceof z.ZodRecord ? wordsOf(at.keyType) : orderAt(schema, path);
}

/** The fields of the group at `path`, in the schema's order. Keys that are words of a list have no order of their own. */
export function orderAt(schema: z.core.$ZodType, path: RecordPath): string[] {
  const at = schemaAt(schema, path);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function schemaAt(schema: z.core.$ZodType, path: RecordPath): z.core.$ZodType | undefined {
  return unwrap(path.reduce<z.core.$ZodType | undefined>((inner, step) => child(inner, step), schema));
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
