import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { readHeaders, securityHeaders } from '../../publish/headers.ts';
import { readRedirects } from '../../publish/redirects.ts';
import { Bodies, encodingFor } from './bodies.ts';
import { contentType } from './files.ts';
import { type Reply, route, type Served, text } from './route.ts';

/** An HTTP server for built files, with the headers of `_headers` and the moved addresses of `_redirects`. It answers GET and HEAD and never runs anything. */
export function staticServer(folder: Served): Server {
  const served = { ...folder, moved: movedIn(folder.root) };
  const bodies = new Bodies();
  const always = headersOf(served.root);
  return createServer((request, response) => {
    try {
      send(request, response, withHeaders(route(request.method ?? '', request.url ?? '', served), always), bodies);
    } catch (error) {
      process.stderr.write(`${request.method} ${request.url}: ${String(error)}\n`);
      send(request, response, withHeaders(text(500, 'The file could not be read.'), always), bodies);
    }
  });
}

/** The headers that the build wrote for every page; a folder without them is served with the strictest. */
function headersOf(root: string): Readonly<Record<string, string>> {
  const file = join(root, '_headers');
  return existsSync(file) ? readHeaders(readFileSync(file, 'utf8')) : securityHeaders();
}

function movedIn(root: string): ReadonlyMap<string, string> {
  const file = join(root, '_redirects');
  return existsSync(file) ? readRedirects(readFileSync(file, 'utf8')) : new Map();
}

const withHeaders = (reply: Reply, always: Readonly<Record<string, string>>): Reply => ({
  ...reply,
  headers: { ...always, ...reply.headers },
});

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
    response.setHeader('Content-Type', contentType('.txt'));
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
  response.setHeader('Content-Type', contentType(file));
  response.setHeader('Content-Length', bytes.length);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : bytes);
}

/** If-None-Match (RFC 9110, section 13.1.2): a list of tags, weak or not, or "*". */
function matches(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag) ?? false;
}
