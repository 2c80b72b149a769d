import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs a program that stands beside `mcp-risk`. */
function run(file: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${file}`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(stderr).not.toMatch(/^\s+at /m);
  return { status, stdout, said: stderr.split('\n')[0] };
}

describe.each([
  ['build-site.ts', 'npm run build'],
  ['serve-site.ts', 'npm run serve'],
  ['test-all.ts', 'npm test'],
])('%s', (file, name) => {
  it('prints its help and does nothing else', () => {
    for (const option of ['--help', '-h']) {
      const { status, stdout } = run(file, option);
      expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(`  ${name}`) });
    }
  });

  it('refuses what it does not know, and says which option was meant', () => {
    expect(run(file, '--hlep')).toEqual({
      status: 2,
      stdout: '',
      said: `${name}: there is no option "--hlep". Did you mean "--help"?`,
    });
    expect(run(file, 'dist')).toMatchObject({
      status: 2,
      said: `${name}: "dist" is no option, and nothing else is taken.`,
    });
  });
});

it.each([
  ['build-site.ts', ['--chnaged'], 'there is no option "--chnaged". Did you mean "--changed"?'],
  ['build-site.ts', ['changed'], '"changed" is no option, and nothing else is taken. Did you mean "--changed"?'],
  ['build-site.ts', ['chnaged'], '"chnaged" is no option, and nothing else is taken. Did you mean "--changed"?'],
  ['build-site.ts', ['--changed=yes'], "Option '--changed' does not take an argument"],
  ['build-site.ts', ['--\u001b[31m'], 'there is no option "--[U+001B][31m".'],
  ['serve-site.ts', ['--prot', '8080'], 'there is no option "--prot". Did you mean "--port"?'],
  ['serve-site.ts', ['8080'], '"8080" is no option, and nothing else is taken.'],
])('%s %j is refused', (file, args, message) => {
  const { status, said } = run(file, ...args);
  expect({ status, said }).toEqual({ status: 2, said: expect.stringContaining(message) });
});

it('a port is a number', () => {
  expect(run('serve-site.ts', '--port', '80a80').said).toBe('"80a80" is not a port: a whole number from 0 to 65535.');
  expect(run('serve-site.ts', '--port', '70000').status).toBe(2);
});
