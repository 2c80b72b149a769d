import { spawn } from 'node:child_process';

const PROGRAM = "import { build } from 'astro'; await build({ logLevel: 'warn' });";

/**
 * Astro's build of every page and file there are few of, in a process of its own, so that it runs on another processor.
 * Throws when it fails; what it says goes to ours.
 */
export function renderWithAstro(): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('The pages could not be rendered; what stands above says why.'));
    });
  });
}
