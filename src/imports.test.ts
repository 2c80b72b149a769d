import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each folder may import beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  policy: [],
  risk: ['policy'],
  catalogue: ['policy', 'risk'],
  stack: ['policy', 'risk'],
  publish: ['policy', 'risk', 'catalogue', 'stack'],
  site: ['policy', 'risk', 'catalogue', 'stack', 'publish'],
  // A program says its own version.
  cli: ['policy', 'risk', 'catalogue', 'stack', 'publish', 'manifest'],
};

/** Folders that run anywhere: no file system, no framework, no page, no clock, no chance. */
const PURE = ['policy', 'risk', 'stack', 'publish'];
const IMPURE =
  /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.now|process\.env|localStorage|document\.(?:create|query|body))/;

interface SourceFile {
  path: string;
  folder: string;
  /** Without comments. */
  code: string;
  imports: string[];
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:ts|astro|mjs)$/.test(name) && name.includes('/'))
  .map(read);

function read(name: string): SourceFile {
  const code = withoutComments(readFileSync(join('src', name), 'utf8'));
  return { path: name, folder: name.split('/')[0] ?? '', code, imports: importsOf(code) };
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

/** Static and dynamic imports and re-exports with a plain text as their source. */
function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g)].map(([, , source]) => source ?? '');
}

/** The folder under `src` that a relative import leads to, or the project's manifest. */
function folderOf(file: SourceFile, source: string): string {
  const path = normalize(join(dirname(file.path), source));
  return path === '../package.json' ? 'manifest' : (path.split('/')[0] ?? '');
}

const isTest = ({ path }: SourceFile): boolean => /\.test\.ts$|\.fixture\.ts$|\/fixtures\//.test(path);

describe('the import graph', () => {
  it('is read: the rules below are held against real imports', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
    expect(
      importsOf("import a from './a.ts';\nexport { b } from \"../b.ts\";\nawait import('c');\nimport 'd';"),
    ).toEqual(['./a.ts', '../b.ts', 'c', 'd']);
  });

  it('knows every folder', () => {
    expect(new Set(files.map(({ folder }) => folder))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  it('has no arrow that is not allowed', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((source) => source.startsWith('.'))
        .map((source) => ({ source, to: folderOf(file, source) }))
        .filter(({ to }) => to !== file.folder && MAY_IMPORT[file.folder]?.includes(to) !== true)
        .map(({ source }) => `${file.path} imports ${source}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(PURE)('%s', (folder) => {
  const own = files.filter((file) => file.folder === folder && !isTest(file));

  it('imports nothing of Node and nothing of Astro', () => {
    const wrong = own.flatMap(({ path, imports }) =>
      imports.filter((source) => /^(?:node:|astro)/.test(source)).map((source) => `${path} imports ${source}`),
    );
    expect(wrong).toEqual([]);
  });

  it('reads no clock, rolls no dice and touches no page', () => {
    expect(own.filter(({ code }) => IMPURE.test(code)).map(({ path }) => path)).toEqual([]);
  });
});
