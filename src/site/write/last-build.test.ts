import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LastBuild, LastBuilds } from './last-build.ts';
import { FIRST_FILE } from './output.ts';

const NOTHING = {} as LastBuild['counts'];
const BUILD: LastBuild = {
  code: 'c1',
  parts: { a: { key: '1', files: ['x'] } },
  shown: '1',
  listed: '1',
  found: '1',
  traces: {},
  counts: NOTHING,
  shells: {},
};

let folder = '';
let builds: LastBuilds;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-'));
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'out', FIRST_FILE), '');
  builds = new LastBuilds(join(folder, 'cache'), join(folder, 'out'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('gives back what a build left', () => {
  builds.save(BUILD);
  expect(builds.read('c1')).toMatchObject(BUILD);
});

it('says why nothing can be taken over', () => {
  expect(builds.read('c1')).toMatch(/No build that came to its end/);
  builds.save(BUILD);
  expect(builds.read('c2')).toMatch(/Code, prose, settings or packages/);
  builds.forget();
  expect(builds.read('c1')).toMatch(/No build that came to its end/);
});

it('does not believe a folder that was removed, or that another build has filled', () => {
  builds.save(BUILD);
  utimesSync(join(folder, 'out', FIRST_FILE), new Date(0), new Date(0));
  expect(builds.read('c1')).toMatch(/does not hold the build that is remembered/);
  rmSync(join(folder, 'out'), { recursive: true });
  expect(builds.read('c1')).toMatch(/does not hold the build that is remembered/);
});

it('takes a damaged file for none', () => {
  builds.save(BUILD);
  writeFileSync(join(folder, 'cache/last-build.kept'), '{"code":"c1","par');
  expect(builds.read('c1')).toMatch(/No build that came to its end/);
});
