import { isObject, member, type ParamDefinition } from './definition.ts';

/** Types of JSON Schema (draft 2020-12, section 6.1.1 of the validation part). */
export const JSON_TYPES: readonly string[] = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

/** A schema with more arguments than this is cut: no person and no model reads them. */
const MOST_PARAMS = 500;

/** Arguments of a tool: from the JSON Schema of its input, or from a list of `{ name, type, required }`. */
export function paramsOf(schema: unknown): ParamDefinition[] {
  if (Array.isArray(schema)) return schema.slice(0, MOST_PARAMS).flatMap(listed);
  const properties = member(schema, 'properties');
  if (!isObject(properties)) return [];
  const required = member(schema, 'required');
  const needed = new Set(Array.isArray(required) ? required : []);
  return Object.entries(properties)
    .filter(([name]) => name !== '')
    .slice(0, MOST_PARAMS)
    .map(([name, property]) => param(name, follow(property, schema), needed.has(name)));
}

function listed(value: unknown): ParamDefinition[] {
  const name = member(value, 'name');
  if (typeof name !== 'string' || name === '') return [];
  return [param(name, value, member(value, 'required') === true)];
}

function param(name: string, property: unknown, required: boolean): ParamDefinition {
  const description = member(property, 'description');
  const values = enumOf(property);
  const isOn = member(property, 'default');
  const type = typeOf(property);
  return {
    name,
    type,
    required,
    ...(values.length === 0 ? {} : { enum: values }),
    ...(type === 'boolean' && typeof isOn === 'boolean' ? { default: isOn } : {}),
    description: typeof description === 'string' ? description : '',
  };
}

/** One step along a `$ref` inside the same schema; none of those that lead elsewhere are fetched. */
function follow(property: unknown, root: unknown): unknown {
  const ref = member(property, '$ref');
  const [, group = '', name = ''] = /^#\/(\$defs|definitions)\/([^/]+)$/.exec(typeof ref === 'string' ? ref : '') ?? [];
  const target = member(member(root, group), name);
  return isObject(target) && isObject(property) ? { ...target, ...property } : property;
}

/** Alternatives of `anyOf` and `oneOf`, or the schema itself. */
function alternatives(property: unknown): readonly unknown[] {
  const found = member(property, 'anyOf') ?? member(property, 'oneOf');
  return Array.isArray(found) ? found : [property];
}

/** JSON types that an argument may have, `any` when the schema says nothing: `string`, `object|string`. */
function typeOf(property: unknown): string {
  const types = alternatives(property)
    .flatMap((one) => member(one, 'type') ?? [])
    .filter((type) => typeof type === 'string' && JSON_TYPES.includes(type) && type !== 'null');
  if (types.length > 0) return [...new Set(types)].join('|');
  return enumOf(property).length > 0 ? 'string' : 'any';
}

type Value = string | number | boolean;

/** JSON such as 1e400 is read as Infinity, which no record holds. */
const isValue = (item: unknown): item is Value =>
  Number.isFinite(item) || typeof item === 'string' || typeof item === 'boolean';

/** The closed list of values, wherever JSON Schema allows one to stand. */
function enumOf(property: unknown): Value[] {
  const items = alternatives(property).flatMap((one) => {
    const list = member(one, 'enum') ?? member(member(one, 'items'), 'enum');
    const single = member(one, 'const');
    return Array.isArray(list) ? list : single === undefined ? [] : [single];
  });
  return items.filter(isValue);
}
