import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hiddenCharacters } from '../../src/catalogue/load/characters.ts';
import { CATALOGUE, DEFINITIONS, FOLDER, SITE } from './places.ts';

const POLICY = join(SITE, 'policies/hostile/policy.json');
const RECORD = join(CATALOGUE, 'servers/hostile.yaml');

interface Said {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(args: readonly string[]): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/mcp-risk.ts', ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, CATALOGUE: 'catalogue', CI: '1' },
  });
  return { status, stdout, stderr };
}

/** Where a text holds something that a terminal obeys or that nobody sees. */
function unsafe(text: string): string[] {
  const offsets = [
    ...hiddenCharacters(text).map(({ offset }) => offset),
    ...[...text.matchAll(/\r/g)].map(({ index }) => index),
  ];
  return offsets.slice(0, 3).map((offset) => JSON.stringify(text.slice(Math.max(0, offset - 60), offset + 20)));
}

function expectClean({ stdout, stderr }: Said): void {
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect([...unsafe(stdout), ...unsafe(stderr)]).toEqual([]);
}

const COMMANDS: readonly (readonly [args: readonly string[], status: number])[] = [
  [['lint', CATALOGUE], 1],
  [['lint', RECORD, '--format', 'github'], 1],
  [['stats', CATALOGUE, '--definitions', DEFINITIONS], 0],
  [['classify', DEFINITIONS, '--format', 'text'], 0],
  [['classify', DEFINITIONS, '--format', 'json'], 0],
  [['recommend', DEFINITIONS], 2],
  [['import', DEFINITIONS, '--out', `${FOLDER}/again\u001b[2J`], 1],
  [['policy', 'check', POLICY], 1],
  [['policy', 'check', POLICY, '--format', 'sarif'], 1],
  [['policy', 'explain', POLICY, '--call', '{"name":"pay\\u202edaer\\u202c"}'], 1],
  [['policy', 'check', '\u001b[31m\u202e'], 2],
  [['\u001b[31m\u202e'], 2],
];

it.each(COMMANDS)('mcp-risk %j writes nothing that a terminal obeys', (args, status) => {
  const said = run(args);
  expectClean(said);
  expect(said.status).toBe(status);
});

it('a second writing changes no record', () => {
  const { files } = JSON.parse(run(['fix', RECORD, '--format', 'json']).stdout);
  expect(files).toMatchObject([{ file: RECORD, changed: false, errors: [] }]);
});

/** Documents that a reader might be given to paste, by name. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  deep: '['.repeat(100_000),
  comments: '/*'.repeat(100_000),
  long: `{"description":"${'x'.repeat(1_000_000)}`,
  keys: `{"mcpServers":{${Array.from({ length: 20_000 }, (_, index) => `"s${index}":{"command":"x"}`)}}}`,
  names: '{"version":"1","tools":{"__proto__":{},"\\u001b[2J\\ud800":{},"\u001b[2J\u202e":{}},"__proto__":{}}',
  patterns:
    '{"version":"1","default":"deny","tools":{"a":{"deny_if":[{"conditions":[{"path":"args.b","op":"regex","value":"(a+)+$"}]}]}}}',
};

it('documents that are made to break a reader end with sentences', () => {
  const files = Object.entries(DOCUMENTS).map(([name, text]) => {
    writeFileSync(`${FOLDER}/${name}.json`, text);
    return `${FOLDER}/${name}.json`;
  });
  const [deep = '', comments = '', , keys = ''] = files;
  for (const args of [
    ['policy', 'check', ...files],
    ['classify', deep],
    ['stack', keys],
    ['stack', comments],
  ]) {
    const said = run(args);
    expectClean(said);
    expect(said.status, args.join(' ')).toBeGreaterThan(0);
    expect((said.stdout + said.stderr).length, args.join(' ')).toBeLessThan(1_000_000);
  }
});

it('a record that leads into a script is refused by the build, with its place', () => {
  const file = `${FOLDER}/broken/servers/x.yaml`;
  const broken = run(['import', DEFINITIONS, '--out', `${FOLDER}/broken`]);
  expect(broken.status).toBe(1);
  writeFileSync(
    file,
    'id: x\nname: x\nsource: { read: submitted }\nhomepage: javascript:alert(1)\ntools: [{ name: a }]\n',
  );
  const { status, stderr, stdout } = spawnSync(process.execPath, ['src/cli/build-site.ts'], {
    encoding: 'utf8',
    env: { ...process.env, CATALOGUE: `${FOLDER}/broken`, SITE_OUT: `${FOLDER}/no-site` },
  });
  expectClean({ status, stdout, stderr });
  expect(status).toBe(1);
  expect(stderr).toContain(`${file}:4:11 `);
  expect(stderr).toContain('must be an https:// address');
});
