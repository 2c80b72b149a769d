import type { Attack, AttackMatch, PolicyView, Server, Tool } from '../../catalogue/types.ts';
import { absolute, type Site } from '../site.ts';
import type { Files } from './schema.ts';

type ToolData = Omit<Files['tool'], '$schema' | 'file'>;

/** One tool as the API gives it, inside a server's file and in a file of its own. */
export function toolData(tool: Tool, site: Site): ToolData {
  const { record, assessment } = tool;
  return {
    ...toolRef(tool, site),
    server: serverRef(tool.server, site),
    ...given({ summary: record.summary, description: record.description, rationale: record.rationale }),
    confidence: assessment.confidence,
    confidence_facts: assessment.confidenceFacts,
    reasons: assessment.reasons,
    effects: record.effects,
    capabilities: assessment.capabilities,
    traits: record.traits,
    reversible: record.reversible ?? null,
    ...given({ undo: record.undo }),
    params: record.params,
    ...given({ takes: record.takes }),
    ...given({ annotations: record.annotations }),
    annotation_checks: assessment.annotations,
    evidence: record.evidence,
    ...given({ override: record.override }),
    attacks: tool.attacks.map((match) => matchData(match, site)),
    policies: policiesData(tool),
    related: tool.related.map(({ tool: other, how }) => ({ ...toolRef(other, site), how })),
    reviewed: tool.server.record.reviewed?.on ?? null,
    policy_url: absolute(site, `${tool.path}policy.json`),
    markdown_url: absolute(site, `${tool.path}index.md`),
  };
}

export function toolRef(tool: Tool, site: Site): Pick<ToolData, 'id' | 'name' | 'category' | 'severity' | 'url'> {
  return {
    id: `${tool.server.id}/${tool.slug}`,
    name: tool.record.name,
    category: tool.assessment.category ?? null,
    severity: tool.assessment.severity ?? null,
    url: absolute(site, tool.path),
  };
}

export function serverRef(server: Server, site: Site): ToolData['server'] {
  return { id: server.id, name: server.record.name, url: absolute(site, server.path) };
}

export function attackRef(attack: Attack, site: Site): Pick<Files['attack'], 'id' | 'title' | 'severity' | 'url'> {
  return { id: attack.id, title: attack.record.title, severity: attack.severity, url: absolute(site, attack.path) };
}

export function matchData(match: AttackMatch, site: Site): ToolData['attacks'][number] {
  return { ...attackRef(match.attack, site), reason: match.reason, ...given({ leg: match.leg }) };
}

export function policyData(view: PolicyView): ToolData['policies']['recommended'] {
  const calls = view.calls.map(({ verdict, call, args, why, rule }) => ({
    verdict,
    call,
    ...given({ args }),
    why,
    rule,
  }));
  return { profile: view.profile, policy: { ...view.policy }, calls };
}

function policiesData({ policies }: Tool): ToolData['policies'] {
  const { recommended, lockedDown, guarded } = policies;
  return {
    recommended: policyData(recommended),
    locked_down: policyData(lockedDown),
    ...(guarded === undefined ? {} : { guarded: { ...policyData(guarded), title: guarded.title, says: guarded.says } }),
  };
}

/** The fields that have a value: a field of the API is there or absent, never undefined. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
