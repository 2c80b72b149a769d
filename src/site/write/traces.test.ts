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
  const ofAttack = Object.fromEntries(catalogue.attacks.map((attack) => [attack.id, keys.ofAttack(attack)]));
  return { of, ofAttack, shown: keys.shown, listed: keys.listed, found: keys.found, traces: keys.traces };
}

const first = keysOf(TEXTS);

/** Which keys are other ones after an edit; the same with and without what the last build remembered. */
function changedBy(texts: Texts): string[] {
  const now = keysOf(texts, first.traces);
  expect(now).toEqual(keysOf(texts));
  const servers = Object.keys(first.of).filter((id) => now.of[id] !== first.of[id]);
  return [
    ...servers,
    ...(now.listed === first.listed ? [] : ['lists']),
    ...(now.found === first.found ? [] : ['search']),
    ...(now.shown === first.shown ? [] : ['others']),
  ];
}

const edited = (from: string, to: string): Texts => ({ ...TEXTS, [ACME]: changed(SERVER_YAML, from, to) });

it('stay the same when nothing changes', () => expect(changedBy(TEXTS)).toEqual([]));

it.each([
  ['the rationale', 'faster than people can empty it', 'faster than it is emptied'],
  ['the quote of an evidence', 'quote: close_ticket', 'quote: close_'],
  ['a note on an argument', 'deptid, type: number', 'deptid, note: The queue, type: number'],
  [
    'the title in the annotations',
    '    reversible: yes\n    rationale: A',
    '    annotations: { title: Close }\n    reversible: yes\n    rationale: A',
  ],
  ['a sentence on an effect', 'that staff must read', 'that somebody must read'],
  ['a comment', 'tools:\n', '# Read again.\ntools:\n'],
])('%s concerns the pages of its server alone', (_what, from, to) => {
  expect(changedBy(edited(from, to))).toEqual(['acme-desk']);
});

it('the summary of a tool concerns the pages that name it as related, lists and the search, and no page of others', () => {
  expect(changedBy(edited('Opens a support ticket', 'Opens a ticket'))).toEqual([
    'acme-desk',
    'other-desk',
    'lists',
    'search',
  ]);
});

it('the description of a tool, which no list shows, concerns the search', () => {
  const record = edited('    summary: Closes a ticket', '    description: Shuts.\n    summary: Closes a ticket');
  expect(changedBy(record)).toEqual(['acme-desk', 'search']);
});

it.each([
  ['an argument', 'name: message, type: string', 'name: message, type: any'],
  ['the summary of a server', 'Lets an agent read', 'Lets agents read'],
])('%s is shown, or something may follow from it, on any page', (_what, from, to) => {
  expect(changedBy(edited(from, to))).toEqual(['acme-desk', 'lists', 'search', 'others']);
});

it('an effect of the same class concerns the pages that name the tool as related, in the words for it', () => {
  expect(changedBy(edited('effects: [create]', 'effects: [update]'))).toEqual(['acme-desk', 'other-desk']);
});

it('a text in which an attack pattern finds something is shown with it', () => {
  const looking = changed(
    ATTACK_YAML,
    'match: { level: tool, any_of: [issue-write] }',
    'match: { level: any, content_regex: hidden }',
  );
  const texts = { ...TEXTS, 'attacks/ticket-flood.yaml': looking };
  const before = keysOf(texts);
  const said = (text: string) => {
    const record = changed(SERVER_YAML, '    summary: Closes', `    description: ${text}\n    summary: Closes`);
    return keysOf({ ...texts, [ACME]: record }, before.traces).shown;
  };
  expect(said('Shuts.')).toBe(before.shown);
  expect(said('Shuts what is hidden.')).not.toBe(before.shown);
});

it.each([
  ['a tool that others name as related gets another name', 'name: open_ticket', 'name: new_ticket'],
  ['its class changes', 'effects: [create]', 'effects: [delete]'],
  ['it is of a server that nobody has reviewed', 'reviewed: { on: 2026-11-01 }\n', ''],
])('where %s, the pages change that name it', (_what, from, to) => {
  expect(changedBy(edited(from, to))).toEqual(['acme-desk', 'other-desk', 'lists', 'search', 'others']);
});

it('a server that goes, or comes, changes the pages that name its tools', () => {
  const { [ACME]: _, ...without } = TEXTS;
  expect(changedBy(without)).toEqual(['acme-desk', 'other-desk', 'lists', 'search', 'others']);
  const more = { ...TEXTS, 'servers/new-desk.yaml': changed(SERVER_YAML, 'id: acme-desk', 'id: new-desk') };
  expect(changedBy(more)).toContain('other-desk');
});

it('what is rendered of an attack follows from whom it is about, and whom its policy is tried on', () => {
  const about = (id: string, capability: string) =>
    changed(changed(ATTACK_YAML, 'id: ticket-flood', `id: ${id}`), 'any_of: [issue-write]', `any_of: [${capability}]`);
  const [untried = ''] = about('untried', 'sql').split('example:');
  const attacks = { 'attacks/tried.yaml': about('tried', 'sql'), 'attacks/untried.yaml': untried };
  const texts = { ...TEXTS, ...attacks };
  const before = keysOf(texts);
  const changedAttacks = (edit: Texts) => {
    const now = keysOf({ ...edit, ...attacks }, before.traces);
    return Object.keys(now.ofAttack).filter((id) => now.ofAttack[id] !== before.ofAttack[id]);
  };
  expect(changedAttacks(edited('effects: [create]', 'effects: [delete]'))).toEqual(['ticket-flood', 'tried']);
  expect(changedAttacks(edited('rationale: A closed', 'rationale: The closed'))).toEqual([]);
  expect(changedAttacks(edited('capabilities: [issue-write]', 'capabilities: [sql]'))).toHaveLength(3);
  const { [ACME]: _, ...without } = TEXTS;
  expect(changedAttacks(without)).toEqual(['ticket-flood', 'tried']);
});

it('an attack concerns every server, the list of changes none', () => {
  const attack = changed(ATTACK_YAML, 'until nobody reads them', 'until nobody looks');
  expect(changedBy({ ...TEXTS, 'attacks/ticket-flood.yaml': attack })).toEqual([
    'acme-desk',
    'other-desk',
    'lists',
    'search',
    'others',
  ]);
  expect(changedBy({ ...TEXTS, 'changes.yaml': '[] # none\n' })).toEqual(['lists', 'search', 'others']);
});
