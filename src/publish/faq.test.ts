import { expect, it } from 'vitest';
import { faq } from './faq.ts';
import { fixture, toolNamed } from './fixtures/catalogue.ts';

const catalogue = fixture();
const questions = (name: string) => new Map(faq(toolNamed(catalogue, name), catalogue).map((item) => [item.id, item]));

it('asks the same six questions of every tool', () => {
  for (const tool of catalogue.tools) {
    expect(faq(tool, catalogue).map(({ id }) => id)).toEqual([
      'what-it-does',
      'how-to-enforce',
      'risk-level',
      'rate-limit',
      'block',
      'server',
    ]);
  }
});

it('names the severity and category of the badge, and no other', () => {
  for (const tool of catalogue.tools) {
    const { severity, category } = tool.assessment;
    const answer = questions(tool.record.name).get('risk-level')?.answer ?? '';
    if (severity === undefined) expect(answer).toMatch(/^Not assessed/);
    else
      expect(answer.toLowerCase().startsWith(`${severity} in the category ${category?.toLowerCase()}, with`)).toBe(
        true,
      );
  }
});

it('shows the recommended policy, and the locked-down one for blocking', () => {
  for (const tool of catalogue.tools) {
    const asked = questions(tool.record.name);
    expect(asked.get('how-to-enforce')?.policy).toBe(tool.policies.recommended);
    expect(asked.get('block')?.policy).toBe(tool.policies.lockedDown);
  }
});

it('shows a limit only where the recommended rule is one', () => {
  expect(questions('open_ticket').get('rate-limit')?.policy?.text).toContain('"max": 30');
  expect(questions('run_job').get('rate-limit')?.policy?.text).toContain('"max": 10');
  for (const name of ['read_ticket', 'cancel_order', 'pay_invoice', 'nobody_knows']) {
    expect(questions(name).get('rate-limit')).not.toHaveProperty('policy');
  }
});

it('puts the name into the advice as code, with or without backticks in the record', () => {
  expect(questions('open_ticket').get('how-to-enforce')?.answer).toBe('Enforce it on `open_ticket`.');
  expect(questions('open_ticket').get('block')?.answer).toBe('Block `open_ticket`.');
});

it('says that nobody has assessed a tool, and does not call it safe', () => {
  const asked = questions('nobody_knows');
  expect(asked.get('what-it-does')?.answer).toContain('category is not known');
  expect(asked.get('how-to-enforce')?.answer).toContain('Nobody has assessed');
});

it('counts the tools of the server', () => {
  expect(questions('cancel_order').get('server')?.answer).toContain(
    `It has ${catalogue.tools.length} tools, 1 of them Destructive.`,
  );
});

it('lets a hostile name break no backticks and hide nothing', () => {
  for (const tool of catalogue.tools) {
    for (const { question, answer } of faq(tool, catalogue)) {
      expect(answer.split('`').length % 2).toBe(1);
      expect(question + answer).not.toMatch(/[\u202e\u200b\ud800]/u);
    }
  }
});
