import { z } from 'zod';
import { attackRecord } from '../../catalogue/schema/attack.ts';
import { CHANGE_KINDS, standing } from '../../catalogue/schema/changes.ts';
import { toolRecord } from '../../catalogue/schema/tool.ts';
import { CATEGORIES, CONFIDENCES, SEVERITIES } from '../../risk/vocabulary.ts';

/** Fields of every file of the API. `$schema` is the address of this schema, `file` says which of its shapes the file has. */
const file = <K extends string>(name: K) => ({
  $schema: z.url(),
  file: z.literal(name),
});

const url = z.url();
const category = z.enum(CATEGORIES).nullable().describe('null: not known');
const severity = z.enum(SEVERITIES).nullable().describe('null: not assessed');
const count = z.int().min(0);
const next = url.optional().describe('Where a long list of tools goes on');

const toolRef = z
  .strictObject({
    id: z.string().describe('<server>/<tool> as in addresses'),
    name: z.string(),
    category,
    severity,
    url,
  })
  .describe('A tool in a list');

const attackRef = z.strictObject({ id: z.string(), title: z.string(), severity: z.enum(SEVERITIES), url });
const serverRef = z.strictObject({ id: z.string(), name: z.string(), url });
const match = attackRef
  .extend({ reason: z.string(), leg: z.string().optional() })
  .describe('An attack with the reason');

const call = z
  .strictObject({
    verdict: z.enum(['allow', 'deny', 'ask']),
    call: z.string(),
    args: z.string().optional().describe('JSON text'),
    why: z.string(),
    rule: z.string(),
  })
  .describe('A call that was evaluated in the build');

const policyView = z.strictObject({
  profile: z.enum(['core', 'extended']),
  policy: z.record(z.string(), z.unknown()).describe('A policy, see policy-1.json'),
  calls: z.array(call),
});

const shape = toolRecord.shape;

/** One tool: facts as authored, conclusions as computed. */
const toolData = toolRef
  .extend({
    server: serverRef,
    summary: z.string().optional(),
    description: z.string().optional().describe("The server's own text: untrusted"),
    rationale: z.string().optional(),
    confidence: z.enum(CONFIDENCES),
    confidence_facts: z.array(z.strictObject({ text: z.string(), seen: z.boolean() })),
    reasons: z.array(
      z.strictObject({
        rule: z.string(),
        text: z.string(),
        basis: z.string(),
        from: z.enum(SEVERITIES),
        to: z.enum(SEVERITIES),
      }),
    ),
    effects: z.array(shape.effects.unwrap().element),
    capabilities: z.array(z.string()),
    traits: z.array(shape.traits.unwrap().element),
    reversible: z.string().nullable(),
    undo: z.string().optional(),
    params: shape.params.unwrap(),
    takes: shape.takes,
    annotations: shape.annotations,
    annotation_checks: z.array(
      z.strictObject({ hint: z.string(), declared: z.boolean(), agrees: z.boolean(), text: z.string() }),
    ),
    evidence: shape.evidence.unwrap(),
    override: shape.override,
    attacks: z.array(match),
    policies: z.strictObject({
      recommended: policyView,
      locked_down: policyView,
      guarded: policyView.extend({ title: z.string(), says: z.string() }).optional(),
    }),
    related: z.array(toolRef.extend({ how: z.string() })),
    reviewed: z.string().nullable().describe('Day of the last review against the source; null: none yet'),
    policy_url: url,
    markdown_url: url,
  })
  .describe('One tool');

const source = z.strictObject({
  repository: z.string().optional(),
  commit: z.string().optional(),
  path: z.string().optional(),
  read: z.string(),
  licence: z.string().optional(),
});

const serverRow = serverRef.extend({
  product: z.string().optional(),
  summary: z.string().optional(),
  tools: count,
  by_severity: z.record(z.string(), count),
  by_category: z.record(z.string(), count),
  reviewed: z.string().nullable(),
  api_url: url,
});

const outcome = z.strictObject({ verdict: z.enum(['allow', 'deny', 'ask']), rule: z.string(), message: z.string() });

const attackData = attackRecord.extend({
  tried: z
    .strictObject({ attack: outcome, honest: outcome })
    .optional()
    .describe('What the engine made of the two calls of the example'),
  severity: z.enum(SEVERITIES),
  url,
  tools: z.array(toolRef),
  next,
  servers: z.array(serverRef),
});

const capability = z.strictObject({
  id: z.string(),
  label: z.string(),
  means: z.string(),
  level: z.enum(['tool', 'server']),
  tools: count,
  servers: count,
  attacks: z.array(attackRef),
  url,
  api_url: url,
});

const change = z.strictObject({
  id: z.string().describe('Stable: the feed uses it'),
  on: z.iso.date(),
  kind: z.enum(CHANGE_KINDS),
  subject: z.strictObject({
    address: z.string(),
    name: z.string(),
    of: z.string().optional().describe('For a tool: its server'),
    url,
  }),
  text: z.string(),
  from: standing.optional().describe('For a risk that was raised or lowered: what it was'),
  to: standing.optional(),
});

const gone = z.strictObject({
  address: z.string().describe('Under the site, without slashes at its ends'),
  url,
  now_url: url.optional().describe('Absent: it is gone for good'),
  now_api_url: url.optional(),
  reason: z.string(),
  on: z.iso.date(),
});

const FILES = {
  index: z.strictObject({
    ...file('index'),
    name: z.string(),
    url,
    digest: z.string().describe('SHA-256 over all records: the same records give the same digest'),
    counts: z.record(z.string(), z.union([count, z.record(z.string(), count)])),
    parts: z.array(z.strictObject({ name: z.string(), url: z.string().describe('A URI template'), about: z.string() })),
    schemas: z.array(z.strictObject({ name: z.string(), url })),
  }),
  servers: z.strictObject({ ...file('servers'), servers: z.array(serverRow) }),
  server: serverRef.extend({
    ...file('server'),
    product: z.string().optional(),
    summary: z.string().optional(),
    aliases: z.array(z.string()),
    source,
    packages: z.array(z.record(z.string(), z.unknown())),
    transports: z.array(z.string()),
    capabilities: z.array(z.string()),
    reviewed: z.string().nullable(),
    policy: policyView,
    policy_url: url,
    attacks: z.array(match),
    tools: z.array(toolData),
  }),
  tools: z.strictObject({
    ...file('tools'),
    list: url.optional().describe('The file that this one continues'),
    tools: z.array(toolRef),
    next,
  }),
  tool: toolData.extend(file('tool')),
  attacks: z.strictObject({
    ...file('attacks'),
    attacks: z.array(attackData.omit({ tools: true, next: true, servers: true })),
  }),
  attack: attackData.extend(file('attack')),
  capabilities: z.strictObject({ ...file('capabilities'), capabilities: z.array(capability) }),
  capability: capability.extend({
    ...file('capability'),
    tool_list: z.array(toolRef),
    next,
    server_list: z.array(serverRef),
  }),
  taxonomy: z.strictObject({
    ...file('taxonomy'),
    id: z.string(),
    name: z.string(),
    publisher: z.string(),
    version: z.string(),
    source: z.url(),
    complete: z.boolean().describe('false: only the items that entries use'),
    items: z.array(z.strictObject({ id: z.string(), title: z.string(), attacks: z.array(attackRef) })),
    url,
  }),
  category: z.strictObject({
    ...file('category'),
    category: z.enum(CATEGORIES),
    means: z.string().optional(),
    definition: z.string().optional(),
    rule: z.string().optional(),
    url,
    tools: z.array(toolRef),
    next,
  }),
  risk: z.strictObject({
    ...file('risk'),
    severity: z.enum(SEVERITIES),
    means: z.string().optional(),
    url,
    tools: z.array(toolRef),
    next,
  }),
  changes: z.strictObject({
    ...file('changes'),
    url,
    feed_url: url,
    changes: z.array(change).describe('Newest day first; of a day the risks that rose first'),
  }),
  page: z
    .strictObject({
      ...file('page'),
      path: z.string().describe('Address under the site'),
      title: z.string(),
      description: z.string(),
      url,
      markdown_url: url,
      markdown: z.string().describe('The whole text; links are absolute'),
    })
    .describe('A page that people wrote'),
  retired: z.strictObject({ ...file('retired'), retired: z.array(gone) }),
  gone: gone.extend(file('gone')).describe('Stands where the file of a retired record stood'),
} as const;

export type Files = { [K in keyof typeof FILES]: z.input<(typeof FILES)[K]> };

/** Any file of the API. */
export const apiFile = z
  .discriminatedUnion('file', [
    FILES.index,
    FILES.servers,
    FILES.server,
    FILES.tools,
    FILES.tool,
    FILES.attacks,
    FILES.attack,
    FILES.capabilities,
    FILES.capability,
    FILES.taxonomy,
    FILES.category,
    FILES.risk,
    FILES.changes,
    FILES.page,
    FILES.retired,
    FILES.gone,
  ])
  .describe('A file of the API of the catalogue, version 1');
