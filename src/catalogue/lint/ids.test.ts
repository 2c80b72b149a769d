import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { ATTACK_YAML, SERVER_YAML } from '../fixtures/texts.ts';
import { ids } from './ids.ts';

it('says nothing where each file has the name of its record', () => {
  expect(findings(ids, { 'servers/acme-desk.yaml': SERVER_YAML, 'attacks/ticket-flood.yaml': ATTACK_YAML })).toEqual(
    [],
  );
});

it('reports a file with another name, and an id that is taken', () => {
  expect(findings(ids, { 'servers/acme-desk.yaml': SERVER_YAML, 'servers/acme.yaml': SERVER_YAML })).toEqual([
    'CAT201 servers/acme.yaml:1:5 "acme-desk" stands in the file acme.yaml (rename the file to acme-desk.yaml, or write acme)',
    'CAT202 servers/acme.yaml:1:5 "acme-desk" is also the id in servers/acme-desk.yaml',
  ]);
});
