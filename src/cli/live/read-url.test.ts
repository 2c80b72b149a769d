import type { RequestListener } from 'node:http';
import { json } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { readServer } from './read-server.ts';
import { flooding, guarded, listen, speaking } from './testing/http-server.ts';

vi.setConfig({ testTimeout: 60_000 });

async function read(handler: RequestListener, seconds = 30, headers: Record<string, string> = {}) {
  const { url, close } = await listen(handler);
  try {
    return await readServer({ kind: 'url', url, headers }, seconds);
  } finally {
    close();
  }
}

const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(code, headers).end('<h1>\u001b[2JNo.</h1>');

describe('a server at an address', () => {
  it.each(['application/json', 'text/event-stream'] as const)('is read when it answers in %s', async (type) => {
    const { server, tools, pages } = await read(speaking(type));
    expect(server).toEqual({ name: 'http server', version: '1.0.0' });
    expect(tools.map(({ name }) => name)).toEqual(['far']);
    expect(pages).toBe(1);
  });

  it.each<[string, RequestListener, string]>([
    [
      'it wants a token',
      status(401),
      'the server asks for authorisation (HTTP status 401); send what it wants with --header.',
    ],
    [
      'there is nothing',
      status(404),
      'the server answered with HTTP status 404; is this the address of its MCP endpoint?',
    ],
    ['it breaks', status(500), 'the server answered with HTTP status 500; is this the address of its MCP endpoint?'],
    ['it is a web page', status(200, { 'content-type': 'text/html' }), 'Unexpected content type: text/html.'],
    [
      'it is no JSON',
      status(200, { 'content-type': 'application/json' }),
      'initialize with something that is no JSON.',
    ],
    [
      'it leads elsewhere',
      status(307, { location: 'http://elsewhere.test/mcp?token=x' }),
      'the server answered with a redirect. Redirect to http://elsewhere.test/mcp not followed.',
    ],
    ['it floods', flooding, 'the server sent more than 16 MiB of answers.'],
  ])('is refused with one sentence when %s', async (_, handler, sentence) => {
    const error = await read(handler).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toContain(sentence);
    expect(String(error)).not.toContain('\u001b');
  });

  it('is given up when it hangs', async () => {
    const hanging: RequestListener = () => undefined;
    await expect(read(hanging, 1)).rejects.toThrow('the server did not answer initialize within 1 second.');
  });

  it('is named as out of reach when nobody listens', async () => {
    const { url, close } = await listen(status(200));
    close();
    await expect(readServer({ kind: 'url', url, headers: {} }, 10)).rejects.toThrow(
      `the server cannot be reached: connect ECONNREFUSED ${url.host}.`,
    );
  });
});

describe('headers', () => {
  const KEY = 'sk-live-0123456789';
  const headers = { Authorization: `Bearer ${KEY}`, 'X-Team': 'risk' };

  it('go with every request', async () => {
    const { tools } = await read(guarded(headers), 30, headers);
    expect(tools.map(({ name }) => name)).toEqual(['far']);
    await expect(read(guarded(headers), 30, { 'X-Team': 'risk' })).rejects.toThrow('send what it wants with --header');
  });

  it('are not sent to another origin', async () => {
    const asked: string[] = [];
    const elsewhere = await listen((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await expect(read(status(307, { location: elsewhere.url.href }), 30, headers)).rejects.toThrow('redirect');
    elsewhere.close();
    expect(asked).toEqual([]);
  });

  it('are not repeated when the server repeats them', async () => {
    const echo: RequestListener = async (request, response) => {
      const { id } = (await json(request)) as { id?: number };
      const error = { code: -32000, message: `no such key: ${request.headers.authorization}` };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ jsonrpc: '2.0', id, error }));
    };
    const error = await read(echo, 30, headers).catch(String);
    expect(error).toContain('no such key: [not shown] [not shown]');
    expect(error).not.toContain(KEY);
  });
});
