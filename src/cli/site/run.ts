import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** The file that a package's command runs, so that it runs under this Node and not under whatever comes first on the PATH. */
export function programFile(name: string, packageName = name): string {
  const require = createRequire(import.meta.url);
  const file = require.resolve(`${packageName}/package.json`);
  const { bin } = manifest.parse(require(file));
  const program = typeof bin === 'string' ? bin : bin[name];
  if (program === undefined) throw new Error(`The package ${packageName} has no command "${name}".`);
  return join(dirname(file), program);
}
