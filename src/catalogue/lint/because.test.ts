import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { because } from './because.ts';

it('takes a sentence for a fact of the tool and refuses one for any other', () => {
  expect(findings(because, { 'servers/acme-desk.yaml': SERVER_YAML })).toEqual([]);
  const text = changed(SERVER_YAML, 'create: Every', 'publishes: Every');
  expect(findings(because, { 'servers/acme-desk.yaml': text })).toEqual([
    'CAT206 servers/acme-desk.yaml:20:7 The tool has no fact "publishes" (add it to effects, capabilities or traits, or remove the sentence)',
  ]);
});

it('takes one for `reversible` only where that is known', () => {
  const told = changed(
    SERVER_YAML,
    '      create: Every',
    '      reversible: Closing it is enough.\n      create: Every',
  );
  expect(findings(because, { 'servers/acme-desk.yaml': told })).toEqual([]);
  const unknown = changed(told, '    reversible: yes\n    undo', '    undo');
  expect(findings(because, { 'servers/acme-desk.yaml': unknown })).toHaveLength(1);
});
