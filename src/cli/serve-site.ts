#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { baseOf } from '../publish/environment.ts';
import { optionsOf } from './args.ts';
import { visible } from './output.ts';
import { staticServer } from './site/static-server.ts';

const HELP = `Serves the built site from dist/ on this machine only.

  npm run serve
  npm run -s serve -- --port 8080

Options:
  --port NUMBER   default: PORT in the environment, else 4321; 0 takes any free one
  --help          this text
BASE_PATH in the environment must be what the site was built with.
`;

const DEFAULT_PORT = 4321;

main();

function main(): void {
  const options = optionsOf('npm run serve', HELP, process.argv.slice(2), { port: { type: 'string' } });
  if (typeof options === 'number') {
    process.exitCode = options;
    return;
  }
  const text = options.port ?? process.env['PORT'] ?? String(DEFAULT_PORT);
  const port = Number(text);
  const isPort = /^\d+$/.test(text) && port <= 65535;
  if (!isPort) fail(2, `"${visible(text)}" is not a port: a whole number from 0 to 65535.\n\n${HELP}`);
  else if (!existsSync(resolve('dist', 'index.html')))
    fail(1, 'There is no site in dist/. Build it first: npm run build');
  else serve(port);
}

function serve(port: number): void {
  const base = baseOf(process.env);
  const server = staticServer({ root: resolve('dist'), base });
  server.once('error', (error: NodeJS.ErrnoException) => fail(1, listenProblem(error, port)));
  server.listen(port, '127.0.0.1', () => {
    const address = server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : port;
    process.stdout.write(`The site is at http://127.0.0.1:${actual}${base} (Ctrl-C stops it)\n`);
  });
}

function listenProblem(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken. Try another: npm run -s serve -- --port ${port + 1}`;
  if (error.code === 'EACCES') return `Port ${port} is reserved. Take one above 1023.`;
  return error.message;
}

function fail(code: number, message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
}
