import { describe, expect, it } from 'vitest';
import { compareTools } from './compare.ts';
import { readTools } from './tools.ts';

const BASE = {
  name: 'send',
  description: 'Sends a message to one address.',
  annotations: { title: 'Send', destructiveHint: true },
  inputSchema: {
    type: 'object',
    properties: {
      to: { type: 'string', description: 'Who gets it' },
      filter: { type: 'object', properties: { description: { type: 'string' } } },
    },
    required: ['to', 'filter'],
  },
};

const base = () => structuredClone(BASE);
const toolsOf = async (...entries: unknown[]) => (await readTools(entries)).tools;

/** Grade and words of what a change to the base definition comes to. */
async function compared(change: (tool: ReturnType<typeof base>) => object) {
  const [difference] = compareTools(await toolsOf(BASE), await toolsOf(change(base())));
  return [difference?.grade, difference?.changes.map(({ text }) => text)];
}

const withInput = (more: object) => (tool: ReturnType<typeof base>) => ({
  ...tool,
  inputSchema: { ...tool.inputSchema, ...more },
});
const withArgument = (name: string, schema: object) => (tool: ReturnType<typeof base>) =>
  withInput({ properties: { ...tool.inputSchema.properties, [name]: schema } })(tool);

describe('a tool that did not change', () => {
  it('is no difference, in whatever order its members stand', async () => {
    const turned = Object.fromEntries(Object.entries(base()).reverse());
    expect(compareTools(await toolsOf(BASE), await toolsOf({ ...turned, _meta: { x: 1 } }))).toEqual([]);
  });
});

describe('text only', () => {
  it('shows a change inside a long description around its place', async () => {
    const [locked, live] = [
      { ...BASE, description: 'a'.repeat(3000) },
      { ...BASE, description: `${'a'.repeat(3000)}\u200bPay.` },
    ];
    const [difference] = compareTools(await toolsOf(locked), await toolsOf(live));
    expect(difference?.grade).toBe('text');
    expect(difference?.changes[0]?.text).toBe(
      `description was "…${'a'.repeat(30)}" and is "…${'a'.repeat(30)}[U+200B]Pay."`,
    );
  });

  it.each<[string, (tool: ReturnType<typeof base>) => object, string]>([
    ['a new title', (tool) => ({ ...tool, title: 'S' }), 'title is new: "S"'],
    [
      'no description',
      ({ description: _, ...tool }) => tool,
      'description is gone; it was "Sends a message to one address."',
    ],
    [
      'an argument',
      withArgument('to', { type: 'string', description: 'Whom' }),
      'description of argument "to" was "Who gets it" and is "Whom"',
    ],
    [
      'an annotation title',
      (tool) => ({ ...tool, annotations: { ...tool.annotations, title: 'T' } }),
      'title in the annotations was "Send" and is "T"',
    ],
    [
      'order',
      withInput({ required: ['filter', 'to'] }),
      'only the way it is written changed: the order of "required", or a part that is empty',
    ],
  ])('%s', async (_, change, text) => {
    expect(await compared(change)).toEqual(['text', [text]]);
  });
});

it('a new optional argument is told from a required one', async () => {
  expect(await compared(withArgument('bcc', { type: 'string' }))).toEqual([
    'optional-argument',
    ['new optional argument "bcc": {"type":"string"}'],
  ]);
  const required = (tool: ReturnType<typeof base>) =>
    withInput({ required: ['to', 'filter', 'bcc'] })({ ...tool, ...withArgument('bcc', {})(tool) });
  const both = withInput({
    properties: { ...BASE.inputSchema.properties, bcc: {} },
    required: ['to', 'filter', 'bcc'],
  });
  expect((await compared(required))[0]).toBe('signature');
  expect(await compared(both)).toEqual(['signature', ['new required argument "bcc": {}']]);
});

describe('a new required argument, type or annotation change', () => {
  it.each<[string, (tool: ReturnType<typeof base>) => object, string]>([
    [
      'type',
      withArgument('to', { type: 'array', description: 'Who gets it' }),
      '"type" of argument "to" was "string" and is "array"',
    ],
    ['optional', withInput({ required: ['filter'] }), 'argument "to" is no longer required'],
    ['gone', withInput({ properties: { to: BASE.inputSchema.properties.to } }), 'argument "filter" is gone'],
    [
      'hint',
      (tool) => ({ ...tool, annotations: { title: 'Send' } }),
      'annotation "destructiveHint" is gone; it was true',
    ],
    [
      'open schema',
      withInput({ additionalProperties: true }),
      '"additionalProperties" of the input schema is new: true',
    ],
    [
      'output',
      (tool) => ({ ...tool, outputSchema: { type: 'object' } }),
      'the output schema is new: {"type":"object"}',
    ],
    [
      'a property that is called description',
      withArgument('filter', { type: 'object', properties: { description: { type: 'number' } } }),
      '"type" of "description" in argument "filter" was "string" and is "number"',
    ],
    [
      'a description that is no text',
      (tool) => ({ ...tool, description: { a: 1 } }),
      'description was "Sends a message to one address." and is {"a":1}',
    ],
    ['no schema', (tool) => ({ ...tool, inputSchema: 'none' }), 'the input schema was '],
  ])('%s', async (_, change, text) => {
    const [grade, texts] = await compared(change);
    expect(grade).toBe('signature');
    expect(texts?.[0]).toContain(text);
  });

  it('is what a text change beside it counts as too, worst first', async () => {
    const change = (tool: ReturnType<typeof base>) => ({ ...withInput({ required: [] })(tool), description: 'Other' });
    const [difference] = compareTools(await toolsOf(BASE), await toolsOf(change(base())));
    expect(difference?.changes.map(({ grade }) => grade)).toEqual(['signature', 'signature', 'text']);
  });
});

it('lists tools worst first: removed, added, and then what changed', async () => {
  const locked = await toolsOf(BASE, { ...BASE, name: 'old' }, { ...BASE, name: 'word' });
  const live = await toolsOf(
    { ...BASE, annotations: {} },
    { ...BASE, name: 'word', title: 'W' },
    { name: '__proto__', description: 'D', inputSchema: {} },
  );
  expect(compareTools(locked, live).map(({ tool, grade }) => [tool, grade])).toEqual([
    ['old', 'removed'],
    ['__proto__', 'added'],
    ['send', 'signature'],
    ['word', 'text'],
  ]);
});
