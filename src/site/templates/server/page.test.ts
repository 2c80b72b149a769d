import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../catalogue/build/catalogue.ts';
import { serverRecord } from '../../../catalogue/schema/server.ts';
import type { Catalogue, Server } from '../../../catalogue/types.ts';
import { fixture, HOSTILE, SITE } from '../../../publish/fixtures/catalogue.ts';
import { serverPageHtml } from './page.ts';

const desk = fixture();

/** The only server of a catalogue. */
function only({ servers: [server] }: Catalogue): Server {
  if (server === undefined) throw new Error('the catalogue has no server');
  return server;
}

const pageOf = (server: Server, catalogue: Catalogue): string => serverPageHtml({ server, catalogue, site: SITE }).text;

/** The page of a server of which nothing is known but what is given. */
function pageWith(facts: object): string {
  const known = { id: 'bare', name: 'Bare', source: { read: 'submitted' }, tools: [{ name: 'nobody_knows' }] };
  const record = serverRecord.parse({ ...known, ...facts });
  const catalogue = buildCatalogue({
    servers: [{ record, file: 'catalogue/servers/bare.yaml', toolLines: record.tools.map((_, n) => n + 1) }],
    attacks: [],
    rationales: [...desk.rationales.values()],
    vocabulary: [],
    taxonomies: [],
    retired: [],
    changes: [],
  });
  return pageOf(only(catalogue), catalogue);
}

/** What stands beside a name in the lists of facts. */
const fact = (page: string, name: string): string | undefined =>
  new RegExp(`<dt>${name}</dt><dd>(.*?)</dd>`, 's').exec(page)?.[1];

const TAGS =
  'a abbr article b blockquote cite code copy-code dd div dl dt footer h1 h2 header li nav p pre section small span time ul wbr'.split(
    ' ',
  );

describe.each(HOSTILE)('a server that writes %j wherever it may', (text) => {
  const page = pageWith({
    name: text,
    summary: text,
    aliases: [text],
    source: { read: 'source', path: text, licence: text },
    packages: [{ registry: 'npm', name: text }],
    reviewed: { on: '2026-11-01', notes: text },
    tools: [{ name: text, summary: text, params: [{ name: text }], effects: ['create'] }],
  });

  it('adds no mark-up of its own to the page', () => {
    expect(page).not.toMatch(/<script|<!--|\sstyle=|\son\w+=/i);
    const tags = [...page.matchAll(/<\/?([a-z][a-z0-9-]*)\b[^>]*>/gi)].map(([, tag]) => tag ?? '');
    expect(tags.filter((tag) => !TAGS.includes(tag))).toEqual([]);
  });

  it('hides no character outside the policy, which must name the tools as they are', () => {
    expect(page.replaceAll(/<pre.*?<\/pre>/gs, '')).not.toMatch(/[\u202e\u200b]/);
  });

  it('leads nowhere but to this site and to https', () => {
    for (const [, address] of page.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^(?:\/|#|https:)/);
  });
});

it('closes every element that it opens', () => {
  for (const page of [pageOf(only(desk), desk), pageWith({})]) {
    for (const tag of TAGS.filter((one) => one !== 'wbr')) {
      const opened = page.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
      expect([tag, page.split(`</${tag}>`).length - 1]).toEqual([tag, opened]);
    }
  }
});

describe('a server with tools of every category', () => {
  const page = pageOf(only(desk), desk);

  it('lists every tool once, under its category, worst category first', () => {
    expect(page.match(/<li data-f=/g)).toHaveLength(desk.tools.length);
    const groups = ['financial', 'destructive', 'execute', 'write', 'read', 'not-known'];
    const places = groups.map((id) => page.indexOf(`<section class="s" id="${id}">`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    const [, paying = ''] = page.split('id="financial"');
    expect(paying.split('</section>')[0]).toContain('/tools/acme-desk/pay-invoice/');
  });

  it('leads to every part of itself that it names at its top, and to nothing else', () => {
    const [jump = ''] = /<nav class="jump".*?<\/nav>/s.exec(page) ?? [];
    const named = [...jump.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(named).toHaveLength(10);
    for (const id of named) expect(page.split(`id="${id}"`)).toHaveLength(2);
  });

  it('says what each rule does, and counts the lines of the policy', () => {
    const { text, profile } = only(desk).policy;
    expect(page).toContain(`<span>${text.trimEnd().split('\n').length} lines, ${profile}</span>`);
    expect(page).toContain('A rule. Rule <code>a rule</code>');
    expect(page).toContain('href="/policies/acme-desk/policy.json" download="policy.json"');
  });

  it('says that no pattern needs two of its tools, or names those that do with the reason', () => {
    expect(page).toContain('No pattern of the attack database needs more than one tool');
    const attacks = desk.attacks.map((attack) => ({ attack, reason: '`a` & b', leg: undefined, generic: false }));
    const combined = pageOf({ ...only(desk), attacks }, desk);
    expect(combined).not.toContain('No pattern of the attack database');
    expect(combined).toContain(
      '<a class="t n" href="/attacks/ticket-flood/">Ticket flood</a><span class="d"><code>a</code> &amp; b</span>',
    );
  });

  it('does not call a reviewed server unreviewed', () => {
    expect(page).not.toContain('not reviewed');
    expect(fact(page, 'Reviewed')).toContain('<time datetime="2026-11-01">1 Nov 2026</time>');
  });
});

describe('a server that nobody reviewed and nothing is known of', () => {
  const page = pageWith({});

  it('is marked as unreviewed at its top and where it comes from', () => {
    expect(page).toContain('<p class="flag"><span class="sev none">Machine-classified, not reviewed</span>');
    expect(fact(page, 'Reviewed')).toBe('machine-classified, not reviewed');
  });

  it('says what is not known instead of leaving it out or linking to it', () => {
    expect(fact(page, 'Repository')).toBe('not known');
    expect(fact(page, 'Licence')).toBe('not stated');
    expect(fact(page, 'Read at commit')).toBe('not known');
    expect(fact(page, 'Definitions in')).toBe('not known');
    expect(page).not.toContain('https://github.com');
  });

  it('leaves out what it has none of', () => {
    for (const name of ['Transports', 'Also called', 'Home page']) expect(fact(page, name)).toBeUndefined();
    expect(page).not.toMatch(/Package, |The server itself|Reviewer’s notes|undefined/);
  });

  it('shows tools without a class as not assessed, and a policy that denies them', () => {
    expect(page).toContain('<section class="s" id="not-known">');
    expect(page).toContain('Nothing that was read supports a class.');
    expect(fact(page, 'Listed, denied')).toBe('1 not assessed tool');
    expect(page).toContain('Exactly the union of the 1 tool rule.');
  });
});

describe('where a server comes from', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567';

  it('links to the file only when repository and commit are known', () => {
    const source = { read: 'source', repository: 'acme/desk', path: 'src/a b.ts' };
    expect(fact(pageWith({ source }), 'Definitions in')).toBe('<code>src/a b.ts</code>');
    const page = pageWith({ source: { ...source, commit } });
    expect(fact(page, 'Definitions in')).toBe(
      `<a href="https://github.com/acme/desk/blob/${commit}/src/a%20b.ts"><code>src/a b.ts</code></a>`,
    );
    expect(fact(page, 'Repository')).toBe(`<a href="https://github.com/acme/desk/tree/${commit}">acme/desk</a>`);
  });

  it('says of each package whether the registry had it, and when', () => {
    const page = pageWith({
      packages: [
        { registry: 'npm', name: 'a', checked: { on: '2026-11-02', found: true } },
        { registry: 'pypi', name: 'b', checked: { on: '2026-11-03', found: false } },
        { registry: 'docker', name: 'c' },
      ],
    });
    expect(fact(page, 'Package, npm')).toContain('found 2 Nov 2026');
    expect(fact(page, 'Package, pypi')).toContain('not found in the registry on 3 Nov 2026');
    expect(fact(page, 'Package, docker')).toContain('not looked up');
  });

  it('names what attackers look for in the server itself, also where the vocabulary lacks it', () => {
    const page = pageWith({ capabilities: ['auto-update'] });
    expect(page).toContain('The server itself');
    expect(page).toContain('<a href="/capabilities/auto-update/"><code>auto-update</code></a>');
  });
});
