import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { memoiseFor } from '../../policy/memo.ts';
import type { Delivery, Drawing, Png } from './drawing.ts';
import { FONTS } from './fonts.ts';

/** Pictures that an earlier build drew. */
export const DRAWN_BEFORE = '.cache/pictures';

/** Whatever decides how a drawing looks beside the drawing itself. */
const TOOLS = [
  ...FONTS.map(({ file }) => file),
  'src/site/pictures/render.ts',
  'src/site/pictures/png.ts',
  'node_modules/satori/package.json',
  'node_modules/@resvg/resvg-js/package.json',
];

interface Waiting {
  resolve(png: Png): void;
  reject(error: Error): void;
}

const known = new Map<string, Promise<Png>>();
const waiting = new Map<number, Waiting>();
let thread: Worker | undefined;
let ordered = 0;
let tools: string | undefined;

/** The PNG of a drawing: from an earlier build if one drew the same, otherwise from the drawing thread. */
export function drawn(drawing: Drawing): Promise<Png> {
  const name = nameOf(drawing);
  const png = known.get(name) ?? fetch(name, drawing);
  known.set(name, png);
  return png;
}

/** Begins all drawings of a build and forgets what earlier builds drew and this one does not. */
export function begin(drawings: readonly Drawing[]): void {
  const wanted = new Set(drawings.map(nameOf));
  mkdirSync(DRAWN_BEFORE, { recursive: true });
  for (const name of readdirSync(DRAWN_BEFORE))
    if (!wanted.has(name)) rmSync(join(DRAWN_BEFORE, name), { force: true });
  // A fault is thrown to whoever asks for the drawing.
  for (const drawing of drawings) drawn(drawing).catch(() => undefined);
}

const nameOf = memoiseFor((drawing: Drawing) => `${digestOf(drawing)}.png`);

function digestOf(drawing: Drawing): string {
  tools ??= sha256(...TOOLS.map((file) => readFileSync(file)));
  return sha256(tools, JSON.stringify(drawing));
}

async function fetch(name: string, drawing: Drawing): Promise<Png> {
  const file = join(DRAWN_BEFORE, name);
  const kept = readIfThere(file);
  if (kept !== undefined) return kept;
  const png = await order(drawing);
  mkdirSync(DRAWN_BEFORE, { recursive: true });
  writeFileSync(`${file}-${process.pid}`, png);
  renameSync(`${file}-${process.pid}`, file);
  return png;
}

function readIfThere(file: string): Png | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Asks the thread, which keeps the program alive only while somebody waits. */
function order(drawing: Drawing): Promise<Png> {
  thread ??= startThread();
  thread.ref();
  const number = ordered++;
  thread.postMessage({ number, drawing });
  return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
}

function startThread(): Worker {
  const worker = new Worker(resolve('src/site/pictures/thread.ts'));
  worker.on('message', deliver);
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return worker;
}

function deliver(delivery: Delivery): void {
  const asked = waiting.get(delivery.number);
  waiting.delete(delivery.number);
  if (waiting.size === 0) thread?.unref();
  if ('png' in delivery) asked?.resolve(delivery.png);
  else asked?.reject(new Error(`A picture could not be drawn: ${delivery.fault}`));
}

function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
