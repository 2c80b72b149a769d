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
  changesFile,
  riskFile,
  serverFile,
  serversFile,
  toolFile,
  toolsFile,
} from './files.ts';
import { indexFile } from './index.ts';
import { firstTools, furtherAttackFiles, furtherToolFiles } from './lists.ts';
import { goneFile, pageFile, retiredFile } from './written.ts';

const MOVED = { old: 'attacks/flood', now: 'attacks/ticket-flood', reason: 'Renamed.', on: '2026-11-01' };
const GONE = { old: 'servers/x', reason: 'Withdrawn.', on: '2026-11-01' };
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
  ['changes', changesFile(catalogue, SITE)],
  ['tools', toolsFile(catalogue, SITE)],
  ['a page', pageFile({ path: 'method/', title: 'M', description: 'D', markdown: '# M\n' }, SITE)],
  ['retired', retiredFile([MOVED, GONE], SITE)],
  ['a moved record', goneFile(MOVED, SITE)],
  ['a record that is gone', goneFile(GONE, SITE)],
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

it('answers at the address of a retired record with where it went, or with the reason alone', () => {
  expect(goneFile(MOVED, SITE)).toMatchObject({
    now_url: 'https://example.org/cat/attacks/ticket-flood/',
    now_api_url: 'https://example.org/cat/api/v1/attacks/ticket-flood.json',
  });
  expect(goneFile(GONE, SITE)).not.toHaveProperty('now_url');
});

it('a long list of tools goes on in further files, and loses none', () => {
  const further = new Map(furtherToolFiles(catalogue, SITE, 3).map(({ path, make }) => [path, make()]));
  const path = 'categories/write/';
  const writing = catalogue.tools.filter(({ assessment }) => assessment.category === 'Write');
  const { refs, next } = firstTools(path, writing, SITE, 3);
  const found = [...refs];
  for (let at = next.next; at !== undefined; at = further.get(at.slice(SITE.root.length))?.next) {
    const file = further.get(at.slice(SITE.root.length));
    validate(JSON.parse(JSON.stringify(file)));
    expect(validate.errors).toBeNull();
    expect(file?.list).toBe(`${SITE.root}api/v1/categories/write.json`);
    found.push(...(file?.tools ?? []));
  }
  expect(found.map(({ name }) => name)).toEqual(writing.map(({ record }) => record.name));
  expect(found.length).toBeGreaterThan(6);
});

it('the tools of an attack go on in further files', () => {
  const [attack] = catalogue.attacks;
  const further = furtherAttackFiles(catalogue, SITE, 3).map(({ path, make }) => [path, make()] as const);
  expect(further.map(([path]) => path)).toEqual(
    further.map((_, n) => `api/v1/attacks/ticket-flood/page/${n + 2}.json`),
  );
  const names = further.flatMap(([, { tools }]) => tools.map(({ name }) => name));
  expect(names).toEqual(attack?.tools.slice(3).map(({ tool }) => tool.record.name));
  expect(names.length).toBeGreaterThan(3);
});

it('a short list of tools is one file', () => {
  expect([...furtherToolFiles(catalogue, SITE), ...furtherAttackFiles(catalogue, SITE)]).toEqual([]);
  expect(categoryFile('Write', catalogue, SITE)).not.toHaveProperty('next');
});
