/**
 * The least that any generator does: one finished page of mean weight, with each tool's address put in place of its own,
 * written into a folder for each tool. `node bench/peers/floor.ts PATHS PAGE OUT COUNT` prints the seconds.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [pathsFile = '', pageFile = '', out = '', count] = process.argv.slice(2);
const paths: string[] = JSON.parse(readFileSync(pathsFile, 'utf8'));
const page: { path: string; text: string } = JSON.parse(readFileSync(pageFile, 'utf8'));
const started = performance.now();
for (const path of paths.slice(0, Number(count))) {
  mkdirSync(join(out, path), { recursive: true });
  writeFileSync(join(out, path, 'index.html'), page.text.replaceAll(page.path, path));
}
process.stdout.write(`${(performance.now() - started) / 1000}\n`);
