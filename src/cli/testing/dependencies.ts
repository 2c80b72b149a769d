import { readFileSync } from 'node:fs';
import { z } from 'zod';

const versions = z.record(z.string(), z.string()).default({});

const manifest = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      license: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

/** A package as the lockfile has it. */
interface Locked {
  name: string;
  version: string;
  /** SPDX expression as its author wrote it, or nothing. */
  licence: string;
  resolved?: string | undefined;
  integrity?: string | undefined;
  hasInstallScript?: boolean | undefined;
}

/** Versions of the packages that `package.json` names, by name. */
export function directDependencies(): Map<string, string> {
  const { dependencies, devDependencies, optionalDependencies } = manifest.parse(json('package.json'));
  return new Map(Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }));
}

/** Every package that may be installed, whatever the machine. */
export function lockedPackages(): Locked[] {
  const { packages } = lockfile.parse(json('package-lock.json'));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license = '', ...rest }]) => {
      return { name: path.replace(/^.*node_modules\//, ''), version, licence: license, ...rest };
    });
}

/** Rows of the table of `DEPENDENCIES.md` whose first column has this heading, without backticks. */
export function table(heading: string): string[][] {
  const [, rows = ''] = readFileSync('DEPENDENCIES.md', 'utf8').split(
    new RegExp(`^\\| ${heading} \\|.*\\n\\|[-|]+\\n`, 'm'),
  );
  return (/^(?:\|.*\n)*/.exec(rows)?.[0] ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

/** Whether an SPDX expression can be satisfied by these licences. Names with `WITH` are looked up as they are. */
export function isAllowed(expression: string, licences: ReadonlySet<string>): boolean {
  const text = expression.trim().replace(/^\(([^()]*)\)$/, '$1');
  if (/ OR /.test(text)) return text.split(' OR ').some((part) => isAllowed(part, licences));
  return text.split(' AND ').every((part) => licences.has(part.trim()));
}

/** Whether a name is one of a list in which `*` stands for any ending. */
export function isNamed(name: string, list: readonly string[]): boolean {
  return list.some((entry) => (entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry));
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
