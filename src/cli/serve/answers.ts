import type { Attack, Catalogue, Tool } from '../../catalogue/types.ts';
import { analyse } from '../../policy/analyse.ts';
import { suggest } from '../../policy/suggest.ts';
import { visible } from '../../publish/text.ts';
import { validatorServer } from '../../publish/validator-server.ts';

/** Longest list that one answer holds: the answer lands in a model's context. */
const MOST = 20;

/** What a client cannot be told; the message says what to do. */
export class NoAnswer extends Error {}

/** Tools whose names, servers or summaries hold all words, worst first; the exact name before all others. */
export function findTools({ tools }: Catalogue, query: string, most = MOST): object {
  const words = wordsOf(query);
  const found = tools.filter((tool) => holds([tool.record.name, tool.server.label, tool.record.summary ?? ''], words));
  const isExact = (tool: Tool) => Number(tool.record.name.toLowerCase() === query.trim().toLowerCase());
  const sorted = found.toSorted((a, b) => isExact(b) - isExact(a));
  return { count: found.length, tools: sorted.slice(0, Math.min(most, MOST)).map(toolRow) };
}

const toolRow = ({ record, server, slug, assessment }: Tool): object => ({
  id: `${server.id}/${slug}`,
  name: visible(record.name),
  server: visible(server.label),
  category: assessment.category ?? null,
  severity: assessment.severity ?? null,
  summary: record.summary ?? null,
});

/** One tool with its risk, the reasons, the attacks and the recommended policy. Throws a NoAnswer for an unknown id. */
export function toolAnswer(catalogue: Catalogue, id: string): object {
  const [server = '', slug = ''] = id.split('/');
  const tool = catalogue.tool(server, slug);
  if (tool === undefined)
    throw new NoAnswer(
      unknown(
        'tool',
        id,
        catalogue.tools.map((one) => `${one.server.id}/${one.slug}`),
      ),
    );
  const { assessment, policies, attacks, reviewed, record } = tool;
  return {
    ...toolRow(tool),
    reviewed,
    confidence: assessment.confidence,
    rationale: record.rationale ?? null,
    reasons: assessment.reasons.map(({ text, from, to }) => ({ text, from, to })),
    attacks: attacks
      .slice(0, MOST)
      .map(({ attack, reason }) => ({ id: attack.id, title: attack.record.title, reason })),
    policy: policies.recommended.policy,
  };
}

/** What the validator says of a policy text, at most the first findings; with a server its tools and arguments are known. */
export function policyAnswer(catalogue: Catalogue, text: string, server: string | undefined): object {
  const known = server === undefined ? undefined : catalogue.server(server);
  if (server !== undefined && known === undefined) {
    throw new NoAnswer(
      unknown(
        'server',
        server,
        catalogue.servers.map(({ id }) => id),
      ),
    );
  }
  const { diagnostics, policy } = analyse(text, known === undefined ? {} : { server: validatorServer(known) });
  return {
    loads: policy !== undefined,
    count: diagnostics.length,
    diagnostics: diagnostics.slice(0, MOST).map(({ code, severity, message, help, range, pointer }) => ({
      code,
      severity,
      message: visible(message),
      help,
      line: range.start.line,
      column: range.start.column,
      pointer,
    })),
  };
}

/** Attack entries whose title, aliases, CVE ids, mappings or summary hold all words. */
export function findAttacks({ attacks }: Catalogue, query: string, most = MOST): object {
  const words = wordsOf(query);
  const found = attacks.filter(({ record: { title, aliases, cve, mappings, summary } }) =>
    holds([title, ...aliases, ...cve, ...Object.values(mappings).flat(), summary], words),
  );
  return { count: found.length, attacks: found.slice(0, Math.min(most, MOST)).map(attackRow) };
}

const attackRow = ({ id, severity, record, tools }: Attack): object => ({
  id,
  title: record.title,
  kind: record.kind,
  severity,
  evidence: record.evidence,
  stopped_by_policy: record.stopped.verdict,
  why: record.stopped.why,
  summary: record.summary,
  tools: tools.length,
});

const wordsOf = (query: string): string[] => query.toLowerCase().split(/\s+/).filter(Boolean);

function holds(texts: readonly string[], words: readonly string[]): boolean {
  const text = texts.join('\n').toLowerCase();
  return words.length > 0 && words.every((word) => text.includes(word));
}

function unknown(what: string, id: string, known: readonly string[]): string {
  const near = suggest(id, known).map((one) => `"${one}"`);
  const meant = near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
  return `The catalogue has no ${what} "${visible(id.slice(0, 200))}".${meant}`;
}
