import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyse } from '../../src/policy/index.ts';
import { catalogueFolder } from '../../src/publish/environment.ts';
import { FILES, readJson } from './dist.ts';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);

function schema(name: string): ValidateFunction {
  return ajv.compile(readJson(`schema/${name}.json`) as object);
}

function faults(validate: ValidateFunction, name: string, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).slice(0, 3).map(({ instancePath, message }) => `${name}${instancePath} ${message}`);
}

describe('published files fit the published schemas', () => {
  const api = readJson('schema/api-1.json') as { $id: string; oneOf: { properties: { file: { const: string } } }[] };
  const files = FILES.filter((file) => /^api\/v1\/.*\.json$/.test(file));

  it('the API, each file its own shape; and every shape has a file', () => {
    ajv.addSchema(api);
    const shapes = new Map(
      api.oneOf.map(({ properties }, at) => [properties.file.const, ajv.compile({ $ref: `${api.$id}#/oneOf/${at}` })]),
    );
    const { retired } = readJson('api/v1/retired.json') as { retired: unknown[] };
    const seen = new Set<string>();
    const wrong = files.flatMap((name) => {
      const value = readJson(name) as { file: string };
      const validate = shapes.get(value.file);
      seen.add(value.file);
      return validate === undefined ? [`${name} has no shape "${value.file}"`] : faults(validate, name, value);
    });
    expect(wrong.slice(0, 20)).toEqual([]);
    // Until an address is retired, no file says that something is gone.
    const unseen = retired.length === 0 ? ['gone'] : [];
    expect([...seen, ...unseen].toSorted()).toEqual([...shapes.keys()].toSorted());
  });

  it('the policies, in the core profile', () => {
    const validate = schema('policy-1-core');
    const files = FILES.filter((file) => file.endsWith('/policy.json'));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => faults(validate, file, readJson(file))).slice(0, 20)).toEqual([]);
  });

  it.each([
    ['servers', 'server-1'],
    ['attacks', 'attack-1'],
    ['taxonomies', 'taxonomy-1'],
  ])('the records of %s', (kind, name) => {
    const validate = schema(name);
    const folder = `${catalogueFolder(process.env)}/${kind}`;
    const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(0);
    const wrong = files.flatMap((file) => faults(validate, file, parse(readFileSync(`${folder}/${file}`, 'utf8'))));
    expect(wrong.slice(0, 20)).toEqual([]);
  });
});

describe('prose', () => {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));
  const examples = files.flatMap((name) => {
    const text = readFileSync(`content/${name}`, 'utf8');
    return [...text.matchAll(/^```json policy\n([\s\S]*?)^```$/gm)].map(([, code = '']) => ({ name, code }));
  });

  it('shows no policy that does not load', () => {
    expect(examples.length).toBeGreaterThan(0);
    const wrong = examples.flatMap(({ name, code }) => {
      return analyse(code)
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map((fault) => `${name}: ${fault.code} ${fault.message}`);
    });
    expect(wrong).toEqual([]);
  });
});
