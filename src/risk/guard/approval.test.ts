import { describe, expect, it } from 'vitest';
import { tool } from '../facts.fixture.ts';
import type { ToolFacts } from '../types.ts';
import { entry, guard, verdict } from './guarded.fixture.ts';

describe('rules', () => {
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
});
