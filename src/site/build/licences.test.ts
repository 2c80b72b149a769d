import { expect, it } from 'vitest';
import { packageFolder } from './licences.ts';

it.each([
  ['/x/node_modules/zod/v4/index.js', '/x/node_modules/zod'],
  ['/x/node_modules/@lezer/common/dist/index.js?v=1', '/x/node_modules/@lezer/common'],
  ['/x/node_modules/a/node_modules/b/b.js', '/x/node_modules/a/node_modules/b'],
  ['\0/x/node_modules/a/a.js?commonjs', '/x/node_modules/a'],
  ['/x/src/policy/parse.ts', undefined],
  ['\0vite/preload-helper.js', undefined],
])('%j is of %j', (module, folder) => {
  expect(packageFolder(module)).toBe(folder);
});
