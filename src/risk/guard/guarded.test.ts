import { describe, expect, it } from 'vitest';
import { decide } from '../../policy/decide.ts';
import type { Json, ToolEntry } from '../../policy/types.ts';
import { categoryOf } from '../category.ts';
import * as fixture from '../facts.fixture.ts';
import { tool } from '../facts.fixture.ts';
import type { ToolFacts } from '../types.ts';
import { guarded } from './guarded.ts';

const guard = (facts: ToolFacts) => {
  const found = guarded(facts, categoryOf(facts.effects));
  if (found === undefined) throw new Error(`${facts.name} has no guarded variant`);
  return found;
};

const entry = (facts: ToolFacts): ToolEntry => guard(facts).policy.tools?.[facts.name] ?? {};

const verdict = (facts: ToolFacts, args: { [name: string]: Json }) =>
  decide(guard(facts).policy, { name: facts.name, arguments: args }, { at: '2026-01-01T00:00:00Z', counters: {} })
    .verdict;

describe('paths', () => {
  const facts = tool('read_file', ['path:string!', 'encoding:string'], {
    effects: ['read'],
    capabilities: ['file-read'],
  });

  it.each(['/workspace', '/workspace/a.txt', '/workspace/a/b-c_d/e.tar.gz'])('allow %s', (path) => {
    expect(verdict(facts, { path })).toBe('allow');
  });

  it.each([
    '/workspace/../etc/hosts',
    '/workspace/a..b',
    '/workspace-other/a',
    '/workspace/.env',
    '/etc/hosts',
    'a.txt',
    '/workspace/a\n/etc',
    ['/workspace/a'],
    null,
  ])('deny %j', (path) => {
    expect(verdict(facts, { path })).toBe('deny');
  });

  it('in lists are checked one by one', () => {
    const many = tool('read_files', ['paths:array!'], { effects: ['read'], capabilities: ['file-read'] });
    expect(verdict(many, { paths: ['/workspace/a', '/workspace/b'] })).toBe('allow');
    expect(verdict(many, { paths: ['/workspace/a', '/etc/hosts'] })).toBe('deny');
    expect(verdict(many, { paths: [] })).toBe('deny');
  });

  it('of a move are its source and its destination', () => {
    const move = tool('move', ['source:string!', 'destination:string!'], {
      effects: ['update'],
      capabilities: ['file-write'],
    });
    expect(verdict(move, { source: '/workspace/a', destination: '/workspace/b' })).toBe('allow');
    expect(verdict(move, { source: '/workspace/a', destination: '/home/me/.bashrc' })).toBe('deny');
    const compile = tool('compile', ['source:string!'], { effects: ['create'], capabilities: ['file-write'] });
    expect(guarded(compile, 'Write')).toBeUndefined();
  });

  it('that only say where an answer is put are left out, and the ordinary call passes', () => {
    const shot = tool('take_screenshot', ['filePath:string', 'fullPage:boolean'], {
      effects: ['create'],
      capabilities: ['file-write'],
    });
    expect(verdict(shot, { fullPage: true })).toBe('allow');
    expect(verdict(shot, { filePath: '/workspace/a.png' })).toBe('deny');
    expect(guard(shot)).toMatchObject({
      title: 'no filePath',
      says: expect.stringContaining('`filePath` must be left out'),
    });
  });

  it('that a call is about are asked for, and it says so', () => {
    const attach = tool('attach', ['page_id:string!', 'file_path:string'], {
      effects: ['upload'],
      capabilities: ['file-read'],
    });
    expect(verdict(attach, { page_id: '1', file_path: '/workspace/a.png' })).toBe('allow');
    expect(verdict(attach, { page_id: '1' })).toBe('deny');
    expect(guard(attach).says).toContain('`file_path` must be given and must stay below');
  });

  it.each(['get_doc', 'json_set'])('of documents and data bases are no paths of the machine: %s', (name) => {
    expect(guarded(tool(name, ['path:string!'], { effects: ['read'] }), 'Read')).toBeUndefined();
  });

  it('that are relative to something else may not lead out of it', () => {
    const repo = tool('get_contents', ['owner:string', 'repo:string', 'path:string!'], { effects: ['read'] });
    expect(verdict(repo, { path: 'src/a.ts' })).toBe('allow');
    expect(verdict(repo, { path: '../a.ts' })).toBe('deny');
    expect(verdict(repo, { path: '.github/workflows/ci.yml' })).toBe('deny');
  });
});

describe('paths beside the root they stand in', () => {
  const facts = tool('git_add', ['repo_path:string!', 'file:string!'], { effects: ['update'] });

  it('are relative, and the root is absolute', () => {
    expect(verdict(facts, { repo_path: '/workspace/site', file: 'src/a.ts' })).toBe('allow');
    expect(verdict(facts, { repo_path: '/etc', file: 'src/a.ts' })).toBe('deny');
    expect(verdict(facts, { repo_path: '/workspace/site', file: '/etc/hosts' })).toBe('deny');
  });

  it('in a list of a remote store are left alone, as its items may be whole files', () => {
    const push = tool('push_files', ['repo:string!', 'files:array!'], { effects: ['update'] });
    expect(guarded(push, 'Write')).toBeUndefined();
  });
});

describe('addresses', () => {
  const facts = tool('fetch', ['url:string!'], { effects: ['read'], capabilities: ['http-fetch'] });

  it.each(['https://example.com', 'https://example.com/a?b', 'https://docs.example.com/'])('allow %s', (url) => {
    expect(verdict(facts, { url })).toBe('allow');
  });

  it.each([
    'http://example.com/',
    'https://example.com.attacker.test/',
    'https://examplexcom/',
    'https://notexample.com/',
    'https://attacker.test/https://example.com/',
    'https://example.com@attacker.test/',
    'file:///etc/hosts',
    'http://169.254.169.254/',
  ])('deny %s', (url) => {
    expect(verdict(facts, { url })).toBe('deny');
  });
});

describe('addresses that a call can do without', () => {
  const facts = tool('navigate', ['action:string!', 'url:string'], { effects: ['drive'], capabilities: ['browser'] });

  it('are asked about where they are given, and not demanded', () => {
    expect(verdict(facts, { action: 'back' })).toBe('allow');
    expect(verdict(facts, { action: 'go', url: 'https://example.com/' })).toBe('ask');
    expect(guard(facts).says).toContain('A person is asked where `url` is given.');
  });

  it('are left alone where a person is asked about every call anyway', () => {
    const pay = { ...facts, effects: ['pay' as const] };
    expect(entry(pay).approve_if).toHaveLength(1);
  });

  it.each(['s3_url', 'image_uri', 'db_endpoint', 'endpoint', 'raw_uri'])(
    'are no %s: no https address fits it',
    (name) => {
      const other = tool('load', [`${name}:string!`], { effects: ['read'], capabilities: ['http-fetch'] });
      expect(guarded(other, 'Read')).toBeUndefined();
    },
  );
});

describe('recipients', () => {
  const facts = tool('send_email', ['to:string!', 'bcc:string', 'body:string!'], {
    effects: ['send'],
    capabilities: ['email-send'],
  });

  it('stay in one domain, and optional ones are left out', () => {
    expect(verdict(facts, { to: 'ana@example.com', body: 'hello' })).toBe('allow');
    expect(verdict(facts, { to: 'ana@example.com.attacker.test', body: 'hello' })).toBe('deny');
    expect(verdict(facts, { to: 'ana@example.com, eve@attacker.test', body: 'hello' })).toBe('deny');
    expect(verdict(facts, { to: 'ana@example.com', bcc: 'ana@example.com', body: 'hello' })).toBe('deny');
    expect(guard(facts).says).toContain('`bcc` must be left out');
  });

  it('and text holds no links and no keys', () => {
    expect(verdict(facts, { to: 'ana@example.com', body: 'see HTTPS://attacker.test' })).toBe('deny');
    expect(verdict(facts, { to: 'ana@example.com', body: 'AKIAIOSFODNN7EXAMPLE' })).toBe('deny');
  });
});

describe('texts that others read', () => {
  const facts = tool('comment', ['body:string!'], { effects: ['create'], capabilities: ['issue-write'] });

  it.each(['see HTTP://attacker.test', 'see www.attacker.test', '![x](//attacker.test/?d=1)'])('hold no %s', (body) => {
    expect(verdict(facts, { body })).toBe('deny');
  });

  it.each(['see the attachment', 'a // b', 'wwwhat?'])('may hold %s', (body) => {
    expect(verdict(facts, { body })).toBe('allow');
  });

  it('are left alone in lists, whose items may be objects', () => {
    const list = tool('comment', ['text:array!'], { effects: ['create'], capabilities: ['issue-write'] });
    expect(guarded(list, 'Write')).toBeUndefined();
  });

  it('hold no key in an argument that a reviewer calls spare, whatever its name', () => {
    const because = { 'any-free-text-argument': '`operations` is never read.' };
    const spare = tool('update', ['operations:string!'], { effects: ['update'], because });
    expect(verdict(spare, { operations: 'AKIAIOSFODNN7EXAMPLE' })).toBe('deny');
    expect(verdict(spare, { operations: 'none' })).toBe('allow');
  });
});

describe('SQL', () => {
  const facts = tool('execute_sql', ['query:string!'], { effects: ['run-query'], capabilities: ['sql'] });

  it('is one select', () => {
    expect(verdict(facts, { query: ' SELECT *\nfrom orders' })).toBe('allow');
    expect(verdict(facts, { query: 'select 1; drop table orders' })).toBe('deny');
    expect(verdict(facts, { query: 'selection' })).toBe('deny');
    expect(verdict(facts, { query: 'with x as (delete from orders returning *) select 1' })).toBe('deny');
  });

  it('is not asked of a query that is a search text', () => {
    expect(guarded(tool('search', ['query:string!'], { effects: ['read'] }), 'Read')).toBeUndefined();
  });
});

const FILTERED = tool('update', ['title:array', 'filter:object']).params;

describe('amounts, commands, switches, lists and ids', () => {
  it('bound money by the call and by the day, and ask a person', () => {
    const facts = tool('refund', ['charge_id:string!', 'amount:integer'], { effects: ['refund'] });
    expect(verdict(facts, { charge_id: 'a', amount: 100 })).toBe('ask');
    expect(verdict(facts, { charge_id: 'a', amount: 101 })).toBe('deny');
    expect(verdict(facts, { charge_id: 'a' })).toBe('deny');
    expect(verdict(facts, { charge_id: 'a', amount: -1 })).toBe('deny');
    expect(entry(facts).limits).toMatchObject([
      { counter: 'refund_amount', window: 'day', increment_from: 'args.amount' },
    ]);
  });

  it('bound a sum in the unit that its note names', () => {
    const facts = tool('refund', ['amount:number!'], { effects: ['refund'] });
    const [amount] = facts.params;
    const noted = amount === undefined ? [] : [{ ...amount, note: 'In cents; left out, everything' }];
    expect(guard({ ...facts, params: noted }).says).toContain('is at most 100 cents a call and 500 a day');
    expect(guard(facts).says).toContain('is at most 100 a call and 500 a day');
  });

  it('allow listed commands only', () => {
    const facts = tool('run', ['command:string!'], { effects: ['run-command'], capabilities: ['shell-exec'] });
    expect(verdict(facts, { command: 'git status' })).toBe('allow');
    expect(verdict(facts, { command: 'git status && id' })).toBe('deny');
  });

  it('ask a person to read code', () => {
    const facts = tool('evaluate', ['script:string!'], { effects: ['run-code'], capabilities: ['code-exec'] });
    expect(verdict(facts, { script: '1' })).toBe('ask');
  });

  it('ask about code only where it is given, if a call can do without', () => {
    const facts = tool('interact', ['prompt:string!', 'code:string'], { effects: ['run-code'] });
    expect(verdict(facts, { prompt: 'open the menu' })).toBe('allow');
    expect(verdict(facts, { prompt: 'open the menu', code: '1' })).toBe('ask');
  });

  it('ask a person before a command, a package or a manifest runs, and always where nothing narrows it', () => {
    const summary = 'Installs a plugin.';
    const more: Partial<ToolFacts> = { effects: ['deploy'], capabilities: ['package-install'], summary };
    const facts = tool('install_plugin', ['pluginId:string!'], more);
    expect(verdict(facts, { pluginId: 'a' })).toBe('ask');
    expect(entry(facts).approve_if).toEqual([{ conditions: [], on_ask: 'Allow this call? It installs a plugin.' }]);
    const words = tool('exec', ['command:array!'], { effects: ['run-command'], capabilities: ['shell-exec'] });
    expect(entry(words).approve_if?.[0]?.on_ask).toBe('Allow this call? It can run commands.');
  });

  it('ask in the words of the reviewer where no id, path or address says what goes', () => {
    const asks = (...params: string[]) => {
      const facts = tool('hdel', params, { effects: ['delete'], summary: 'Deletes one field of a hash.' });
      return [facts, { ...facts, summary: undefined }].map((one) => entry(one).approve_if?.[0]?.on_ask);
    };
    expect(asks('key:string!', 'name:string!')).toEqual([
      'Allow this call? It deletes one field of a hash, as key and name say.',
      'Delete what key and name select?',
    ]);
    expect(asks()[0]).toBe('Allow this call? It deletes one field of a hash.');
    expect(asks('hash_id:string!')[0]).toBe('Delete the hash that hash_id names?');
  });

  it('ask a person before somebody gets a right', () => {
    const rights = tool('add_team', ['teamSlug:string!'], { effects: ['grant'], capabilities: ['identity-admin'] });
    expect(entry(rights).approve_if).toEqual([
      { conditions: [], on_ask: 'Allow this call? It can change who may do what.' },
    ]);
  });

  it('ask only where the argument is given that a reviewer blames for running something', () => {
    const facts = tool('scrape', ['page:string!', 'actions:array', 'quick:boolean'], {
      effects: ['run-code'],
      capabilities: ['code-exec'],
      because: { 'run-code': '`actions` can hold scripts.' },
    });
    expect(verdict(facts, { page: 'a', quick: true })).toBe('allow');
    expect(verdict(facts, { page: 'a', actions: [] })).toBe('ask');
    expect(guard(facts).says).toContain('A person is asked where `actions` is given.');
  });

  it('send messages to listed channels only', () => {
    const facts = tool('post', ['channel_id:string!', 'note:string!'], {
      effects: ['send'],
      capabilities: ['messaging-send'],
    });
    expect(verdict(facts, { channel_id: 'example-channel', note: 'a' })).toBe('allow');
    expect(verdict(facts, { channel_id: 'C0RANDOM', note: 'a' })).toBe('deny');
  });

  it('open nothing to wide networks', () => {
    const facts = tool('create_access_list', ['projectId:string!', 'cidrBlocks:array', 'ip_address:string'], {
      effects: ['grant'],
      capabilities: ['cloud-admin'],
    });
    const open = (more: { [name: string]: Json }) => verdict(facts, { projectId: 'a', ...more });
    expect(open({ cidrBlocks: ['203.0.113.0/24'], ip_address: '203.0.113.7' })).toBe('allow');
    expect(open({ cidrBlocks: ['203.0.113.0/24', '0.0.0.0/0'] })).toBe('deny');
    expect(open({ cidrBlocks: ['128.0.0.0/1'] })).toBe('deny');
    expect(open({ cidrBlocks: ['::/0'] })).toBe('deny');
    expect(open({ ip_address: '0.0.0.0' })).toBe('deny');
  });

  it('read objects of any kind but Secrets', () => {
    const secrets: Partial<ToolFacts> = { effects: ['read'], capabilities: ['secrets-read'] };
    const facts = tool('resources_get', ['kind:string!', 'name:string!'], secrets);
    expect(verdict(facts, { kind: 'Deployment', name: 'a' })).toBe('allow');
    expect(verdict(facts, { kind: 'Secret', name: 'a' })).toBe('deny');
    expect(verdict(facts, { kind: 'secrets', name: 'a' })).toBe('deny');
    expect(verdict(facts, { kind: ['Secret'], name: 'a' })).toBe('deny');
    expect(guarded({ ...facts, capabilities: [] }, 'Read')).toBeUndefined();
  });

  it('keep private what can be made public', () => {
    const facts = tool('create_repository', ['name:string!', 'private:boolean', 'external:boolean'], {
      effects: ['create'],
      traits: ['publishes'],
      because: { publishes: '`private` set to false opens it, and `external` puts it elsewhere.' },
    });
    expect(verdict(facts, { name: 'a' })).toBe('allow');
    expect(verdict(facts, { name: 'a', private: true, external: false })).toBe('allow');
    expect(verdict(facts, { name: 'a', private: false })).toBe('deny');
    expect(verdict(facts, { name: 'a', external: true })).toBe('deny');
  });

  it('want a switch given in its harmless place where it is on by itself', () => {
    const submit = { name: 'submit', type: 'boolean', required: false, default: true };
    const because = { update: '`submit` sends it at once.' };
    const facts = { ...tool('update_dispute', ['id:string!'], { effects: ['update'], because }) };
    const found = { ...facts, params: [...facts.params, submit] };
    expect(verdict(found, { id: 'd', submit: false })).toBe('allow');
    expect(verdict(found, { id: 'd', submit: true })).toBe('deny');
    expect(verdict(found, { id: 'd' })).toBe('deny');
    expect(guard(found).says).toContain('`submit` must be given as `false`.');
  });

  it('hold switches that a trait is about, and no others', () => {
    expect(verdict(fixture.OPEN_TICKET, { clientid: 1, admin: true, markdown: false })).toBe('deny');
    expect(verdict(fixture.OPEN_TICKET, { clientid: 1, admin: 'true' })).toBe('deny');
    expect(verdict(fixture.OPEN_TICKET, { clientid: 1, markdown: true })).toBe('allow');
  });

  it('leave out what a reviewer blames for a credential or a redirection, if the tool has other work', () => {
    const because = { redirects: 'A new `email` sends resets elsewhere.', 'sets-credential': '`password2` is known.' };
    const facts = tool('update_client', ['clientid:number!', 'city:string', 'email:string', 'password2:string'], {
      effects: ['update'],
      traits: ['redirects', 'sets-credential'],
      because,
    });
    expect(verdict(facts, { clientid: 1, city: 'Ulm' })).toBe('allow');
    expect(verdict(facts, { clientid: 1, email: 'eve@attacker.test' })).toBe('deny');
    expect(verdict(facts, { clientid: 1, password2: 'x' })).toBe('deny');
    const only = tool('set_password', ['clientid:number!', 'password2:string'], { effects: ['update'], because });
    expect(guarded(only, 'Write')).toBeUndefined();
  });

  it('never ask for an argument and forbid it as well', () => {
    const because = { 'acts-as-other': '`admin` speaks for staff, `clientid` for a client.' };
    const facts = { ...fixture.OPEN_TICKET, because };
    expect(verdict(facts, { deptid: 1, subject: 'a', message: 'b' })).toBe('allow');
    expect(verdict(facts, { clientid: 1, deptid: 1, subject: 'a', message: 'b' })).toBe('deny');
  });

  it('hold a notice switch in the place that tells people', () => {
    const facts = tool('accept', ['orderid:number!', 'sendemail:boolean'], {
      effects: ['update'],
      traits: ['silences-notice'],
    });
    expect(verdict(facts, { orderid: 1, sendemail: true })).toBe('allow');
    expect(verdict(facts, { orderid: 1, sendemail: false })).toBe('deny');
  });

  it('bound how many are changed at once', () => {
    const facts = tool('tag', ['ids:array!'], { effects: ['update'], capabilities: ['bulk-operation'] });
    expect(verdict(facts, { ids: Array(10).fill('a') })).toBe('allow');
    expect(verdict(facts, { ids: Array(11).fill('a') })).toBe('deny');
  });

  it('bound the list that a reviewer names for it, and no other', () => {
    const many = (because: string) =>
      tool('update', ['title:array', 'rows:array'], {
        effects: ['update'],
        capabilities: ['bulk-operation'],
        because: { 'bulk-operation': because },
      });
    expect(guard(many('Each of `rows` is changed.')).says).toContain('`rows` holds at most 10.');
    expect(guarded({ ...many('A key in `filter` reaches all.'), params: FILTERED }, 'Write')).toBeUndefined();
  });

  it('make the id of somebody obligatory', () => {
    expect(verdict(fixture.OPEN_TICKET, { deptid: 1, subject: 'a', message: 'b' })).toBe('deny');
    expect(guard(fixture.OPEN_TICKET).title).toBe('client named, admin off');
  });
});

describe('an id is not made obligatory', () => {
  it('where an address or a name can stand in its place', () => {
    const facts = tool('analyse', ['issueId:string', 'issueUrl:string'], { effects: ['start'] });
    expect(guarded(facts, 'Execute')).toBeUndefined();
  });

  it('where the call makes a new one', () => {
    expect(guarded(tool('session_create', ['sessionId:string'], { effects: ['create'] }), 'Write')).toBeUndefined();
  });

  it('where a reviewer blames it for speaking in somebody’s name', () => {
    const because = { 'acts-as-other': '`clientid` writes as the client.' };
    expect(verdict({ ...fixture.OPEN_TICKET, because }, { deptid: 1, subject: 'a', message: 'b' })).toBe('allow');
  });
});

describe('text', () => {
  const post = (params: string[], because = {}) =>
    tool('post', params, { effects: ['create'], capabilities: ['issue-write'], because });

  it('is looked into where the reviewer says that it is read by others, whatever its name', () => {
    const facts = post(['fields:string!'], { 'issue-write': '`fields` holds the text.' });
    expect(verdict(facts, { fields: 'see https://attacker.test/' })).toBe('deny');
    expect(verdict(facts, { fields: '{"summary":"a"}' })).toBe('allow');
  });

  it('is not an argument of any type: an object in its place would always be denied', () => {
    expect(guarded(post(['content:any!']), 'Write')).toBeUndefined();
  });
});

describe('guarded', () => {
  it('keeps the cap of the category', () => {
    expect(entry(fixture.OPEN_TICKET).limits).toMatchObject([{ counter: 'whmcs_open_ticket_rate', max: 30 }]);
    expect(guard(fixture.OPEN_TICKET).says).toMatch(/^The cap stays\. /);
  });

  it('asks a person for every Destructive and Financial call, with a question about this tool', () => {
    expect(entry(fixture.CANCEL_ORDER).approve_if).toEqual([
      { conditions: [], on_ask: 'Cancel the order that orderid names?' },
    ]);
    expect(entry(fixture.RENEW_DOMAIN).approve_if).toHaveLength(1);
  });

  it.each<[string, string[], Partial<ToolFacts>, string]>([
    [
      'label_write',
      ['method:string!', 'name:string!'],
      {
        effects: ['create', 'delete'],
        traits: ['several-actions'],
        because: { delete: 'It deletes the label in `name`' },
      },
      'Allow what method says? It deletes the label in name.',
    ],
    [
      'label_write',
      ['method:string!', 'name:string!'],
      { effects: ['create', 'delete'], traits: ['several-actions'] },
      'Allow what method says? It can delete what name selects.',
    ],
    [
      'run_tool',
      ['name:string!'],
      { effects: ['delete'], traits: ['several-actions'] },
      'Allow this call? It can delete what name selects.',
    ],
    [
      'create_refund',
      ['payment_intent:string!', 'amount:number'],
      { effects: ['refund'] },
      'Refund, as amount says, for what payment_intent selects?',
    ],
    [
      'json_del',
      ['name:string!', 'path:string'],
      { effects: ['delete'], because: { delete: 'It removes what is at `path` of `name`.' } },
      'Delete what stands at path, in name?',
    ],
    [
      'set_state',
      ['filename:string!'],
      { effects: ['overwrite'], capabilities: ['file-read'] },
      'Overwrite what filename selects?',
    ],
  ])('asks of %s what a person can judge', (name, params, facts, asked) => {
    expect(entry(tool(name, params, facts)).approve_if).toEqual([{ conditions: [], on_ask: asked }]);
  });

  it('is absent where nothing gives a rule a hold', () => {
    expect(guarded(fixture.GET_STATS, 'Read')).toBeUndefined();
    expect(guarded(fixture.UPDATE_TICKET, undefined)).toBeUndefined();
    expect(guarded(tool('*', ['path:string!'], { effects: ['delete'] }), 'Destructive')).toBeUndefined();
  });

  it('puts hostile argument names into quoted paths and one-line messages', () => {
    const facts = tool('x', [], {
      effects: ['read'],
      capabilities: ['file-read'],
      params: [{ name: 'a."b" file', type: 'string', required: true }],
    });
    expect(verdict(facts, { 'a."b" file': '/workspace/a' })).toBe('allow');
    expect(verdict(facts, { 'a."b" file': '/etc/hosts' })).toBe('deny');
    const control = { ...facts, params: [{ name: 'file\n', type: 'string', required: true }] };
    expect(guarded(control, 'Read')).toBeUndefined();
  });
});
