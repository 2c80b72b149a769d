import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type HeaderRule, headerRules, readHeaders } from '../../publish/headers.ts';
import { readRedirects } from '../../publish/redirects.ts';
import { Bodies, encodingFor } from './bodies.ts';
import { type Reply, route, type Served, text } from './route.ts';

/** An HTTP server for built files, with the headers of `_headers` and the moved addresses of `_redirects`. It answers GET and HEAD and never runs anything. */
export function staticServer(served: Served): Server {
  const bodies = new Bodies();
  const site = { ...served, rules: rulesOf(served), moved: movedIn(served) };
  return createServer((request, response) => {
    try {
      send(request, response, route(request.method ?? '', request.url ?? '', site), bodies);
    } catch (error) {
      process.stderr.write(`${request.method} ${request.url}: ${String(error)}\n`);
      send(request, response, text(500, 'The file could not be read.', site), bodies);
    }
  });
}

/** The headers that the build wrote; a folder without them is served with the strictest. */
function rulesOf({ root, base }: Served): HeaderRule[] {
  const file = join(root, '_headers');
  return existsSync(file) ? readHeaders(readFileSync(file, 'utf8')) : headerRules(base);
}

/** The addresses that the build wrote as moved. */
function movedIn({ root }: Served): ReadonlyMap<string, string> {
  const file = join(root, '_redirects');
  return existsSync(file) ? readRedirects(readFileSync(file, 'utf8')) : new Map();
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, content }: Reply,
  bodies: Bodies,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if ('file' in content) {
    sendFile(request, response, status, content.file, bodies);
  } else {
    response.writeHead(status).end(content.text);
  }
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: string,
  bodies: Bodies,
): void {
  const { bytes, etag, encoding } = bodies.get(file, encodingFor(request.headers['accept-encoding']));
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', bytes.length);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : bytes);
}

/** If-None-Match (RFC 9110, section 13.1.2): a list of tags, weak or not, or "*". */
function matches(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag) ?? false;
}
