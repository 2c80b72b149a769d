import { expect, it } from 'vitest';
import { buildCatalogue } from '../../catalogue/build/catalogue.ts';
import { recordFiles } from '../../catalogue/fixtures/records.ts';
import { ATTACK_YAML, changed, SERVER_YAML } from '../../catalogue/fixtures/texts.ts';
import { recordsOf } from '../../catalogue/load/folder.ts';
import { digest } from './digest.ts';
import { ServerKeys, type Traces } from './traces.ts';

const ACME = 'servers/acme-desk.yaml';
const TEXTS = {
  [ACME]: SERVER_YAML,
  'servers/other-desk.yaml': changed(SERVER_YAML, 'id: acme-desk', 'id: other-desk'),
  'attacks/ticket-flood.yaml': ATTACK_YAML,
  'changes.yaml': '[]\n',
};
type Texts = Readonly<Record<string, string>>;

function keysOf(texts: Texts, before: Traces = {}) {
  const catalogue = buildCatalogue(recordsOf(recordFiles(texts)));
  const digests = new Map(Object.entries(texts).map(([file, text]) => [file, digest(text)]));
  const keys = new ServerKeys(catalogue, digests, before);
  const of = Object.fromEntries(catalogue.servers.map((server) => [server.id, keys.of(server)]));
  return { of, listed: keys.listed, traces: keys.traces };
}

const first = keysOf(TEXTS);

/** Which keys are other ones after an edit; the same with and without what the last build remembered. */
function changedBy(texts: Texts): string[] {
  const now = keysOf(texts, first.traces);
  expect(now).toEqual(keysOf(texts));
  const servers = Object.keys(first.of).filter((id) => now.of[id] !== first.of[id]);
  return now.listed === first.listed ? servers : [...servers, 'lists'];
}

const edited = (from: string, to: string): Texts => ({ ...TEXTS, [ACME]: changed(SERVER_YAML, from, to) });

it('stay the same when nothing changes', () => expect(changedBy(TEXTS)).toEqual([]));

it.each([
  ['the rationale', 'faster than people can empty it', 'faster than it is emptied'],
  ['the quote of an evidence', 'quote: close_ticket', 'quote: close_'],
  ['a comment', 'tools:\n', '# Read again.\ntools:\n'],
])('%s concerns the pages of its server alone', (_what, from, to) => {
  expect(changedBy(edited(from, to))).toEqual(['acme-desk']);
});

it.each([
  ['the summary of a tool', 'Opens a support ticket', 'Opens a ticket'],
  ['a sentence on an effect', 'that staff must read', 'that somebody must read'],
])('%s concerns lists too', (_what, from, to) => {
  expect(changedBy(edited(from, to))).toEqual(['acme-desk', 'lists']);
});

it.each([
  ['a tool that others name as related gets another name', 'name: open_ticket', 'name: new_ticket'],
  ['its class changes', 'effects: [create]', 'effects: [delete]'],
  ['it is of a server that nobody has reviewed', 'reviewed: { on: 2026-11-01 }\n', ''],
])('where %s, the pages change that name it', (_what, from, to) => {
  expect(changedBy(edited(from, to))).toEqual(['acme-desk', 'other-desk', 'lists']);
});

it('a server that goes, or comes, changes the pages that name its tools', () => {
  const { [ACME]: _, ...without } = TEXTS;
  expect(changedBy(without)).toEqual(['acme-desk', 'other-desk', 'lists']);
  const more = { ...TEXTS, 'servers/new-desk.yaml': changed(SERVER_YAML, 'id: acme-desk', 'id: new-desk') };
  expect(changedBy(more)).toContain('other-desk');
});

it('an attack concerns every server, the list of changes none', () => {
  const attack = changed(ATTACK_YAML, 'until nobody reads them', 'until nobody looks');
  expect(changedBy({ ...TEXTS, 'attacks/ticket-flood.yaml': attack })).toEqual(['acme-desk', 'other-desk', 'lists']);
  expect(changedBy({ ...TEXTS, 'changes.yaml': '[] # none\n' })).toEqual(['lists']);
});
