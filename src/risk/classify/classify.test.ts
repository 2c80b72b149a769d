import { describe, expect, it } from 'vitest';
import { classify, inferFacts } from './classify.ts';
import { definition } from './definition.fixture.ts';

const capabilities = (name: string, description = '', params = '') =>
  inferFacts(definition(name, description, params), [name]).capabilities;
const traits = (name: string, description = '', params = '') =>
  inferFacts(definition(name, description, params), [name]).traits;

describe('classify', () => {
  it('gives a category, a severity and reasons, never surer than medium', () => {
    const { assessment } = classify(definition('delete_page', 'Deletes a page', 'id!'), ['delete_page', 'create_page']);
    expect(assessment).toMatchObject({ category: 'Destructive', severity: 'critical', confidence: 'medium' });
    expect(assessment.reasons[0]?.text).toContain('`delete_page` deletes');
  });

  it('is less sure without a description', () => {
    expect(classify(definition('delete_page', '', 'id!'), ['delete_page']).assessment.confidence).toBe('low');
  });

  it('says "not known" when nothing supports a class', () => {
    const { assessment, facts } = classify(definition('xyzzy'), ['xyzzy']);
    expect([assessment.category, assessment.severity, assessment.confidence]).toEqual([undefined, undefined, 'low']);
    expect([facts.effects, facts.evidence]).toEqual([[], []]);
  });

  it.each([
    'Vaporises production databases',
    'Smuggles money abroad',
    'L\u00f6scht alle Dateien unwiderruflich',
    'Effa\u00e7age du compte',
  ])('does not take a verb that it does not know for the name of an answer: %s', (description) => {
    expect(classify(definition('xyzzy', description), ['xyzzy']).assessment.category).toBeUndefined();
  });

  it.each(['Current price of a stock', 'Details of an order'])(
    'takes for an answer what names one: %s',
    (description) => {
      expect(classify(definition('xyzzy', description), ['xyzzy']).assessment.category).toBe('Read');
    },
  );

  it('takes nothing for an answer that its author says changes something', () => {
    const tool = { ...definition('xyzzy', 'Current price of a stock'), annotations: { readOnlyHint: false } };
    expect(classify(tool, ['xyzzy']).assessment.category).not.toBe('Read');
  });

  it('looks at the beginning of what is very long, and keeps names as they are', () => {
    const long = "'_a".repeat(30_000);
    const params = [{ name: long, type: 'string', required: true, description: long }];
    const tool = { name: long, description: long, params, annotations: undefined };
    const { facts } = classify(tool, [long], long);
    expect([facts.name, facts.params[0]?.name]).toEqual([long, long]);
  });

  it('names the place of each fact, and what decides comes first', () => {
    const facts = inferFacts(definition('update_page', 'Updates a page and deletes its drafts', 'id'), ['update_page']);
    expect(facts.effects).toEqual(['delete', 'update']);
    expect(facts.evidence).toEqual([{ quote: 'deletes its drafts', where: 'description' }]);
  });

  it('survives names and texts that break naive code', () => {
    const hostile = [
      '',
      '__proto__',
      'constructor',
      '..',
      '<!--',
      ']]>',
      '\u202edelete',
      'x'.repeat(300),
      '\ud800',
      'حذف',
      '`',
    ];
    for (const name of hostile) {
      const text = `${name} deletes ${'a b '.repeat(4000)}`;
      const { facts } = classify(definition(name, text), hostile);
      expect(facts.name).toBe(name);
      for (const { quote } of facts.evidence) expect(quote).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});

describe('capabilities', () => {
  it.each([
    ['list_issues', 'List issues in a repository', 'owner repo', ['untrusted-content-read', 'private-data-read']],
    ['send_email', 'Send an email to a client', 'to subject', ['email-send']],
    ['execute_sql', 'Executes SQL', 'sql', ['sql', 'db-write', 'db-delete']],
    ['run_command', 'Run a shell command', 'command', ['shell-exec']],
    ['create_refund', 'Refunds a payment', 'amount', ['payments']],
    ['transfer_tokens', 'Transfer ERC20 tokens', 'to amount', ['crypto-transfer']],
    ['write_file', 'Writes a file', 'path content', ['file-write', 'agent-config-write']],
    ['delete_bucket', 'Deletes a storage bucket', 'name', ['infra-delete']],
    ['browser_click', 'Click an element in the browser', 'selector', ['browser']],
    ['http_request', 'Make an HTTP request', 'url method body', ['http-post', 'http-fetch']],
    ['delete_messages', 'Deletes several messages', 'message_ids:array', ['bulk-operation']],
    ['create_comment', 'Adds a comment to an issue', 'body', ['issue-write']],
  ])('%s has %j', (name, description, params, expected) => {
    expect(capabilities(name, description, params)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['list_issue_types', 'List supported issue types', '', 'untrusted-content-read'],
    ['get_current_time', 'Get the current time', 'timezone', 'private-data-read'],
    ['get_email', 'Get an email', 'id', 'email-send'],
    ['create_payment_link', 'Creates a payment link', 'price', 'payments'],
    ['list_buckets', 'Lists buckets', '', 'infra-delete'],
    ['get_token_price', 'Get the price of a token', 'symbol', 'secrets-read'],
    ['create_issue', 'Creates an issue', 'title', 'doc-write'],
  ])('%s: %s [%s] has no %s', (name, description, params, unexpected) => {
    expect(capabilities(name, description, params)).not.toContain(unexpected);
  });
});

describe('traits', () => {
  it.each([
    ['add_user', 'Adds a user', 'name password', 'sets-credential'],
    ['update_nameservers', 'Update nameservers of a domain', 'ns1', 'redirects'],
    ['publish_post', 'Publishes a post', 'id', 'publishes'],
    ['cancel_order', 'Cancels an order', 'orderid noemail:boolean', 'silences-notice'],
    ['send_message', 'Sends a message', 'text send_at', 'runs-later'],
    ['execute_code', 'Execute Python code in a sandbox', 'code', 'sandboxed'],
  ])('%s: %s [%s] %s', (name, description, params, trait) => {
    expect(traits(name, description, params)).toContain(trait);
  });

  it.each([
    ['delete_schedule', 'Deletes a schedule', 'schedule_name'],
    ['delete_webhook', 'Deletes a webhook', 'webhook_id'],
  ])('%s: what is taken away sends nothing anywhere, now or later', (name, description, params) => {
    expect(traits(name, description, params)).toEqual([]);
  });

  it('are facts about changes: reading has none', () => {
    expect(traits('get_user', 'Get a user', 'password send_at')).toEqual([]);
  });
});
