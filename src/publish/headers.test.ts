import { expect, it } from 'vitest';
import { headerRules, headersAt, headersFile, readHeaders } from './headers.ts';

const rules = headerRules('/cat/');

it('are written under the base path', () => {
  const text = headersFile(rules);
  expect(text.split('\n')[0]).toBe('/cat/*');
  expect(text).toContain("frame-ancestors 'none'");
  expect(text).toContain('/cat/api/*\n  Access-Control-Allow-Origin: *\n');
});

it('let pages send to the report form of the operator, and only there', () => {
  const sends = (form?: string) => /form-action ([^;]+);/.exec(headersFile(headerRules('/', form)))?.[1];
  expect(sends()).toBe("'self'");
  expect(sends('https://forms.example/f/abc?x=1')).toBe("'self' https://forms.example");
  expect(() => headerRules('/', 'no address')).toThrow();
});

it('are read back as they were written', () => {
  const written = headerRules('/cat/', 'https://forms.example/f');
  expect(readHeaders(headersFile(written))).toEqual(written);
  expect(readHeaders('')).toEqual([]);
});

it('keep every page apart from other origins and away from the machine', () => {
  expect(headersAt(rules, '/cat/tools/')).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Permissions-Policy': expect.stringContaining('camera=()'),
  });
});

it('name no header twice for one address', () => {
  for (const { path } of rules) {
    const names = rules.filter((rule) => path.startsWith(rule.path)).flatMap(({ headers }) => Object.keys(headers));
    expect(new Set(names).size, path).toBe(names.length);
  }
});

it('let caches keep only what changes its name, and other sites read only data', () => {
  for (const file of ['_astro/a.js', 'pagefind/index/en_a.pf_index', 'pagefind/fragment/a.pf_fragment'])
    expect(headersAt(rules, `/cat/${file}`)['Cache-Control']).toContain('immutable');
  expect(headersAt(rules, '/cat/pagefind/pagefind-entry.json')['Cache-Control']).toBeUndefined();
  expect(headersAt(rules, '/cat/tools/a/')['Cache-Control']).toBeUndefined();
  expect(headersAt(rules, '/cat/tools/a/')['Access-Control-Allow-Origin']).toBeUndefined();
  expect(headersAt(rules, '/api/')).toEqual({});
});
