import { expect, it } from 'vitest';
import { buildCatalogue } from './build/catalogue.ts';
import { recordFiles } from './fixtures/records.ts';
import { ATTACK_YAML, changed, SERVER_YAML } from './fixtures/texts.ts';
import { recordsOf } from './load/folder.ts';
import { statisticsOf } from './stats.ts';

const UNREVIEWED = 'id: b\nname: B\nsource: { read: submitted }\ntools: [{ name: get_x, effects: [read] }]\n';
const OLD = changed(changed(SERVER_YAML, 'id: acme-desk', 'id: old'), 'on: 2026-11-01', 'on: 2026-01-01');

const stats = (texts: Readonly<Record<string, string>>, today = '2026-11-11') =>
  statisticsOf(buildCatalogue(recordsOf(recordFiles(texts))), today);

it('counts what there is, how sure it is and how much of it was reviewed', () => {
  const found = stats({
    'servers/acme-desk.yaml': SERVER_YAML,
    'servers/b.yaml': UNREVIEWED,
    'attacks/a.yaml': ATTACK_YAML,
  });
  expect(found).toMatchObject({ servers: 2, tools: 3, attacks: 1, reviewed: 2, reviewedServers: 1, overrides: 0 });
  expect(found.attacksBySeverity).toEqual({ low: 0, medium: 1, high: 0, critical: 0 });
  expect(found.attacksWithoutMatch).toBe(0);
  expect(Object.values(found.byConfidence).reduce((sum, count) => sum + count)).toBe(3);
});

it('says how old reviews are on the day it is given', () => {
  const texts = { 'servers/acme-desk.yaml': SERVER_YAML, 'servers/old.yaml': OLD };
  expect(stats(texts).reviews).toEqual({ known: 2, newest: 10, median: 314, oldest: 314, stale: 1 });
  expect(stats(texts, '2027-11-11').reviews?.stale).toBe(2);
});

it('gives no age where nothing was reviewed', () => {
  expect(stats({ 'servers/b.yaml': UNREVIEWED }).reviews).toBeUndefined();
  expect(stats({ 'servers/b.yaml': UNREVIEWED }).attackChecks).toBeUndefined();
});
