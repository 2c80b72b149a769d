import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { RECORDS_FOLDER, RENDERING_FOLDER } from '../build/places.ts';

const PROGRAM = join(import.meta.dirname, 'astro.ts');

/** What Astro's process is told. */
interface Rendering {
  /** Folder to render into. */
  into: string;
  /** Folder in which a memory has saved the records. */
  records: string;
  /** Folder to keep the code in that renders. */
  kept: string;
}

/**
 * Astro's build of every page and file there are few of, and of the layouts that the others are filled into. It has a process
 * of its own, so that it runs on another processor. Throws when it fails; what it says goes to ours.
 */
export function renderWithAstro({ into, records, kept }: Rendering): Promise<void> {
  // Vite prefers a variable of this name, which test runners and hosts set, to the base that it is told.
  const { BASE_URL: _, ...rest } = process.env;
  const places = { [RECORDS_FOLDER]: records, [RENDERING_FOLDER]: kept };
  const env = { ...rest, ...places, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const child = spawn(process.execPath, [PROGRAM, into], { stdio: ['ignore', 'ignore', 'inherit'], env });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('The pages could not be rendered; what stands above says why.'));
    });
  });
}
