import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { effects } from './effects.ts';

const check = (capability: string, effect: string) => {
  const text = changed(SERVER_YAML, 'effects: [create]', `effects: [${effect}]`);
  return findings(effects, { 'servers/acme-desk.yaml': changed(text, '[issue-write]', `[${capability}]`) });
};

it.each([
  ['payments', 'pay'],
  ['shell-exec', 'run-command'],
  ['db-delete', 'run-query'],
  ['file-write', 'overwrite'],
  ['private-data-read', 'read'],
])('%s goes with the effect %s', (capability, effect) => expect(check(capability, effect)).toEqual([]));

it.each([
  ['payments', 'create', 'Financial'],
  ['shell-exec', 'read', 'Execute'],
  ['file-delete', 'update', 'Destructive or Execute'],
  ['email-send', 'read', 'Write, Execute, Destructive or Financial'],
])('%s does not go with %s alone', (capability, effect, wanted) => {
  expect(check(capability, effect)).toEqual([
    `CAT210 servers/acme-desk.yaml:16:20 "${capability}" without an effect that is ${wanted}`,
  ]);
});

it('says nothing about a tool whose effects nobody knows', () => expect(check('payments', '')).toEqual([]));
