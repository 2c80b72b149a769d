import { expect, it } from 'vitest';
import { decide } from '../../policy/decide.ts';
import { tool } from '../facts.fixture.ts';
import type { ToolFacts } from '../types.ts';
import type { Category } from '../vocabulary.ts';
import { guarded } from './guarded.ts';

const verdict = (facts: ToolFacts, category: Category, args: Record<string, string>) => {
  const found = guarded(facts, category);
  const call = { name: facts.name, arguments: args };
  return found && decide(found.policy, call, { at: '2026-01-01T00:00:00Z', counters: {} }).verdict;
};

const LABELS = tool('update_labels', ['repo:string!', 'owner:string!', 'labels:array'], { effects: ['update'] });

it('calls stay with those on a list, by the widest argument that says with whom', () => {
  expect(verdict(LABELS, 'Write', { owner: 'example-owner', repo: 'any' })).toBe('allow');
  expect(verdict(LABELS, 'Write', { owner: 'Example-Owner', repo: 'any' })).toBe('deny');
  expect(verdict(LABELS, 'Write', { repo: 'example-owner' })).toBe('deny');
  expect(guarded(LABELS, 'Write')).toMatchObject({
    title: 'listed owners',
    says: 'The cap stays. `owner` must be one of a list, word for word: put your own owners there.',
  });
});

it.each([
  ['organizationSlug', 'example-organisation'],
  ['project_id', 'example-project'],
  ['cluster_name', 'example-cluster'],
  ['namespace', 'example-namespace'],
  ['database', 'example-database'],
])('%s says where a call works', (name, value) => {
  const facts = tool('pause', [`${name}:string!`], { effects: ['stop'] });
  expect(verdict(facts, 'Execute', { [name]: value })).toBe('allow');
  expect(verdict(facts, 'Execute', { [name]: 'production' })).toBe('deny');
});

it('asks for no argument that a call may do without, and nothing of what only reads', () => {
  expect(guarded(tool('pause', ['project:string'], { effects: ['stop'] }), 'Execute')).toBeUndefined();
  expect(guarded(tool('list', ['owner:string!'], { effects: ['read'] }), 'Read')).toBeUndefined();
  const secrets = tool('get_secret', ['owner:string!'], { effects: ['read'], capabilities: ['secrets-read'] });
  expect(guarded(secrets, 'Read')?.title).toBe('listed owners');
});

it.each(['fork_repository', 'starRepository', 'manage_repository_notification_subscription'])(
  'does not bind %s to owners on a list: people do it with what belongs to strangers',
  (name) => {
    expect(guarded(tool(name, ['owner:string!', 'repo:string!'], { effects: ['update'] }), 'Write')).toBeUndefined();
  },
);

it('stands back where an argument offers a closer hold', () => {
  const mail = tool('mail', ['owner:string!', 'message:string!'], { effects: ['send'], capabilities: ['email-send'] });
  expect(guarded(mail, 'Write')?.title).toBe('no links');
});
