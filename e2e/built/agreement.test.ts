import { describe, expect, it } from 'vitest';
import { analyse, decide } from '../../src/policy/index.ts';
import type { Policy } from '../../src/policy/types.ts';
import { FILES, isFile, pages, read, readJson, textOf } from './dist.ts';

/** The parts of a tool's API file that the page must agree with. */
interface ToolFile {
  name: string;
  severity: string | null;
  category: string | null;
  policies: { recommended: { policy: Policy } };
}

const SECTIONS = [
  'why',
  'policy',
  'what',
  'variants',
  'enforce',
  'evidence',
  'attacks',
  'parameters',
  'related',
  'questions',
  'deeper',
  'provenance',
];
const QUESTIONS = ['what-it-does', 'how-to-enforce', 'risk-level', 'rate-limit', 'block', 'server'];

/** What the category makes of the policy. */
const RULES: Readonly<Record<string, (policy: Policy, name: string) => boolean>> = {
  Read: ({ tools }, name) => Object.keys(tools?.[name] ?? { no: 1 }).length === 0,
  Write: ({ tools }, name) => tools?.[name]?.limits?.[0]?.max === 30,
  Execute: ({ tools }, name) => tools?.[name]?.limits?.[0]?.max === 10,
  Destructive: ({ hide }, name) => hide?.includes(name) === true,
  Financial: ({ tools }, name) => tools?.[name]?.deny_if?.[0]?.conditions.length === 0,
};

const tools = [...pages()].flatMap(({ path, html, file }) =>
  /^tools\/[^/]+\/[^/]+\/$/.test(path) ? [{ path, html, file }] : [],
);

/** The HTML of the first element that `start` begins, up to `end`. */
function between(html: string, start: RegExp, end: string): string {
  const at = html.search(start);
  return at === -1 ? '' : html.slice(at, html.indexOf(end, at) + end.length);
}

function faults({ path, html }: { path: string; html: string }): string[] {
  const api = readJson(`api/v1/${path.replace(/\/$/, '')}.json`) as ToolFile;
  const policyText = read(`${path}policy.json`);
  const readout = textOf(between(html, /<dl class="?out/, '</dl>'));
  const severity = api.severity ?? 'not assessed';
  const ld = /<script type="?application\/ld\+json"?>(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  const visible = textOf(html);
  const asked = questionsOf(ld);
  return [
    readout.toLowerCase().includes(`severity${severity}`.toLowerCase())
      ? []
      : [`badge is not ${severity}: ${readout.slice(0, 60)}`],
    readout.includes(api.category ?? 'Not known') ? [] : [`category is not ${api.category}`],
    asked.length === 6 ? [] : [`${asked.length} questions`],
    asked
      .filter(({ answer }) => !visible.includes(squeezed(answer)))
      .map(({ question }) => `answer is not on the page: ${question}`),
    riskFault(asked, api),
    JSON.stringify(JSON.parse(policyText)) === JSON.stringify(api.policies.recommended.policy)
      ? []
      : ['policy.json and API differ'],
    visible.includes(squeezed(policyText)) ? [] : ['the page shows another policy'],
    policyFault(policyText, api),
  ].flat();
}

function questionsOf(ld: string): { question: string; answer: string }[] {
  const graph = (
    JSON.parse(ld) as {
      '@graph': { '@type': string; mainEntity?: { name: string; acceptedAnswer: { text: string } }[] }[];
    }
  )['@graph'];
  const entities = graph.find((node) => node['@type'] === 'FAQPage')?.mainEntity ?? [];
  return entities.map(({ name, acceptedAnswer }) => ({ question: name, answer: acceptedAnswer.text }));
}

function riskFault(asked: { question: string; answer: string }[], { severity }: ToolFile): string[] {
  const answer = asked.find(({ question }) => question.startsWith('What risk level'))?.answer ?? '';
  const said = /^(Low|Medium|High|Critical|Not assessed)/.exec(answer)?.[1]?.toLowerCase();
  return said === (severity ?? 'not assessed') ? [] : [`the answer says ${said}`];
}

function policyFault(text: string, { name, category }: ToolFile): string[] {
  const errors = analyse(text)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
  const policy = JSON.parse(text) as Policy;
  const isRight =
    category === null || RULES[category]?.(policy, name) === true || Object.keys(policy.tools ?? {}).length === 0;
  return [...errors, ...(isRight ? [] : [`not the rule of ${category}`])];
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe('every tool', () => {
  it('there are some', () => {
    expect(tools.length).toBeGreaterThan(10);
  });

  it('badge, questions, structured data, policy file and API say the same', () => {
    const wrong = tools.flatMap((page) => faults(page).map((fault) => `${page.path}: ${fault}`));
    expect(wrong.slice(0, 30)).toEqual([]);
  });

  it('has all sections', () => {
    const wrong = tools.flatMap(({ path, html }) =>
      [...SECTIONS, ...QUESTIONS]
        .filter((id) => !new RegExp(`\\bid="?${id}"?[ >]`).test(html))
        .map((id) => `${path} has no #${id}`),
    );
    expect(wrong.slice(0, 30)).toEqual([]);
  });

  it('has its Markdown, its policy and its record', () => {
    const wrong = tools.flatMap(({ path }) =>
      [`${path}index.md`, `${path}policy.json`, `api/v1/${path.replace(/\/$/, '')}.json`].filter(
        (file) => !isFile(file),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('every server', () => {
  const policies = FILES.filter((file) => /^policies\/[^/]+\/policy\.json$/.test(file));

  it('has a policy that is exactly the union of its tools’ rules', () => {
    expect(policies.length).toBeGreaterThan(0);
    const wrong = policies.filter((file) => {
      const server = file.split('/')[1] ?? '';
      const whole = JSON.parse(read(file)) as Policy;
      const parts = FILES.filter((name) => name.startsWith(`tools/${server}/`) && name.endsWith('/policy.json')).map(
        (name) => JSON.parse(read(name)) as Policy,
      );
      const hidden = new Set(parts.flatMap(({ hide }) => hide ?? []));
      const entries = Object.fromEntries(parts.flatMap(({ tools: own }) => Object.entries(own ?? {})));
      return !equal(new Set(whole.hide ?? []), hidden) || !sameEntries(whole.tools ?? {}, entries);
    });
    expect(wrong).toEqual([]);
  });

  it('has a policy that validates', () => {
    const wrong = policies.filter((file) =>
      analyse(read(file)).diagnostics.some(({ severity }) => severity === 'error'),
    );
    expect(wrong).toEqual([]);
  });
});

function equal(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((name) => b.has(name));
}

function sameEntries(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  return (
    equal(new Set(Object.keys(a)), new Set(Object.keys(b))) &&
    Object.keys(a).every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))
  );
}

/** The two policies that readers were promised, letter by letter. */
describe.skipIf(process.env['CATALOGUE'] !== undefined)('the two tools of the first page', () => {
  it('whmcs_open_ticket', () => {
    expect(read('tools/scarecr0w12-whmcs-mcp-tool/whmcs-open-ticket/policy.json')).toBe(`{
  "version": "1",
  "default": "deny",
  "tools": {
    "whmcs_open_ticket": {
      "limits": [
        {
          "counter": "whmcs_open_ticket_rate",
          "window": "minute",
          "max": 30,
          "scope": "grant"
        }
      ]
    }
  }
}
`);
  });

  it('whmcs_cancel_order', () => {
    const text = read('tools/scarecr0w12-whmcs-mcp-tool/whmcs-cancel-order/policy.json');
    expect(text).toBe('{\n  "version": "1",\n  "default": "deny",\n  "hide": [\n    "whmcs_cancel_order"\n  ]\n}\n');
    const policy = JSON.parse(text) as Policy;
    const call = { name: 'whmcs_cancel_order', arguments: { orderid: 41 } };
    expect(decide(policy, call, { at: '2026-01-05T10:00:00Z', counters: {} })).toMatchObject({
      verdict: 'deny',
      rule: '(hidden)',
    });
  });
});
