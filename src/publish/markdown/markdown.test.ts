import { describe, expect, it } from 'vitest';
import { fixture, HOSTILE, SITE, toolNamed } from '../fixtures/catalogue.ts';
import { llmsTxt } from '../llms.ts';
import { attackMarkdown } from './attack.ts';
import { proseMarkdown } from './pages.ts';
import { serverMarkdown } from './server.ts';
import { escapeMarkdown, fence, inlineCode, prose, table } from './text.ts';
import { toolMarkdown } from './tool.ts';

const catalogue = fixture();

describe('text that came from elsewhere', () => {
  it.each([
    ['[x](javascript:1)', '\\[x\\](javascript:1)'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['1. one', '1\\. one'],
    ['# head', '\\# head'],
    ['- item', '\\- item'],
    ['a|b', 'a\\|b'],
    ['see https://a.invalid/', 'see `https://a.invalid/`'],
    ['www.a.invalid', '`www.a.invalid`'],
    ['me@a.invalid', '`me@a.invalid`'],
    ['<https://a.invalid/`x`>', '``<https://a.invalid/`x`>``'],
    ['@scope/name: a // b', '@scope/name: a // b'],
    ['two\nlines', 'two lines'],
    ['a\u202eb', 'a\\[U+202E\\]b'],
  ])('%j is text', (given, expected) => {
    expect(escapeMarkdown(given)).toBe(expected);
  });

  it('code fences are longer than any backticks inside', () => {
    expect(inlineCode('a``b')).toBe('```a``b```');
    expect(inlineCode('`')).toBe('`` ` ``');
    expect(fence('```\nx', 'text')).toBe('````text\n```\nx\n````\n');
  });

  it('a bar inside code does not end a cell', () => {
    expect(table(['a'], [[inlineCode('x|y')]])).toBe('| a |\n| --- |\n| `x\\|y` |\n');
  });

  it('our own sentences keep their code', () => {
    expect(prose('Takes `a_b` and *c*.')).toBe('Takes `a_b` and \\*c\\*.');
  });
});

describe('a tool', () => {
  it('says what the page says, in sections', () => {
    const text = toolMarkdown(toolNamed(catalogue, 'cancel_order'), catalogue, SITE);
    expect(text).toContain('# cancel\\_order\n');
    expect(text).toContain('- Severity: Critical\n- Category: Destructive\n');
    expect(text).toContain('"hide": [\n    "cancel_order"\n  ]');
    for (const title of ['Why', 'Policy', 'Facts', 'Variants', 'Parameters', 'Questions', 'Provenance']) {
      expect(text).toContain(`\n## ${title}\n`);
    }
  });

  it.each(HOSTILE)('%j adds no heading and no section of its own', (name) => {
    const text = toolMarkdown(toolNamed(catalogue, name), catalogue, SITE);
    const outside = text.replaceAll(/^(`{3,})[\s\S]*?^\1$/gm, '');
    expect(outside.match(/^# /gm)).toHaveLength(1);
    expect(outside).not.toContain('Ignore previous instructions');
    expect(text).not.toMatch(/[\u202e\u200b\ud800]/u);
  });

  it('gives the same text every time', () => {
    const [first, second] = [fixture(), fixture()].map((built) =>
      toolMarkdown(toolNamed(built, 'pay_invoice'), built, SITE),
    );
    expect(first).toBe(second);
  });
});

it('a server lists every tool once', () => {
  const [server] = catalogue.servers;
  const text = server === undefined ? '' : serverMarkdown(server, SITE);
  for (const tool of catalogue.tools) expect(text.split(`](<${SITE.root}${tool.path}>)`)).toHaveLength(2);
});

it('an attack lists its tools and references', () => {
  const [attack] = catalogue.attacks;
  const text = attack === undefined ? '' : attackMarkdown(attack, SITE);
  expect(text).toContain('[Queues \\[x\\](y)](<https://example.org/q>)');
  expect(text).toContain('open\\_ticket');
});

it('an attack says who hands what to whom, and which call the policy refuses', () => {
  const [attack] = catalogue.attacks;
  if (attack === undefined) throw new Error('the fixture has no attack');
  const flow = [{ step: 1, from: 'agent', to: 'server', cut: true } as const];
  const text = attackMarkdown({ ...attack, record: { ...attack.record, flow } }, SITE);
  expect(text).toContain('- Step 1: agent to server (the call that the policy refuses)');
});

it('prose loses components and keeps code, and its links work from anywhere', () => {
  const body =
    'import X from "./x.astro";\n\nSee [method](/method/).\n\n<X a="b" />\n\n```js\nimport y from "<Z/>";\n```';
  const text = proseMarkdown({ path: 'method/', title: 'Method', description: 'How.', body }, SITE);
  expect(text).toBe(
    '# Method\n\nHow.\n\nSee [method](https://example.org/cat/method/).\n\n```js\nimport y from "<Z/>";\n```\n',
  );
});

it('llms.txt names every server', () => {
  const pages = [{ path: 'method/', title: 'Method', description: 'How.', body: 'Text.' }];
  expect(llmsTxt(catalogue, pages, SITE)).toContain('https://example.org/cat/servers/acme-desk/index.md');
});

it('llms.txt names the largest servers where there are thousands, and says where all are', () => {
  const [server] = catalogue.servers;
  if (server === undefined) throw new Error('the fixture has no server');
  const servers = Array.from({ length: 700 }, (_, n) => ({
    ...server,
    path: `servers/s${n}/`,
    tools: n === 699 ? server.tools : [],
  }));
  const text = llmsTxt({ ...catalogue, servers }, [], SITE);
  expect(text).toContain('servers/s699/index.md');
  expect(text).toContain('servers/index.md>): 200 more');
  expect(text.match(/servers\/s\d+\/index\.md/g)).toHaveLength(500);
});
