import { describe, expect, it } from 'vitest';
import { loadCatalogue } from './index.ts';

const { catalogue } = await loadCatalogue('catalogue');

/** Attacks that must stand on the page of a tool, and some that must not. `+` must, `-` must not. */
const TOOLS: Readonly<Record<string, string>> = {
  'mcp-server-fetch/fetch':
    '+prompt-injection-via-tool-result +ssrf-cloud-metadata -path-traversal -unauthorised-payment -lethal-trifecta-toxic-flow',
  'mcp-server-filesystem/read-text-file': '+path-traversal +secrets-in-config -ssrf-cloud-metadata -mass-deletion',
  'mcp-server-filesystem/write-file':
    '+agent-config-tampering +path-traversal +destructive-action-autonomy -mass-email-send',
  'mcp-server-filesystem/list-allowed-directories': '-path-traversal -agent-config-tampering',
  'mcp-server-time/get-current-time': '-prompt-injection-via-tool-result -retry-storm -bulk-data-harvest',
  'mcp-server-git/git-diff': '+prompt-injection-via-tool-result -lethal-trifecta-toxic-flow -code-sabotage',
  'mcp-server-git/git-commit': '+code-sabotage -lethal-trifecta-toxic-flow -mass-email-send',
  'mcp-server-memory/create-entities': '+memory-poisoning -sql-injection-and-free-sql -unauthorised-payment',
  'mcp-server-memory/delete-entities': '+destructive-action-autonomy -crypto-transfer-redirect',
  'stripe-agent-toolkit/create-refund': '+unauthorised-payment -crypto-transfer-redirect -memory-poisoning',
  'stripe-agent-toolkit/list-prices': '-unauthorised-payment -secrets-in-config',
  'paypal-agent-toolkit/create-refund': '+unauthorised-payment -mass-email-send',
  'paypal-agent-toolkit/send-invoice': '+mass-email-send -unauthorised-payment',
  'korotovsky-slack-mcp-server/conversations-add-message':
    '+lethal-trifecta-toxic-flow +rendered-link-exfiltration +slack-mcp-unfurl-cve-2025-34072 -path-traversal',
  'korotovsky-slack-mcp-server/conversations-history':
    '+prompt-injection-via-tool-result +lethal-trifecta-toxic-flow -mass-email-send',
  'supabase-community-supabase-mcp/execute-sql':
    '+sql-injection-and-free-sql +supabase-mcp-token-leak +replit-production-db-deletion -path-traversal',
  'supabase-community-supabase-mcp/get-cost': '-sql-injection-and-free-sql -unauthorised-payment',
  'awslabs-postgres-mcp-server/run-query': '+postgres-readonly-bypass +sql-injection-and-free-sql -ssrf-cloud-metadata',
  'github-github-mcp-server/get-file-contents':
    '+github-mcp-private-repo-leak +prompt-injection-via-tool-result -path-traversal',
  'github-github-mcp-server/create-or-update-file': '+code-sabotage +agent-config-tampering -unauthorised-payment',
  'github-github-mcp-server/list-label': '-prompt-injection-via-tool-result -code-sabotage',
  'github-github-mcp-server/get-secret-scanning-alert': '+secret-leak-via-errors-and-logs -memory-poisoning',
  'containers-kubernetes-mcp-server/pods-exec': '+command-injection +remote-code-tool-abuse -mass-email-send',
  'containers-kubernetes-mcp-server/resources-delete':
    '+destructive-action-autonomy +pocketos-database-and-backups -sql-injection-and-free-sql',
  'awslabs-aws-api-mcp-server/call-aws':
    '+argument-injection +command-injection +privilege-escalation-identity-tools -crypto-transfer-redirect',
  'awslabs-eks-mcp-server/add-inline-policy': '+privilege-escalation-identity-tools -path-traversal',
  'microsoft-playwright-mcp/browser-navigate': '+browser-session-hijack +ssrf-cloud-metadata -multimodal-injection',
  'microsoft-playwright-mcp/browser-take-screenshot': '+multimodal-injection -ssrf-cloud-metadata',
  'microsoft-playwright-mcp/browser-cookie-clear': '-multimodal-injection -browser-session-hijack',
  'microsoft-playwright-mcp/browser-run-code-unsafe': '+remote-code-tool-abuse -unauthorised-payment',
  'agntor-mcp/create-escrow': '+crypto-transfer-redirect +unauthorised-payment +lobstar-token-transfer -mass-deletion',
  'agntor-mcp/activate-kill-switch':
    '+privilege-escalation-identity-tools +destructive-action-autonomy -unauthorised-payment',
  'mongodb-js-mongodb-mcp-server/drop-database': '+destructive-action-autonomy +mass-deletion -ssrf-cloud-metadata',
  'firecrawl-firecrawl-mcp-server/firecrawl-agent': '+runaway-tool-loop +multi-agent-propagation -path-traversal',
  'cloudflare-radar/get-bgp-leaks':
    '-prompt-injection-via-tool-result -bulk-data-harvest -secret-leak-via-errors-and-logs',
  'mcp-server-everything/get-env': '+secret-leak-via-errors-and-logs -mass-deletion',
  'sooperset-mcp-atlassian/jira-get-issue': '+prompt-injection-via-tool-result -parameter-name-exfiltration',
  'sooperset-mcp-atlassian/jira-add-comment':
    '+atlassian-living-off-ai +rendered-link-exfiltration -agent-config-tampering',
};

const cases = Object.entries(TOOLS).flatMap(([tool, told]) =>
  told.split(' ').map((word) => ({ tool, must: word.startsWith('+'), attack: word.slice(1) })),
);

describe('attacks on tools of the catalogue', () => {
  it('are tried both ways, at least thirty times each', () => {
    expect(cases.filter(({ must }) => must).length).toBeGreaterThanOrEqual(30);
    expect(cases.filter(({ must }) => !must).length).toBeGreaterThanOrEqual(30);
  });

  it.each(cases)('$tool, $attack: $must', ({ tool: id, must, attack }) => {
    const [server = '', slug = ''] = id.split('/');
    const tool = catalogue?.tool(server, slug);
    expect(tool, `there is no ${id}`).toBeDefined();
    expect(catalogue?.attack(attack), `there is no ${attack}`).toBeDefined();
    expect(tool?.attacks.some((match) => match.attack.id === attack)).toBe(must);
  });

  it('say why in words about the tool', () => {
    for (const tool of catalogue?.tools ?? []) {
      for (const { reason } of tool.attacks) expect(reason.split(' ').length, tool.path).toBeGreaterThan(2);
    }
  });

  it('name the leg that a tool is, in patterns of a session', () => {
    for (const tool of catalogue?.tools ?? []) {
      for (const { attack, leg } of tool.attacks) {
        expect(leg !== undefined, `${tool.path} ${attack.id}`).toBe(attack.record.match.level === 'session');
      }
    }
  });
});

it('every entry that a policy stops shows it on a tool of this catalogue', () => {
  const stopped = (catalogue?.attacks ?? []).filter(({ record }) => record.stopped.verdict !== 'no');
  expect(stopped.length).toBeGreaterThan(60);
  expect(stopped.filter(({ example }) => example === undefined).map(({ id }) => id)).toEqual([]);
});
