import { describe, expect, it } from 'vitest';
import { tool } from '../facts.fixture.ts';
import { verdict } from './guarded.fixture.ts';
import { guarded } from './guarded.ts';

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
