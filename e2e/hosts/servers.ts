import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { staticServer } from '../../src/cli/site/static-server.ts';
import { freePort } from '../../src/cli/testing/free-port.ts';
import { webServer } from '../../src/cli/testing/web-server.ts';
import { SERVED_FROM } from '../../src/publish/deploy/deployment.ts';

/** Built files and the path that they live under. */
export interface Files {
  root: string;
  base: string;
}

/** A server that runs. `origin` has no "/" at its end. */
export interface Running {
  origin: string;
  stop: () => Promise<void>;
}

/** The server that comes with the project. */
export async function startOurs(files: Files): Promise<Running> {
  const server = staticServer(files);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
}

/** nginx with the configuration that the site publishes, changed only where it tells its reader to. */
export async function startNginx(config: string, { root }: Files): Promise<Running> {
  const port = await freePort();
  return start(await webServer('nginx'), port, (folder) => {
    const site = replaced(config, [
      [/listen 80;/, `listen 127.0.0.1:${port};`],
      [new RegExp(`(?<=alias )${SERVED_FROM}/`, 'g'), `${root}/`],
    ]);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${name};\n`,
    );
    const main = `daemon off;\nmaster_process off;\npid nginx.pid;\nevents { }\nhttp {\naccess_log off;\n${temporary.join('')}${site}}\n`;
    writeFileSync(join(folder, 'nginx.conf'), main);
    return ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'];
  });
}

/** The same for Caddy, without encryption: no certificate can be had for a port of this machine. */
export async function startCaddy(config: string, { root }: Files): Promise<Running> {
  const port = await freePort();
  return start(await webServer('caddy'), port, (folder) => {
    const site = replaced(config, [
      [/^[^#\s]\S* \{/m, `http://127.0.0.1:${port} {`],
      [new RegExp(`(?<=root \\* )${SERVED_FROM}`), root],
    ]);
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
    return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  });
}

function replaced(text: string, changes: readonly [RegExp, string][]): string {
  return changes.reduce((sum, [pattern, by]) => {
    if (sum.search(pattern) === -1) throw new Error(`The configuration has nothing that fits ${pattern}.`);
    return sum.replace(pattern, () => by);
  }, text);
}

/** Runs a program that serves on a port, with a folder of its own, until it answers. */
async function start(program: string, port: number, prepare: (folder: string) => string[]): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'web-server-'));
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(program, prepare(folder), { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin, child, () => said);
  return { origin, stop: () => stopped(child).finally(() => rmSync(folder, { recursive: true })) };
}

async function answers(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  while (true) {
    if (failure !== undefined) throw failure;
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.\n${said()}`);
    const response = await fetch(origin).catch(() => undefined);
    if (response !== undefined) return void (await response.body?.cancel());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
