import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Assessment } from '../../risk/types.ts';
import { buildCatalogue } from '../build/catalogue.ts';
import { ATTACK_YAML, changed, SERVER_YAML } from '../fixtures/texts.ts';
import { FILE_START, problem } from '../problems.ts';
import { loadFolder, recordsOf } from './folder.ts';
import { RecordMemory, savedRecords } from './memory.ts';

const [OTHER_YAML, WARNED_YAML] = [
  changed(SERVER_YAML, 'id: acme-desk', 'id: other-desk'),
  changed(SERVER_YAML, 'name: open_ticket\n', 'name: "open\u200b_ticket"\n'),
];
let dir = '';
let kept = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memory-'));
  kept = join(dir, 'cache/records');
  mkdirSync(join(dir, 'servers'));
  write('acme-desk', SERVER_YAML);
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (id: string, text: string) => writeFileSync(join(dir, 'servers', `${id}.yaml`), text);
const file = (id: string) => join(dir, 'servers', `${id}.yaml`);

/** Reads the folder with what was saved, and saves again. */
function run(version = '1') {
  const memory = RecordMemory.open(kept, version);
  const loaded = loadFolder(dir, memory.read);
  const catalogue = buildCatalogue(recordsOf(loaded.files));
  memory.save(kept, catalogue);
  return { ...loaded, memory, servers: catalogue.servers };
}

/** Puts something else in the place of what is remembered, to see whether it is used. */
function falsify(from: string, to: string) {
  const files = readdirSync(kept).map((name) => join(kept, name));
  const found = files.filter((name) => readFileSync(name, 'utf8').includes(from));
  expect(found).not.toEqual([]);
  for (const name of found) writeFileSync(name, changed(readFileSync(name, 'utf8'), from, to));
}

it('gives the same as reading afresh: records, lines, places and problems', () => {
  write('other-desk', WARNED_YAML);
  run();
  const again = run();
  const fresh = loadFolder(dir);
  expect(again.problems).toEqual(fresh.problems);
  expect(again.problems.map(({ code }) => code)).toContain('CAT008');
  expect(recordsOf(again.files).servers.map(({ toolLines }) => toolLines)).toEqual(
    recordsOf(fresh.files).servers.map(({ toolLines }) => toolLines),
  );
  expect(again.files.servers.map(({ record }) => record)).toEqual(fresh.files.servers.map(({ record }) => record));
  expect(again.files.servers[0]?.locate(['tools', 1, 'name'])).toEqual(
    fresh.files.servers[0]?.locate(['tools', 1, 'name']),
  );
});

it('gives what was concluded about tools, and of a record that has changed concludes anew', () => {
  run();
  falsify('"severity":"medium"', '"severity":"low"');
  const severities = () => run().servers[0]?.tools.map(({ assessment: { severity } }) => severity);
  expect(severities()).toContain('low');
  expect(savedRecords(kept).servers[0]?.concluded?.map(({ severity }) => severity)).toContain('low');
  write('acme-desk', `${SERVER_YAML}# Read once more.\n`);
  expect(severities()).not.toContain('low');
});

it('works out the steps of what was concluded as if nothing were known', () => {
  const [fresh, again] = [run(), run()].map(({ servers }) => servers[0]?.tools.map(({ assessment }) => assessment));
  expect(again?.map(inFull)).toEqual(fresh);
});

/** What is worked out when somebody asks for it is no property of the object itself. */
function inFull(assessment: Assessment): Assessment {
  const { category, severity, confidence, confidenceFacts, capabilities, reasons, moves, annotations } = assessment;
  return { category, severity, confidence, confidenceFacts, capabilities, reasons, moves, annotations };
}

describe('the attacks that were matched', () => {
  const writeAttack = (text: string) => writeFileSync(join(dir, 'attacks', 'ticket-flood.yaml'), text);
  const matched = () =>
    run().servers[0]?.tools.map(({ attacks }) =>
      attacks.map(({ attack: { id }, leg, generic, reason }) => ({ id, leg, generic, reason })),
    );
  beforeEach(() => {
    mkdirSync(join(dir, 'attacks'));
    writeAttack(ATTACK_YAML);
  });

  it('are given with the same reasons', () => {
    const fresh = matched();
    expect(fresh?.flat().map(({ id }) => id)).toContain('ticket-flood');
    expect(matched()).toEqual(fresh);
  });

  it('are not matched again', () => {
    const fresh = matched();
    falsify('"generic":false', '"generic":true');
    expect(matched()?.flat()).toHaveLength(fresh?.flat().length ?? 0);
    expect(matched()?.flat()[0]?.generic).toBe(true);
  });

  it('are matched anew when an attack has changed, and stay then', () => {
    expect(matched()?.flat()).not.toEqual([]);
    writeAttack(changed(ATTACK_YAML, 'any_of: [issue-write]', 'any_of: [code-exec]'));
    expect(matched()?.flat()).toEqual([]);
    expect(savedRecords(kept).servers[0]?.matched?.tools.flat()).toEqual([]);
  });
});

it('does not parse a text again that it knows', () => {
  run();
  falsify('Acme Desk MCP', 'From memory');
  expect(run().files.servers[0]?.record.name).toBe('From memory');
});

it('parses an edited file, and forgets one that is gone', () => {
  write('other-desk', OTHER_YAML);
  run();
  write('acme-desk', changed(SERVER_YAML, 'name: Acme Desk MCP', 'name: Edited'));
  rmSync(file('other-desk'));
  const { files, memory } = run();
  expect(files.servers.map(({ record }) => record.name)).toEqual(['Edited']);
  expect([...memory.digests().keys()]).toEqual([file('acme-desk')]);
  expect(savedRecords(kept).servers.map(({ record }) => record.name)).toEqual(['Edited']);
});

it('gives what rules have found in a record, and looks again at one that has changed', () => {
  const found = (says: string) => {
    const memory = RecordMemory.open(kept, '1');
    const { files } = loadFolder(dir, memory.read);
    const problems = memory.found(file('acme-desk'), () => [problem('CAT213', 'x.yaml', FILE_START, says)]);
    memory.save(kept, buildCatalogue(recordsOf(files)));
    return problems.map(({ message }) => message);
  };
  expect(found('at first')).toEqual(['at first']);
  expect(found('later')).toEqual(['at first']);
  write('acme-desk', `${SERVER_YAML}# Read once more.\n`);
  expect(found('last')).toEqual(['last']);
  expect(run().memory.found('no-such.yaml', () => [])).toEqual([]);
});

it('believes nothing that another version of the code has read', () => {
  run();
  falsify('Acme Desk MCP', 'From memory');
  expect(run('2').files.servers[0]?.record.name).toBe('Acme Desk MCP');
});

it('keeps no file with an error, so that it is reported again', () => {
  write('acme-desk', 'id: [');
  const first = run().problems;
  expect(first.map(({ code }) => code)).toContain('CAT004');
  expect(run().problems).toEqual(first);
});

it('reads everything when what was saved is damaged or missing', () => {
  run();
  for (const name of readdirSync(kept)) writeFileSync(join(kept, name), '[["catalogue/servers/ac');
  expect(run().files.servers).toHaveLength(1);
  expect(savedRecords(kept).servers).toHaveLength(1);
  rmSync(kept, { recursive: true });
  expect(run().files.servers).toHaveLength(1);
  expect(() => savedRecords(join(dir, 'nothing.json'))).toThrow(/holds no records/);
});
