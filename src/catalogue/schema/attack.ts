import { z } from 'zod';
import { CATEGORIES, SERVER_CAPABILITIES, TOOL_CAPABILITIES } from '../../risk/vocabulary.ts';
import { date, day, httpsAddress, id, line, prose } from './common.ts';

const capability = z.enum([...TOOL_CAPABILITIES, ...SERVER_CAPABILITIES]);

export const KINDS = ['pattern', 'incident', 'vulnerability'] as const;
export const EVIDENCE_GRADES = [
  'threat-model',
  'research-demo',
  'disclosed-vulnerability',
  'in-the-wild-artefact',
  'exploited-in-wild',
  'incident-with-harm',
] as const;
export const CONTROLS = [
  'hide',
  'deny',
  'require_approval',
  'rate_limit',
  'spend_cap',
  'arg_allowlist',
  'arg_regex',
  'definition_pinning',
  'server_allowlist',
  'server_separation',
  'response_filter',
  'outside',
] as const;
export const PLACES = ['tool', 'server', 'session', 'client', 'ecosystem'] as const;

const score = z.int().min(1).max(4);

/** Severity is computed from these three, by the rubric on /method/. */
const rubric = z.strictObject({
  impact: score.describe('1 nuisance, 2 bounded loss, 3 private data or one system, 4 money, secrets or many systems'),
  reach: score.describe('1 one session, 2 one user, 3 an organisation, 4 everyone who runs the affected software'),
  ease: score.describe('1 insider or rare luck, 2 skill and access, 3 a text the agent reads, 4 no interaction at all'),
  why: prose.describe('Why these three numbers'),
});

const reference = z.strictObject({
  title: line,
  url: httpsAddress,
  publisher: line,
  year: z.int().min(2000).max(2100),
  via: line.optional().describe('Where the reference was found, when it was not opened itself'),
});

/** Who takes part in an attack, from the one who begins it to the place that data ends up in. */
export const PARTIES = ['attacker', 'content', 'person', 'client', 'agent', 'server', 'system', 'outside'] as const;

const arrow = z
  .strictObject({
    step: z.int().min(1).describe('The step it belongs to, from 1'),
    from: z.enum(PARTIES),
    to: z.enum(PARTIES),
    cut: z.boolean().default(false).describe('Whether the policy of the example refuses this one'),
  })
  .describe('Who hands something to whom');

const exampleCall = z.strictObject({
  says: line.describe('What the call is about: one sentence'),
  tool: line.optional().describe('Another tool of the same server, by its exact name'),
  args: z.record(z.string(), z.unknown()).default({}).describe('Inert stand-ins, never a live payload'),
  nth: z.int().min(2).max(1000).optional().describe('The same call was made this often, this one included'),
  changed: z.boolean().default(false).describe('The definition is no longer the pinned one'),
});

const example = z
  .strictObject({
    tool: z.string().regex(/^[^/]+\/[^/]+$/, 'must look like <server>/<tool>, as in addresses'),
    policy: z.record(z.string(), z.unknown()).describe('A policy, see policy-1.json'),
    attack: exampleCall.describe('A call that the policy has to refuse, or put before a person'),
    honest: exampleCall.describe('A call that the policy has to let through'),
  })
  .describe('The policy at work on a real tool. Both calls are evaluated in the build');

const mappings = z.strictObject({
  safe_mcp: z.array(line).default([]),
  owasp_mcp: z.array(line).default([]),
  owasp_llm: z.array(line).default([]),
  owasp_agentic: z.array(line).default([]),
  mitre_atlas: z.array(line).default([]),
  cwe: z.array(z.string().regex(/^CWE-\d+$/, 'must look like CWE-78')).default([]),
});

const match = z
  .strictObject({
    level: z.enum(['tool', 'server', 'session', 'client', 'ecosystem', 'any']),
    any_of: z.array(z.union([capability, z.enum(CATEGORIES)])).default([]),
    all_of: z.array(z.union([capability, z.enum(CATEGORIES)])).default([]),
    with_any_of: z.array(z.union([capability, z.enum(CATEGORIES)])).default([]),
    param_name_regex: line.optional(),
    content_regex: line.optional(),
  })
  .describe('Which tools are exposed');

/** One attack pattern, incident or vulnerability. */
export const attackRecord = z.strictObject({
  id,
  title: line,
  aliases: z.array(line).default([]),
  kind: z.enum(KINDS),
  evidence: z.enum(EVIDENCE_GRADES),
  applies_at: z.array(z.enum(PLACES)).min(1),
  summary: prose,
  steps: z.array(line).min(1),
  flow: z.array(arrow).default([]).describe('The steps as a picture: at most twelve arrows'),
  abuses: z.array(z.union([capability, z.enum(CATEGORIES)])),
  signals: z.array(line).default([]),
  controls: z.array(z.strictObject({ control: z.enum(CONTROLS), how: line })).default([]),
  stopped: z.strictObject({ verdict: z.enum(['yes', 'partly', 'no']), why: prose }),
  example: example.optional().describe('Required where a policy stops it, wholly or partly'),
  rubric,
  date,
  affected: z.array(line).default([]),
  cve: z.array(z.string().regex(/^CVE-\d{4}-\d{4,}$/, 'must look like CVE-2025-6514')).default([]),
  references: z.array(reference).min(1),
  mappings,
  match,
  related: z.array(id).default([]),
  confidence: z.enum(['high', 'medium', 'low']),
  caution: prose.optional().describe('What a reader should know about weak sources'),
  verified: day.describe('When the entry was last held against its references'),
});

export type AttackRecord = z.infer<typeof attackRecord>;
export type AttackExample = z.infer<typeof example>;
export type ExampleCall = z.infer<typeof exampleCall>;
export type Arrow = z.infer<typeof arrow>;
export type Party = (typeof PARTIES)[number];
