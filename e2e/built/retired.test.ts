import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tagsOf, textOf } from './dist.ts';

/** A catalogue of one server that has a history, built into a folder of its own. */
const folder = mkdtempSync(join(tmpdir(), 'retired-'));
const [catalogue, out] = [join(folder, 'catalogue'), join(folder, 'out')];

const RETIRED = `- { old: servers/old-name, now: servers/mcp-server-time, reason: Named after its repository., on: 2026-11-02 }
- { old: tools/mcp-server-time/now, now: tools/mcp-server-time/get-current-time, reason: Renamed by its author., on: 2026-11-02 }
- { old: servers/withdrawn, reason: Its author <b>withdrew</b> it., on: 2026-11-01 }
`;

function build(retired: string): { status: number | null; stderr: string } {
  writeFileSync(join(catalogue, 'retired.yaml'), retired);
  const env = {
    ...process.env,
    CATALOGUE: catalogue,
    SITE_OUT: out,
    BASE_PATH: '/cat/',
    SITE_URL: 'https://example.org',
  };
  return spawnSync(process.execPath, ['src/cli/build-site.ts'], { env, encoding: 'utf8' });
}

const read = (file: string): string => readFileSync(join(out, file), 'utf8');

beforeAll(() => {
  mkdirSync(join(catalogue, 'servers'), { recursive: true });
  for (const part of ['attacks', 'rationales', 'taxonomies', 'vocabulary'])
    cpSync(join('catalogue', part), join(catalogue, part), { recursive: true });
  cpSync('catalogue/servers/mcp-server-time.yaml', join(catalogue, 'servers/mcp-server-time.yaml'));
  writeFileSync(join(catalogue, 'changes.yaml'), '[]\n');
  const { status, stderr } = build(RETIRED);
  if (status !== 0) throw new Error(stderr);
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('a page that moved', () => {
  const html = () => read('servers/old-name/index.html');
  const metas = () => tagsOf(html()).filter(({ name }) => name === 'meta' || name === 'link');

  it('leads to the new address at once, and says so to those who are not led', () => {
    expect(metas().find(({ attributes }) => attributes['http-equiv'] === 'refresh')?.attributes['content']).toBe(
      '0; url=/cat/servers/mcp-server-time/',
    );
    expect(textOf(html())).toContain('Named after its repository. It is now at servers/mcp-server-time.');
    expect(tagsOf(html()).map(({ attributes }) => attributes['href'])).toContain('/cat/servers/mcp-server-time/');
  });

  it('is the new page for search engines, and no page of its own', () => {
    const rel = (value: string) => metas().filter(({ attributes }) => attributes['rel'] === value);
    expect(rel('canonical').map(({ attributes }) => attributes['href'])).toEqual([
      'https://example.org/cat/servers/mcp-server-time/',
    ]);
    expect(metas().some(({ attributes }) => attributes['content'] === 'noindex')).toBe(true);
    expect(read('sitemap-1.xml')).not.toContain('old-name');
    expect(read('sitemap-1.xml')).toContain('servers/mcp-server-time/');
  });

  it('answers programs too, as Markdown and as JSON', () => {
    expect(read('servers/old-name/index.md')).toContain('(<https://example.org/cat/servers/mcp-server-time/>)');
    const { $schema: _, ...file } = JSON.parse(read('api/v1/servers/old-name.json'));
    expect(file).toEqual({
      file: 'gone',
      address: 'servers/old-name',
      url: 'https://example.org/cat/servers/old-name/',
      now_url: 'https://example.org/cat/servers/mcp-server-time/',
      now_api_url: 'https://example.org/cat/api/v1/servers/mcp-server-time.json',
      reason: 'Named after its repository.',
      on: '2026-11-02',
    });
  });

  it('stands in the file that hosts read; every line leads from nothing old to a file that is there', () => {
    const lines = read('_redirects').trim().split('\n').slice(1);
    expect(lines).toHaveLength(8);
    for (const line of lines) {
      const [from = '', to = '', status] = line.split(' ');
      expect([from.startsWith('/cat/'), to.startsWith('/cat/'), status]).toEqual([true, true, '301']);
      const file = to.slice('/cat/'.length).replace(/\/$/, '/index.html');
      expect(existsSync(join(out, file)), file).toBe(true);
    }
  });
});

describe('a page that is gone for good', () => {
  it('stays at its address, says why, and leads nowhere by itself', () => {
    const html = read('servers/withdrawn/index.html');
    expect(textOf(html)).toContain('Its author <b>withdrew</b> it.');
    expect(html).not.toContain('<b>withdrew');
    expect(html).not.toMatch(/http-equiv="?refresh/);
    expect(read('_redirects')).not.toContain('withdrawn');
    expect(JSON.parse(read('api/v1/servers/withdrawn.json'))).not.toHaveProperty('now_url');
  });
});

it('a site without changes says so', () => {
  expect(textOf(read('changes/index.html'))).toContain('Nothing is noted yet.');
});

it('an address that is in use, points to nothing or loops is not built at all', () => {
  const { status, stderr } = build(`- { old: servers/mcp-server-time, reason: Gone., on: 2026-11-02 }
- { old: servers/a, now: servers/b, reason: Renamed., on: 2026-11-02 }
- { old: servers/c, now: servers/d, reason: Renamed., on: 2026-11-02 }
- { old: servers/d, now: servers/c, reason: Renamed., on: 2026-11-02 }
`);
  expect(status).toBe(1);
  expect(stderr.match(/retired\.yaml:\d+:\d+ CAT50\d/g)?.map((line) => line.replace(/.*yaml/, ''))).toEqual([
    ':1:10 CAT504',
    ':2:26 CAT503',
    ':3:26 CAT503',
    ':4:26 CAT503',
  ]);
}, 120_000);
