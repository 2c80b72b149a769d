import { describe, expect, it } from 'vitest';
import { recordFiles } from '../fixtures/records.ts';
import { ATTACK_YAML, changed, SERVER_YAML } from '../fixtures/texts.ts';
import { recordsOf } from '../load/folder.ts';
import type { Catalogue, Records } from '../types.ts';
import { buildCatalogue, verifyPolicies } from './catalogue.ts';

const OTHER = `id: other-bank
name: Other Bank
product: Bank
source: { read: submitted }
capabilities: [remote-http-server]
tools:
  - { name: pay, params: [{ name: amount, type: number }], effects: [pay], capabilities: [payments] }
  - { name: Pay, effects: [] }
  - { name: drop_account, effects: [delete] }
`;

const TEXTS = {
  'servers/acme-desk.yaml': SERVER_YAML,
  'servers/other-bank.yaml': OTHER,
  'attacks/ticket-flood.yaml': ATTACK_YAML,
};
const recordsFrom = (texts: Readonly<Record<string, string>>): Records => recordsOf(recordFiles(texts));
const build = (texts: Readonly<Record<string, string>> = TEXTS): Catalogue => buildCatalogue(recordsFrom(texts));

describe('addresses', () => {
  it('finds servers, tools and attacks by what their pages are called', () => {
    const catalogue = build();
    const tool = catalogue.tool('acme-desk', 'open-ticket');
    expect(tool?.record.name).toBe('open_ticket');
    expect(tool?.path).toBe('tools/acme-desk/open-ticket/');
    expect(tool?.line).toBe(10);
    expect(tool?.server).toBe(catalogue.server('acme-desk'));
    expect(catalogue.server('other-bank')?.label).toBe('Bank');
    expect(catalogue.attack('ticket-flood')?.path).toBe('attacks/ticket-flood/');
  });

  it('finds nothing for unknown names, nor for names of the prototype', () => {
    const catalogue = build();
    for (const name of ['nothing', '__proto__', 'constructor']) {
      expect(catalogue.server(name)).toBeUndefined();
      expect(catalogue.attack(name)).toBeUndefined();
      expect(catalogue.tool('acme-desk', name)).toBeUndefined();
    }
  });

  it('gives tools with one slug two addresses', () => {
    const paths = build()
      .server('other-bank')
      ?.tools.map(({ path }) => path);
    expect(paths?.[0]).toMatch(/^tools\/other-bank\/pay-[0-9a-f]{6}\/$/);
    expect(new Set(paths).size).toBe(3);
  });
});

describe('conclusions', () => {
  it('come from the facts', () => {
    const [open, close] = build().server('acme-desk')?.tools ?? [];
    expect(open?.assessment.category).toBe('Write');
    expect(open?.reviewed).toBe(true);
    expect(close?.policies.recommended.text).toContain('"close_ticket_rate"');
  });

  it('stay unknown where nothing is known, and the policy then denies', () => {
    const unknown = build().server('other-bank')?.tools[1];
    expect(unknown?.assessment.category).toBeUndefined();
    expect(unknown?.policies.recommended.calls.every(({ verdict }) => verdict === 'deny')).toBe(true);
  });

  it('say which attacks apply to a tool, and to which tools an attack applies', () => {
    const catalogue = build();
    const open = catalogue.tool('acme-desk', 'open-ticket');
    const attack = catalogue.attack('ticket-flood');
    expect(open?.attacks.map((match) => match.attack)).toEqual([attack]);
    expect(attack?.tools.map(({ tool }) => tool)).toEqual([open]);
    expect(attack?.severity).toBe('medium');
  });

  it('name the tool that takes an effect back', () => {
    const catalogue = build();
    const related = catalogue.tool('acme-desk', 'open-ticket')?.related ?? [];
    expect(related[0]?.tool).toBe(catalogue.tool('acme-desk', 'close-ticket'));
  });

  it('leave out related attacks that do not exist', () => {
    const text = changed(ATTACK_YAML, 'confidence:', 'related: [nothing]\nconfidence:');
    expect(build({ 'attacks/ticket-flood.yaml': text }).attacks[0]?.related).toEqual([]);
  });
});

describe('policies', () => {
  it('of a server are the union of its tools', () => {
    const server = build().server('other-bank');
    expect(server?.policy.policy.hide).toEqual(['drop_account']);
    expect(Object.keys(server?.policy.policy.tools ?? {})).toEqual(['pay', 'Pay']);
    for (const tool of server?.tools ?? []) {
      const own = tool.policies.recommended.policy;
      expect(server?.policy.policy.tools?.[tool.record.name]).toEqual(own.tools?.[tool.record.name]);
    }
  });

  it('are tried: two calls denied at least, and two let through where any can be', () => {
    const verdicts =
      build()
        .tool('acme-desk', 'open-ticket')
        ?.policies.recommended.calls.map(({ verdict }) => verdict) ?? [];
    expect(verdicts.filter((verdict) => verdict === 'deny').length).toBeGreaterThanOrEqual(2);
    expect(verdicts.filter((verdict) => verdict === 'allow').length).toBeGreaterThanOrEqual(2);
  });

  it('of every tool can be shown', () => expect(() => verifyPolicies(build())).not.toThrow());

  it.each(['*', '__proto__', 'constructor', 'a"b\\c', '🔥', 'a\nb', '../x', 'x'.repeat(300)])(
    'can be shown for a tool that is called %j',
    (name) => {
      const text = changed(OTHER, 'name: pay,', `name: ${JSON.stringify(name)},`);
      expect(() => verifyPolicies(build({ 'servers/other-bank.yaml': text }))).not.toThrow();
    },
  );
});

describe('views and counts', () => {
  it('list who has a capability', () => {
    const views = new Map(build().capabilities.map((view) => [view.id, view]));
    expect(views.get('payments')?.tools.map(({ record }) => record.name)).toEqual(['pay']);
    expect(views.get('payments')?.servers.map(({ id }) => id)).toEqual(['other-bank']);
    expect(views.get('remote-http-server')?.servers.map(({ id }) => id)).toEqual(['other-bank']);
    expect(views.get('issue-write')?.attacks.map(({ id }) => id)).toEqual(['ticket-flood']);
    expect(views.get('sql')?.tools).toEqual([]);
  });

  it('add up', () => {
    const { counts } = build();
    expect(counts).toMatchObject({ servers: 2, tools: 5, attacks: 1, reviewed: 2 });
    expect(counts.byCategory).toEqual({ Read: 0, Write: 2, Execute: 0, Destructive: 1, Financial: 1, unknown: 1 });
    expect(Object.values(counts.bySeverity).reduce((sum, count) => sum + count)).toBe(5);
  });

  it('count the policies that pages show', () => {
    const catalogue = build();
    const guarded = catalogue.tools.filter(({ policies }) => policies.guarded !== undefined).length;
    expect(catalogue.counts.policies).toBe(catalogue.servers.length + 2 * catalogue.tools.length + guarded);
  });
});

describe('digest', () => {
  it('is the same for the same records in any order and layout', () => {
    const { 'servers/acme-desk.yaml': acme, ...rest } = TEXTS;
    const other = changed(acme, 'effects: [create]', 'effects:\n      - create');
    expect(build({ ...rest, 'servers/acme-desk.yaml': other }).digest).toBe(build().digest);
    expect(build().digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with any fact', () => {
    const other = changed(SERVER_YAML, 'required: true', 'required: false');
    expect(build({ ...TEXTS, 'servers/acme-desk.yaml': other }).digest).not.toBe(build().digest);
  });
});
