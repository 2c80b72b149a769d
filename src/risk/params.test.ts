import { expect, it } from 'vitest';
import { assess } from './assess.ts';
import { tool } from './facts.fixture.ts';
import { mainParams } from './params.ts';
import type { ToolFacts } from './types.ts';

const says = (facts: ToolFacts): string[] => assess(facts, []).reasons.map(({ text }) => text);

it('the arguments that say most are the required ones, without the one that chooses an action where others are required', () => {
  expect(mainParams(tool('vm', ['action:string!', 'name:string!', 'note:string']))).toEqual(['name']);
  expect(mainParams(tool('act', ['action:string!', 'variables:object']))).toEqual(['action']);
  expect(mainParams(tool('list', ['limit:number', 'method:string', 'owner:string']))).toEqual(['method', 'owner']);
});

it('what a call is done to is told by the first argument beside one that chooses an action', () => {
  const facts = (...params: string[]) => tool('manage_triggers', params, { effects: ['delete'] });
  expect(says(facts('operation:string!', 'next_token:string', 'name:string', 'tags:object'))[0]).toContain(
    'deletes what `name` selects',
  );
  expect(says(facts('operation:string!', 'next_token:string'))[0]).toContain('deletes what `operation` selects');
});

it('passwords and keys say nothing where others do, and the name of a secret is none', () => {
  expect(mainParams(tool('list_ads', ['access_token:string', 'account:string']))).toEqual(['account']);
  expect(mainParams(tool('list_notes', ['api_token:string!', 'deal:string']))).toEqual(['deal']);
  expect(mainParams(tool('log_in', ['password:string', 'pin_token:string']))).toEqual(['password', 'pin_token']);
  expect(mainParams(tool('delete_secret', ['secretName:string!', 'api_key:string!']))).toEqual(['secretName']);
});
