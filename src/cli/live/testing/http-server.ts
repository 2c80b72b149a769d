import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

const RESULTS: Readonly<Record<string, object>> = {
  initialize: {
    protocolVersion: '2025-06-18',
    capabilities: { tools: {} },
    serverInfo: { name: 'http server', version: '1.0.0' },
  },
  'tools/list': { tools: [{ name: 'far', inputSchema: { type: 'object' } }] },
};

/** A server on this machine, for the length of one test. */
export async function listen(handler: RequestListener): Promise<{ url: URL; close: () => void }> {
  const server: Server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: new URL(`http://127.0.0.1:${port}/mcp`), close };
}

/** Speaks the protocol, each answer as JSON or as an event. */
export const speaking =
  (type: 'application/json' | 'text/event-stream'): RequestListener =>
  async (request, response) => {
    if (request.method !== 'POST') return void response.writeHead(405).end();
    const { id, method } = (await json(request)) as { id?: number; method: string };
    if (id === undefined) return void response.writeHead(202).end();
    const text = JSON.stringify({ jsonrpc: '2.0', id, result: RESULTS[method] });
    response.writeHead(200, { 'content-type': type });
    response.end(type === 'application/json' ? text : `event: message\ndata: ${text}\n\n`);
  };

/** Speaks to those who send all of these headers with each request, and asks all others for authorisation. */
export const guarded =
  (wanted: Readonly<Record<string, string>>): RequestListener =>
  (request, response) => {
    const isKnown = Object.entries(wanted).every(([name, value]) => request.headers[name.toLowerCase()] === value);
    if (isKnown) speaking('application/json')(request, response);
    else response.writeHead(401).end();
  };

/** Sends blanks until nobody listens any more. */
export const flooding: RequestListener = (_, response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const block = Buffer.alloc(65_536, ' ');
  const write = () => {
    while (!response.destroyed && response.write(block));
    if (!response.destroyed) response.once('drain', write);
  };
  write();
};
