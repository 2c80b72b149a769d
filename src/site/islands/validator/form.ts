import type { Json, KnownParam } from '../../../policy/types.ts';
import { h } from './dom.ts';

/**
 * A form for the arguments of a tool, one field a parameter.
 *
 * @param params as the tool declares them
 * @param changed called with the arguments as JSON text after each change
 */
export function argumentFields(params: readonly KnownParam[], changed: (json: string) => void): HTMLElement[] {
  const values = new Map<string, string>();
  const report = (): void => changed(toJson(params, values));
  return params.map((param, index) =>
    field(param, index, (value) => {
      values.set(param.name, value);
      report();
    }),
  );
}

function field(param: KnownParam, index: number, set: (value: string) => void): HTMLElement {
  const id = `sim-arg-${index}`;
  const input =
    param.enum || param.type === 'boolean'
      ? choice(param, id)
      : h('input.in', { id, type: 'text', autocomplete: 'off', spellcheck: 'false' });
  input.addEventListener('input', () => set(input.value));
  const kind = h('small', {}, param.required ? `${param.type}, required` : param.type);
  return h('p', {}, h('label', { for: id }, h('code', {}, param.name), ' ', kind), input);
}

function choice(param: KnownParam, id: string): HTMLSelectElement {
  const options = param.enum ?? [true, false];
  return h(
    'select',
    { id },
    h('option', { value: '' }, 'left out'),
    ...options.map((one) => h('option', { value: String(one) }, String(one))),
  );
}

/** The arguments as indented JSON. A field left empty is an argument left out. */
export function toJson(params: readonly KnownParam[], values: ReadonlyMap<string, string>): string {
  const filled = params.flatMap(({ name, type }) => {
    const typed = values.get(name) ?? '';
    return typed === '' ? [] : [[name, toValue(typed, type)] as const];
  });
  return JSON.stringify(Object.fromEntries(filled), null, 2);
}

/** Reads typed text as the parameter's type; what does not fit stays text, so that a wrong type can be tried too. */
export function toValue(typed: string, type: string): Json {
  if (type === 'string') return typed;
  try {
    return JSON.parse(typed) as Json;
  } catch {
    return typed;
  }
}
