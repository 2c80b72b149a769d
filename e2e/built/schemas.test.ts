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
  it('the API', () => {
    const validate = schema('api-1');
    const files = FILES.filter((file) => /^api\/v1\/.*\.json$/.test(file));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => faults(validate, file, readJson(file))).slice(0, 20)).toEqual([]);
  });

  it('the policies, in the core profile', () => {
    const validate = schema('policy-1-core');
    const files = FILES.filter((file) => file.endsWith('/policy.json'));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => faults(validate, file, readJson(file))).slice(0, 20)).toEqual([]);
  });

  it.each(['servers', 'attacks'])('the records of %s', (kind) => {
    const validate = schema(kind === 'servers' ? 'server-1' : 'attack-1');
    const folder = `${catalogueFolder(process.env)}/${kind}`;
    const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(0);
    const wrong = files.flatMap((name) => faults(validate, name, parse(readFileSync(`${folder}/${name}`, 'utf8'))));
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
