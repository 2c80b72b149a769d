import { readDefinition, type ToolDefinition } from './definition.ts';

/** A definition for tests: `a:string! b:number` are arguments, `!` a required one. */
export function definition(name: string, description = '', params = '', more: object = {}): ToolDefinition {
  const list = params
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [, label = part, type = 'string', need = ''] = /^([^:!]+):?([a-z]*)(!?)$/.exec(part) ?? [];
      return { name: label, type: type === '' ? 'string' : type, required: need === '!' };
    });
  const read = readDefinition({ name, description, params: list, ...more });
  if (read === undefined) throw new Error('A definition needs a name.');
  return read;
}
