import { LONG, LONG_DESCRIPTION, MARKUP, NAMES, UNSEEN } from './texts.ts';

interface Definition {
  name: string;
  description?: string;
  inputSchema?: unknown;
  annotations?: unknown;
}

/** One entry of a file of definitions, as `mcp-risk import` reads it. */
interface Entry {
  server: string;
  tools: readonly Definition[];
  [field: string]: unknown;
}

const EVERY = [...MARKUP, ...UNSEEN, ...NAMES, ...LONG];

/** Verbs that lead to another category, and so to another form of policy, each. */
const VERBS = ['Returns', 'Updates', 'Deletes', 'Runs a shell command in'];

/** Text wherever a definition takes some: the name, the description, arguments, their values, the title. */
function definition(text: string, index: number): Definition {
  return {
    name: text,
    description: `${VERBS[index % VERBS.length]} ${text}`,
    inputSchema: {
      type: 'object',
      properties: Object.fromEntries([
        [text, { type: 'string', description: text }],
        ['path', { type: 'string', enum: [text, `${text}${text}`] }],
      ]),
      required: [text],
    },
    annotations: { title: text, readOnlyHint: true },
  };
}

const plain = (name: string, description?: string): Definition => ({
  name,
  ...(description === undefined ? {} : { description }),
});

/** Of these, an id is made. */
const IDS = [
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '%2e%2e/',
  'CON',
  'nul.txt',
  'index.html',
  'a_B',
  'A-b',
  '工具',
];

/** Servers whose own words are hostile: names, addresses, packages, licences. */
const hostileServers: readonly Entry[] = [...MARKUP, ...UNSEEN, ...IDS, ...LONG].map((text) => ({
  server: text,
  title: text,
  repository: text,
  homepage: text,
  package: `npm:${text}`,
  license: text,
  tools: [plain('read_thing', text)],
}));

const addresses: readonly Entry[] = [
  `javascript:alert(1)`,
  'data:text/html,x',
  'https://user:pass@elsewhere.invalid/',
  'https://elsewhere.invalid/"><script>',
  'https://elsewhere.invalid/\u202egpj.exe',
  'http://elsewhere.invalid/',
  '//elsewhere.invalid/',
].map((homepage, index) => ({
  server: `address-${index}`,
  homepage,
  repository: index % 2 === 0 ? '../..' : `owner/${homepage}`,
  tools: [plain('open')],
}));

/** More text and more arguments than a page was drawn for. */
const crowded: Entry = {
  server: 'crowded',
  tools: [
    {
      name: 'everything',
      description: LONG_DESCRIPTION,
      inputSchema: {
        type: 'object',
        properties: Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`field_${index}`, { type: 'any' }])),
      },
    },
  ],
};

/** Schemas that are none, or that lead in a circle. */
const schemas: Entry = {
  server: 'schemas',
  tools: [
    { name: 'list', inputSchema: [] },
    { name: 'text', inputSchema: 'object' },
    { name: 'none', inputSchema: null },
    { name: 'circle', inputSchema: { $ref: '#' } },
    { name: 'pattern', inputSchema: { properties: { a: { type: 'string', pattern: '^(a+)+$' } } } },
    { name: 'types', inputSchema: { properties: { a: { type: ['string', 7, null] }, b: true, c: { type: {} } } } },
    { name: 'numbers', inputSchema: { properties: { a: { enum: [1e308, -0, 1e21, null, {}, []] } } } },
    { name: 'deep', inputSchema: nested(2000) },
  ],
};

function nested(depth: number): unknown {
  let schema: unknown = { type: 'string' };
  for (let level = 0; level < depth; level += 1) schema = { type: 'object', properties: { inner: schema } };
  return schema;
}

/** A file of definitions in which everything that can be hostile is. Nothing in it is taken from a real server. */
function hostileDefinitions(): Entry[] {
  return [{ server: 'hostile', tools: EVERY.map(definition) }, ...hostileServers, ...addresses, crowded, schemas];
}

/** The same as JSON lines. Halves of surrogate pairs stand as escapes, as a server would send them. */
export const hostileLines = (): string =>
  hostileDefinitions()
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join('');
