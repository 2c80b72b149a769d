import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticServer } from './static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
const root = join(folder, 'dist');
const server = staticServer({ root, base: '/cat/' });

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Sends the path as it is: `fetch` would tidy `..` away before it leaves. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

beforeAll(async () => {
  mkdirSync(join(root, 'tools'), { recursive: true });
  mkdirSync(join(root, 'api'));
  writeFileSync(join(root, 'index.html'), '<p>home</p>'.repeat(100));
  writeFileSync(join(root, '404.html'), '<p>missing</p>');
  writeFileSync(join(root, 'tools/index.html'), '<p>tools</p>');
  writeFileSync(join(root, 'api/a.json'), '{}');
  writeFileSync(join(root, 'a.pf_meta'), 'bytes'.repeat(100));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('what is found', () => {
  it('is the index of a folder, under the base path', async () => {
    const answer = await get('/cat/tools/?q=1');
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toBe('<p>tools</p>');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('a folder without "/" is sent on, with its query', async () => {
    const answer = await get('/cat/tools?q=1');
    expect([answer.status, answer.headers['location']]).toEqual([301, '/cat/tools/?q=1']);
  });

  it.each(['/', '/cat'])('%s is sent on to the base path', async (path) => {
    expect((await get(path)).headers['location']).toBe('/cat/');
  });

  it.each(['/tools/', '/cat/none/', '/cat/index.html/', '//cat/'])(
    '%s is the 404 page with status 404',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.body.toString()]).toEqual([404, '<p>missing</p>']);
    },
  );
});

describe('what is refused', () => {
  it.each([
    '/cat/../secret.txt',
    '/cat/%2e%2e/secret.txt',
    '/cat/tools/../../secret.txt',
    '/cat/..%2fsecret.txt',
    '/cat/%2e%2e%2fsecret.txt',
    '/cat/..\\secret.txt',
    '/cat/..%5csecret.txt',
    '/cat//../secret.txt',
    '/cat/link.txt',
    '/cat/index.html%00.txt',
    '/cat/%',
    '/cat/%ff',
  ])('%s leads nowhere', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).not.toContain('secret');
  });

  it('answers no other method than GET and HEAD', async () => {
    const answer = await get('/cat/', {}, 'POST');
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });
});

describe('how it is sent', () => {
  it('compresses text as the reader accepts it', async () => {
    const plain = (await get('/cat/')).body.toString();
    const br = await get('/cat/', { 'accept-encoding': 'gzip, br' });
    const gzip = await get('/cat/', { 'accept-encoding': 'gzip, br;q=0' });
    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(br.body).toString()).toBe(plain);
    expect(gunzipSync(gzip.body).toString()).toBe(plain);
    expect(br.headers['etag']).not.toBe(gzip.headers['etag']);
  });

  it('leaves what is compressed already', async () => {
    expect((await get('/cat/a.pf_meta', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });

  it('answers 304 to its own tag, and the file when it has changed', async () => {
    const tag = String((await get('/cat/tools/')).headers['etag']);
    expect((await get('/cat/tools/', { 'if-none-match': `"x", W/${tag}` })).status).toBe(304);
    expect((await get('/cat/tools/', { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('sends no body to HEAD', async () => {
    const answer = await get('/cat/', {}, 'HEAD');
    expect([answer.body.length, answer.headers['content-length']]).toEqual([0, '1100']);
  });

  it.each(['/cat/', '/cat/none', '/cat/tools'])('sends the security headers with %s', async (path) => {
    const { headers } = await get(path);
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('lets programs on other sites read the API and nothing else', async () => {
    expect((await get('/cat/api/a.json')).headers['access-control-allow-origin']).toBe('*');
    expect((await get('/cat/')).headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('an address that moved', () => {
  const line = '/cat/attacks/flood/ /cat/attacks/ticket-flood/ 301\n';

  it('leads to the new one, whether or not a file stands there, and keeps no query', async () => {
    mkdirSync(join(root, 'attacks/flood'), { recursive: true });
    writeFileSync(join(root, 'attacks/flood/index.html'), '<p>moved</p>');
    writeFileSync(join(root, '_redirects'), `# Moved\n${line}//evil.example/ //evil.example/x 302\n`);
    const moved = staticServer({ root, base: '/cat/' });
    await new Promise<void>((resolve) => moved.listen(0, '127.0.0.1', resolve));
    const { port } = moved.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/cat/attacks/flood/?q=1`, { redirect: 'manual' });
    moved.close();
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/cat/attacks/ticket-flood/']);
  });
});
