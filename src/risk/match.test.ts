import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import * as fixture from './facts.fixture.ts';
import { tool } from './facts.fixture.ts';
import { type AssessedTool, type AttackFacts, describeServer } from './match/types.ts';
import { matchAttacks, matchServer } from './match.ts';
import type { ToolFacts } from './types.ts';

const attack = (id: string, match: Partial<AttackFacts['match']>, more: Partial<AttackFacts> = {}): AttackFacts => ({
  id,
  kind: 'pattern',
  severity: 'high',
  abuses: [],
  ...more,
  match: { level: 'tool', any_of: [], all_of: [], with_any_of: [], ...match },
});

const assessed = (facts: ToolFacts): AssessedTool => ({
  facts,
  assessment: assess(facts, []),
});

const FETCH = tool('fetch_page', ['url:string!'], { effects: ['read'], capabilities: ['http-fetch'] });
const BILLING = [fixture.OPEN_TICKET, fixture.GET_ORDERS, fixture.GET_TICKET, fixture.CANCEL_ORDER].map(assessed);

const match = (facts: ToolFacts, attacks: AttackFacts[], others: AssessedTool[] = []) =>
  matchAttacks(assessed(facts), describeServer([assessed(facts), ...others], []), attacks);

const ids = (...args: Parameters<typeof match>) => match(...args).map(({ attackId }) => attackId);

it('names a typical tool before others as company, and one about the same before that', () => {
  const flow = attack('flow', { level: 'session', all_of: ['private-data-read'], with_any_of: ['issue-write'] });
  const reader = (name: string) => assessed(tool(name, [], { effects: ['read'], capabilities: ['private-data-read'] }));
  const writer = assessed(fixture.OPEN_TICKET);
  const reasonWith = (typical: string[], ...names: string[]) =>
    matchAttacks(writer, describeServer([writer, ...names.map(reader)], [], typical), [flow])[0]?.reason;
  expect(reasonWith([], 'get_config', 'get_client')).toContain('`get_config` returns data');
  expect(reasonWith(['get_client'], 'get_config', 'get_client')).toContain('`get_client` returns data');
  expect(reasonWith(['get_client'], 'get_client', 'whmcs_get_ticket_log')).toContain('`whmcs_get_ticket_log` returns');
});

describe('a pattern of level "tool"', () => {
  const ssrf = attack('ssrf', { any_of: ['http-fetch', 'browser'], param_name_regex: '(url|uri|host)' });

  it('matches by capability and argument, and says so with the tool’s own', () => {
    expect(match(FETCH, [ssrf])).toEqual([
      { attackId: 'ssrf', reason: '`fetch_page` fetches an address given in `url`.', generic: false },
    ]);
  });

  it('does not match without the capability, or without such an argument', () => {
    expect(ids({ ...FETCH, capabilities: [] }, [ssrf])).toEqual([]);
    expect(ids({ ...FETCH, params: [] }, [ssrf])).toEqual([]);
  });

  it('matches by argument alone where the record asks for nothing else', () => {
    const names = attack('names', { param_name_regex: '(system_?prompt|history)' });
    expect(match(tool('add', ['systemPrompt:string']), [names])[0]?.reason).toBe(
      '`add` asks for `systemPrompt`, which a task seldom needs.',
    );
    expect(ids(FETCH, [names])).toEqual([]);
  });

  it('asks arguments that carry something: no switch, no number, none that repeats the name of the tool', () => {
    const facts = (...params: string[]) => ({
      ...FETCH,
      ...tool('fetch_url', params),
      capabilities: FETCH.capabilities,
    });
    expect(ids(facts('url:string'), [ssrf])).toEqual(['ssrf']);
    expect(ids(facts('urls:array'), [ssrf])).toEqual(['ssrf']);
    expect(ids(facts('open_url:boolean', 'max_urls:integer', 'fetch_url:string'), [ssrf])).toEqual([]);
  });

  it('needs every tag of all_of, and company for with_any_of', () => {
    const both = attack('both', { all_of: ['http-fetch', 'returns-media'] });
    expect(ids(FETCH, [both])).toEqual([]);
    const company = attack('company', { any_of: ['http-fetch'], with_any_of: ['email-send'] });
    expect(ids(FETCH, [company])).toEqual([]);
    const mailer = assessed(tool('mail', [], { effects: ['send'], capabilities: ['email-send'] }));
    expect(ids(FETCH, [company], [mailer])).toEqual(['company']);
  });

  it('on text for others matches who writes some, and not who only takes it away', () => {
    const poisons = attack('poisons', { any_of: ['memory-write'] });
    const notes = (...effects: ToolFacts['effects']) =>
      tool('change_notes', ['text:string!'], { effects, capabilities: ['memory-write'] });
    expect(ids(notes('delete', 'update'), [poisons])).toEqual(['poisons']);
    expect(ids(notes('read', 'delete'), [poisons])).toEqual([]);
  });

  it('never matches without any criterion, nor for clients or the ecosystem', () => {
    const none = attack('none', {});
    const client = attack('client', { level: 'client', any_of: ['http-fetch'] });
    const ecosystem = attack('ecosystem', { level: 'ecosystem', any_of: ['http-fetch'] });
    expect(ids(FETCH, [none, client, ecosystem])).toEqual([]);
  });

  it('says the reviewer’s sentence where there is one', () => {
    const facts = { ...FETCH, because: { 'http-fetch': 'It follows `url` through redirects' } };
    expect(match(facts, [attack('a', { any_of: ['http-fetch'] })])[0]?.reason).toBe(
      'It follows `url` through redirects.',
    );
  });

  it('says what is destroyed as the reviewer does, where no capability is asked for', () => {
    const alone = attack('alone', { any_of: ['Destructive'] });
    const trigger = (because: ToolFacts['because']) =>
      match(tool('run_trigger', ['run_id:string!'], { effects: ['delete'], because }), [alone])[0]?.reason;
    expect(trigger({ delete: 'It deletes the logs of the run in `run_id`' })).toBe(
      'It deletes the logs of the run in `run_id`. Nothing in its arguments asks twice.',
    );
    expect(trigger({})).toBe(
      '`run_trigger` deletes the run that `run_id` names, and nothing in its arguments asks twice.',
    );
  });

  it('is generic when it rests on Read, Write or Execute alone', () => {
    const broad = attack('broad', { any_of: ['Write', 'Destructive'] });
    expect(match(fixture.UPDATE_TICKET, [broad])[0]).toMatchObject({ generic: true });
    expect(match(fixture.CANCEL_ORDER, [broad])[0]).toMatchObject({ generic: false });
  });

  it('names the tool that hands out the ids where an attack is about many', () => {
    const mass = attack('mass', { any_of: ['Destructive'] }, { abuses: ['Destructive', 'bulk-operation'] });
    expect(match(fixture.CANCEL_ORDER, [mass], BILLING)[0]?.reason).toBe(
      '`whmcs_cancel_order` cancels the order that `orderid` names, and `whmcs_get_orders` hands out every `orderid`.',
    );
  });
});

describe('a recorded case', () => {
  const desk = attack(
    'desk',
    { any_of: ['issue-write', 'Write'] },
    { kind: 'incident', abuses: ['Write', 'issue-write', 'untrusted-content-read', 'private-data-read'] },
  );

  it('matches where the server has all its means, and names the tools', () => {
    expect(match(fixture.OPEN_TICKET, [desk], BILLING)[0]?.reason).toBe(
      'The same means as in this case. `whmcs_open_ticket` posts text that others open from `subject` and `message`. ' +
        'On the same server, `whmcs_get_ticket` returns text that strangers can write, and `whmcs_get_orders` returns data that is not public.',
    );
  });

  it('does not match where one of its means is missing, nor on a category alone', () => {
    expect(ids(fixture.OPEN_TICKET, [desk], [assessed(fixture.GET_TICKET)])).toEqual([]);
    expect(ids(fixture.UPDATE_TICKET, [desk], BILLING)).toEqual([]);
  });
});

describe('the reason', () => {
  const ssrf = attack('ssrf', { any_of: ['http-fetch'], param_name_regex: 'url' });

  it('is the reviewer’s sentence, where that is about an argument that the attack looks for', () => {
    const loads = (because: string) => match({ ...FETCH, because: { 'http-fetch': because } }, [ssrf])[0]?.reason;
    expect(loads('The maker’s machines load `url`.')).toBe('The maker’s machines load `url`.');
    expect(loads('The maker’s machines load it.')).toBe('`fetch_page` fetches an address given in `url`.');
  });

  it('names a tool that supplies two things once', () => {
    const inbox = tool('read_inbox', [], {
      effects: ['read'],
      capabilities: ['untrusted-content-read', 'private-data-read'],
    });
    const leak = attack(
      'leak',
      { any_of: ['http-fetch'] },
      { abuses: ['untrusted-content-read', 'private-data-read'] },
    );
    expect(match(FETCH, [leak], [assessed(inbox)])[0]?.reason).toContain(
      'On the same server, `read_inbox` returns text that strangers can write and returns data that is not public.',
    );
  });
});

it('an attack on many is told of a tool without arguments as one call', () => {
  const harvest = attack('harvest', { any_of: ['private-data-read'] }, { abuses: ['bulk-operation'] });
  const list = (params: string[]) => tool('list', params, { effects: ['read'], capabilities: ['private-data-read'] });
  expect(match(list([]), [harvest])[0]?.reason).toContain('One call returns all of it.');
  expect(match(list(['page:number']), [harvest])[0]?.reason).toContain(
    'Nothing in a call bounds how often it is made.',
  );
});

describe('a session pattern', () => {
  const flow = attack('flow', {
    level: 'session',
    all_of: ['untrusted-content-read', 'private-data-read'],
    with_any_of: ['email-send', 'issue-write'],
  });

  it('gives each leg its name and the tools of the others', () => {
    const [out] = match(fixture.OPEN_TICKET, [flow], BILLING);
    expect(out?.leg).toBe('The way out');
    expect(out?.reason).toContain('`whmcs_get_ticket` returns text that strangers can write');
    expect(out?.reason).toContain('`whmcs_get_orders` returns data that is not public');
    expect(match(fixture.GET_TICKET, [flow], BILLING)[0]).toMatchObject({ leg: 'The way in' });
    expect(match(fixture.GET_ORDERS, [flow], BILLING)[0]).toMatchObject({ leg: 'What is taken' });
  });

  it('does not match a tool that is no leg', () => {
    expect(ids(fixture.CANCEL_ORDER, [flow], BILLING)).toEqual([]);
  });

  it('does not take a deletion for a way out', () => {
    const pushes = attack('pushes', { ...flow.match, with_any_of: ['code-repo-write'] });
    const file = (name: string, effect: 'delete' | 'create') =>
      tool(name, ['path:string!'], { effects: [effect], capabilities: ['code-repo-write'] });
    expect(ids(file('create_file', 'create'), [pushes], BILLING)).toEqual(['pushes']);
    expect(ids(file('delete_file', 'delete'), [pushes], BILLING)).toEqual([]);
  });

  it('does not match where a leg is missing', () => {
    expect(ids(fixture.OPEN_TICKET, [flow], [assessed(fixture.GET_TICKET)])).toEqual([]);
    expect(ids(fixture.GET_TICKET, [flow], [assessed(fixture.GET_ORDERS)])).toEqual([]);
  });

  it('matches a server that has all legs', () => {
    expect(matchServer(describeServer(BILLING, []), [flow])[0]?.reason).toBe(
      'All in one session: `whmcs_get_ticket` returns text that strangers can write; ' +
        '`whmcs_get_orders` returns data that is not public; `whmcs_open_ticket` posts text that others open.',
    );
    expect(matchServer(describeServer(BILLING.slice(0, 2), []), [flow])).toEqual([]);
  });
});

describe('a pattern about hidden text', () => {
  const hidden = attack('hidden', { level: 'any', content_regex: '[\\u200B-\\u200F\\u202A-\\u202E]' });

  it('says where the characters stand', () => {
    expect(match({ ...FETCH, description: 'Fetch\u200b' }, [hidden])[0]?.reason).toContain('in its description');
    expect(
      match(tool('x', [], { params: [{ name: 'a\u202e', type: 'string', required: false }] }), [hidden])[0]?.reason,
    ).toContain('in an argument');
  });

  it('does not match clean text', () => {
    expect(ids({ ...FETCH, description: 'Fetches a page' }, [hidden])).toEqual([]);
  });
});

describe('matchServer', () => {
  const exposed = attack('exposed', { level: 'server', any_of: ['remote-http-server'] });

  it('needs the server’s own capability', () => {
    expect(matchServer(describeServer(BILLING, []), [exposed])).toEqual([]);
    expect(matchServer(describeServer(BILLING, ['remote-http-server']), [exposed])[0]?.reason).toBe(
      'The server is reached over the network. It has 4 tools, `whmcs_cancel_order` among them.',
    );
  });

  it('needs company for with_any_of', () => {
    const shadow = attack('shadow', {
      level: 'server',
      any_of: ['untrusted-tool-definition'],
      with_any_of: ['payments'],
    });
    expect(matchServer(describeServer(BILLING, ['untrusted-tool-definition']), [shadow])).toEqual([]);
    const payer = assessed(fixture.RENEW_DOMAIN);
    expect(matchServer(describeServer([payer], ['untrusted-tool-definition']), [shadow])).toHaveLength(1);
  });

  it('leaves out cases: what happened to another server says nothing about this one', () => {
    const takeover = attack(
      'takeover',
      { level: 'server', any_of: ['identity-admin', 'remote-http-server'] },
      { kind: 'vulnerability', abuses: ['identity-admin', 'remote-http-server'] },
    );
    const admin = assessed(
      tool('add_admin', ['email:string!'], { effects: ['grant'], capabilities: ['identity-admin'] }),
    );
    const server = describeServer([admin], ['remote-http-server']);
    expect(matchServer(server, [takeover])).toEqual([]);
    expect(matchServer(server, [{ ...takeover, kind: 'pattern' }])).toHaveLength(1);
  });

  it('leaves patterns of single tools to the tools', () => {
    expect(matchServer(describeServer(BILLING, []), [attack('a', { any_of: ['issue-write'] })])).toEqual([]);
  });
});

describe('the order', () => {
  it('is by severity, then by how closely an attack fits, then by id', () => {
    const broad = attack('a-broad', { any_of: ['Read'] });
    const close = attack('z-close', { any_of: ['http-fetch'], param_name_regex: 'url' });
    const worst = attack('worst', { any_of: ['Read'] }, { severity: 'critical' });
    const twin = attack('b-broad', { any_of: ['Read'] });
    expect(ids(FETCH, [twin, broad, close, worst])).toEqual(['worst', 'z-close', 'a-broad', 'b-broad']);
  });
});

describe('a pattern that does not compile', () => {
  it('is an error that names the record', () => {
    expect(() => match(FETCH, [attack('broken', { param_name_regex: '(' })])).toThrow(/Attack "broken".*not a valid/);
  });
});
