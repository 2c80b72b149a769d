import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { fixture, SITE } from '../fixtures/catalogue.ts';
import { jsonSchema } from '../schema.ts';
import {
  attackFile,
  attacksFile,
  capabilitiesFile,
  capabilityFile,
  categoryFile,
  riskFile,
  serverFile,
  serversFile,
  toolFile,
} from './files.ts';
import { indexFile } from './index.ts';

const catalogue = fixture();
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(jsonSchema('api-1', SITE));

const files: [string, object][] = [
  ['index', indexFile(catalogue, SITE)],
  ['servers', serversFile(catalogue, SITE)],
  ['attacks', attacksFile(catalogue, SITE)],
  ['capabilities', capabilitiesFile(catalogue, SITE)],
  ['category', categoryFile('Destructive', catalogue, SITE)],
  ['risk', riskFile('critical', catalogue, SITE)],
  ...catalogue.servers.map((server): [string, object] => ['server', serverFile(server, SITE)]),
  ...catalogue.attacks.map((attack): [string, object] => ['attack', attackFile(attack, SITE)]),
  ...catalogue.capabilities.map((view): [string, object] => [view.id, capabilityFile(view, SITE)]),
  ...catalogue.tools.map((tool): [string, object] => [tool.slug, toolFile(tool, SITE)]),
];

it.each(files)('%s fits the published schema, as text that was read back', (_, file) => {
  validate(JSON.parse(JSON.stringify(file)));
  expect(validate.errors).toBeNull();
});

it('the schema refuses a file with an unknown field or a wrong class', () => {
  const [, tool] = files.at(-1) ?? ['', {}];
  expect(validate({ ...tool, extra: 1 })).toBe(false);
  expect(validate({ ...tool, category: 'Harmless' })).toBe(false);
});

it('names its schema in every file', () => {
  for (const [, file] of files) expect(file).toHaveProperty('$schema', 'https://example.org/cat/schema/api-1.json');
});

it('gives null, and not a class, for what is not known', () => {
  const unknown = catalogue.tools.find(({ record }) => record.name === 'nobody_knows');
  expect(unknown && toolFile(unknown, SITE)).toMatchObject({ category: null, severity: null });
});
