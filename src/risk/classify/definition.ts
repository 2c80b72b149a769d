import type { Annotations, ParamFacts } from '../types.ts';
import { paramsOf } from './schema.ts';

/** One argument with its author's text. */
export interface ParamDefinition extends ParamFacts {
  description: string;
}

/** A tool as its server lists it. All of it is the author's claim. */
export interface ToolDefinition {
  name: string;
  description: string;
  params: ParamDefinition[];
  /** Set where nothing says what arguments there are: the definition has no schema of its input, or its list leaves them out. */
  takes?: 'unknown';
  annotations: Annotations | undefined;
}

type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own members only: `__proto__` and `constructor` are names like any other in what a server sends. */
export const member = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** Reads one entry of a `tools/list` answer. Anything may be missing but the name; `undefined` where that is no text. */
export function readDefinition(value: unknown): ToolDefinition | undefined {
  const name = member(value, 'name');
  if (typeof name !== 'string') return undefined;
  const description = member(value, 'description');
  const schema = member(value, 'inputSchema') ?? member(value, 'input_schema') ?? member(value, 'params');
  return {
    name,
    description: typeof description === 'string' ? description : '',
    params: paramsOf(schema),
    ...(isObject(schema) || Array.isArray(schema) ? {} : { takes: 'unknown' }),
    annotations: annotationsOf(member(value, 'annotations')),
  };
}

const HINTS = ['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint'] as const;

function annotationsOf(value: unknown): Annotations | undefined {
  const found: Annotations = {};
  const title = member(value, 'title');
  if (typeof title === 'string') found.title = title;
  for (const hint of HINTS) {
    const said = member(value, hint);
    if (typeof said === 'boolean') found[hint] = said;
  }
  return Object.keys(found).length === 0 ? undefined : found;
}
