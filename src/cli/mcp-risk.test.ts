import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runProgram } from './testing/program.ts';

// Each run starts a program of its own, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const GOOD = `${JSON.stringify({ version: '1', default: 'deny', tools: { a: {} } }, null, 2)}\n`;
const BAD = '{\n  "version": "1",\n  "default": "block",\n  "tools": { "a": {} }\n}\n';
const MENDABLE = '{ "version": "1", "default": "deny", "tools": { "a": {}, } }\n';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-risk-'));
  mkdirSync(join(folder, 'folder'));
  for (const [name, content] of Object.entries({ 'good.json': GOOD, 'bad.json': BAD })) {
    writeFileSync(join(folder, name), content);
  }
  writeFileSync(join(folder, 'binary.json'), Buffer.from([0x7b, 0xff, 0xfe, 0x00]));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program in the folder of samples, with a text as standard input. */
const run = (args: string[], input = '') => runProgram(folder, args, { input });

describe('the program', () => {
  test('--help lists the commands on standard output', () => {
    const { status, stdout, stderr } = run(['--help']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('policy check');
  });

  test.each(['policy check', 'policy fix', 'policy test', 'policy explain'])('%s --help has an example', (name) => {
    const { status, stdout } = run([...name.split(' '), '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples?:\\n  (cat .*)?mcp-risk ${name} `));
  });

  test.each([
    [[], /Commands:/],
    [['polcy', 'check'], /Did you mean "policy check"/],
    [['policy', 'chekc', 'x.json'], /no command "policy chekc".*Did you mean "policy check"/],
    [['policy'], /needs one of: policy check/],
    [['constructor'], /no command "constructor"/],
    [['\u001b[31mred'], /no command "\[U\+001B\]\[31mred"/],
    [['policy', 'check'], /name a FILE/],
    [['policy', 'check', '--formt', 'json', 'good.json'], /no option "--formt".*"--format"/],
    [['policy', 'check', '--format', 'jso', 'good.json'], /must be text, json, sarif, github, not "jso".*"json"/],
    [['policy', 'check', '--server'], /--server/],
    [['policy', 'check', 'none.json'], /no file none\.json/],
    [['policy', 'check', 'folder'], /folder is a folder/],
    [['policy', 'check', 'binary.json'], /not UTF-8 text/],
    [['policy', 'test', 'none.json'], /no file/],
    [['policy', 'test', '-'], /<stdin> is empty/],
    [['policy', 'test', 'good.json', 'bad.json'], /one FILE/],
    [['policy', 'explain', 'good.json'], /--call/],
    [['policy', 'explain', 'good.json', '--call', '{}', '--at', 'soon'], /"soon" is not a time/],
    [['policy', 'explain', 'good.json', '--call', '{}', '--at', '2026-02-30'], /"2026-02-30" is not a time/],
    [['policy', 'explain', 'good.json', '--call', '{}', '--at', '2026-04-31T10:00+02:00'], /is not a time/],
    [['policy', 'check', '-', 'good.json', '-'], /standard input can be read only once/],
    [['policy', 'fix', '-', '-'], /standard input can be read only once/],
    [['policy', 'fix'], /name a FILE/],
    [['policy', 'fix', 'none.json'], /no file/],
  ])('%j is wrong use: exit 2, nothing on standard output', (args, message) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});

describe('policy check', () => {
  test('a good policy: exit 0', () => {
    expect(run(['policy', 'check', 'good.json'])).toEqual({
      status: 0,
      stdout: '1 file: 0 errors, 0 warnings, 0 hints\n',
      stderr: '',
    });
  });

  test('a bad one: place, code, line, caret and fix; exit 1', () => {
    const { status, stdout } = run(['policy', 'check', 'bad.json']);
    expect(status).toBe(1);
    expect(stdout).toContain('bad.json:3:14 MP104 error: ');
    expect(stdout).toContain('  3 |   "default": "block",\n                   ^^^^^^^\n');
    expect(stdout).toMatch(/fix: mcp-risk policy fix (--unsafe )?bad\.json/);
    expect(stdout).toMatch(/1 file: [1-9]/);
  });

  test('standard input, empty or not', () => {
    expect(run(['policy', 'check', '-'], GOOD).status).toBe(0);
    const { status, stdout } = run(['policy', 'check', '-'], '');
    expect(status).toBe(1);
    expect(stdout).toContain('<stdin>:1:1 MP001');
  });

  test('a file that cannot be read does not hide what is wrong with the others', () => {
    const { status, stdout, stderr } = run(['policy', 'check', 'none.json', 'bad.json']);
    expect(status).toBe(2);
    expect(stdout).toContain('bad.json:3:14 MP104');
    expect(stderr).toContain('no file none.json');
  });

  test('JSON', () => {
    const { status, stdout } = run(['policy', 'check', 'good.json', 'bad.json', '--format', 'json']);
    const { files } = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(files).toMatchObject([
      { file: 'good.json', diagnostics: [] },
      { file: 'bad.json', diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'MP104' })]) },
    ]);
  });

  test('SARIF 2.1.0', () => {
    const report = JSON.parse(run(['policy', 'check', 'bad.json', '--format', 'sarif']).stdout);
    expect(report.version).toBe('2.1.0');
    const [{ tool, results }] = report.runs;
    const found = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'MP104');
    expect(tool.driver.rules[found.ruleIndex].id).toBe('MP104');
    expect(found).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'bad.json' },
            region: { startLine: 3, startColumn: 14, endLine: 3, endColumn: 21 },
          },
        },
      ],
    });
  });

  test('GitHub annotations are one line each, whatever the policy holds', () => {
    const hostile = JSON.stringify({
      version: '1',
      default: 'deny',
      'x::error file=a,line=1::\n%0A\u001b[2J': 1,
      tools: {},
    });
    const { stdout } = run(['policy', 'check', '-', '--format', 'github'], hostile);
    for (const line of stdout.trimEnd().split('\n'))
      expect(line).toMatch(/^::(error|warning|notice) file=<stdin>,line=/);
    expect(stdout).not.toContain('\u001b');
  });

  test('control and direction characters of a policy never reach the terminal', () => {
    const hostile = '{"version":"1","default":"deny","\u001b[2J\u202ex":1,"tools":{"a\u009b1m":{}}}';
    for (const format of ['text', 'json', 'sarif', 'github']) {
      const { stdout } = run(['policy', 'check', '-', '--format', format], hostile);
      expect(stdout).toMatch(/\[U\+|\\u/);
      expect(stdout).not.toMatch(/[^\P{C}\n]/u);
    }
  });
});

describe('policy fix', () => {
  test('writes the mended file and says what it did', () => {
    const file = join(folder, 'mend.json');
    writeFileSync(file, MENDABLE);
    const diff = run(['policy', 'fix', '--diff', 'mend.json']);
    expect(diff.status).toBe(1);
    expect(diff.stdout).toMatch(
      /^--- mend\.json\n\+\+\+ mend\.json\n@@ -1,1 \+1,1 @@\n-.*\{\}, \} \}\n\+.*\{\} \} \}\n$/,
    );
    expect(readFileSync(file, 'utf8')).toBe(MENDABLE);
    const fixed = run(['policy', 'fix', 'mend.json']);
    expect(fixed).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('mend.json: 1 fixed, 0 left'),
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(GOOD));
    expect(run(['policy', 'fix', '--diff', 'mend.json'])).toMatchObject({ status: 0, stdout: '' });
  });

  test('standard input goes mended to standard output', () => {
    const { status, stdout } = run(['policy', 'fix', '-'], MENDABLE);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(GOOD));
  });

  test('YAML is converted on demand only, and what changed is said', () => {
    const yaml = 'version: "1"\ndefault: deny\ntools:\n  a:\n    rules:\n      - action: deny\n';
    expect(run(['policy', 'fix', '-'], yaml)).toMatchObject({ status: 1, stdout: yaml });
    const { status, stdout, stderr } = run(['policy', 'fix', '--unsafe', '-'], yaml);
    expect(status).toBeLessThan(2);
    expect(JSON.parse(stdout).tools.a.deny_if[0].conditions).toEqual([]);
    expect(stderr).toContain('MP008 Converted from YAML.');
  });

  test('what is left makes exit 1; JSON says what', () => {
    const broken =
      '{"version":"1","default":"deny","tools":{"a":{"deny_if":[{"conditions":[{"path":"args.x","op":"regex","value":"(?=a)"}]}]}}}';
    const { status, stdout } = run(['policy', 'fix', '-', '--format', 'json'], broken);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).files[0]).toMatchObject({
      file: '<stdin>',
      diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'MP209' })]),
    });
  });

  test('one file that cannot be read: nothing is written', () => {
    const file = join(folder, 'kept.json');
    writeFileSync(file, MENDABLE);
    expect(run(['policy', 'fix', 'kept.json', 'none.json']).status).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(MENDABLE);
  });
});

describe('policy test', () => {
  const vectors = (verdict: string) =>
    JSON.stringify({
      evaluation: [
        {
          id: 'T1',
          policy: JSON.parse(GOOD),
          steps: [{ at: '2026-01-05T10:00:00Z', call: { name: 'a' }, expect: { verdict } }],
        },
      ],
    });

  test('all pass: exit 0', () => {
    expect(run(['policy', 'test', '-'], vectors('allow'))).toEqual({
      status: 0,
      stdout: '1 passed, 0 failed\n',
      stderr: '',
    });
  });

  test('one line a failure: exit 1', () => {
    const { status, stdout } = run(['policy', 'test', '-'], vectors('deny'));
    expect(status).toBe(1);
    expect(stdout).toBe('T1 step 0: expected {"verdict":"deny"}, got {"verdict":"allow"}\n0 passed, 1 failed\n');
  });

  test('JSON', () => {
    const { stdout } = run(['policy', 'test', '-', '--format', 'json'], vectors('deny'));
    expect(JSON.parse(stdout)).toEqual({
      passed: 0,
      failed: 1,
      failures: [{ id: 'T1', step: 0, expected: { verdict: 'deny' }, actual: { verdict: 'allow' } }],
    });
  });

  test('nothing to run is a failure, another shape is wrong use', () => {
    expect(run(['policy', 'test', '-'], '{}')).toEqual({
      status: 1,
      stdout: '0 passed, 0 failed\n',
      stderr: 'mcp-risk policy test: <stdin> holds nothing to run under "evaluation", "listing" or "validation".\n',
    });
    expect(run(['policy', 'test', '-'], '[]')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not a file of vectors. At its top: a JSON object has to stand here.'),
    });
    expect(run(['policy', 'test', '-'], '{"evaluation":[{"id":"a"}]}')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('At evaluation.0.policy: the member is missing.'),
    });
    expect(run(['policy', 'test', '-'], 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not valid JSON'),
    });
  });
});

describe('policy explain', () => {
  const explain = (call: string, ...more: string[]) => run(['policy', 'explain', 'good.json', '--call', call, ...more]);

  test('allowed: exit 0 and all thirteen checks', () => {
    const { status, stdout } = explain('{"name":"a"}');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^allow\n/);
    expect(stdout).toContain(' 4 ok   Listed under tools (/tools/a)');
    expect(stdout.match(/^ ?\d+ /gm)).toHaveLength(13);
  });

  test('denied: exit 1, the rule and the message', () => {
    const { status, stdout } = explain('{"name":"b"}', '--format', 'json', '--at', '2026-01-05 10:00');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      at: '2026-01-05T10:00:00Z',
      verdict: 'deny',
      rule: '(default deny)',
      message: 'Tool "b" is not permitted by policy.',
      steps: expect.arrayContaining([expect.objectContaining({ check: 4, outcome: 'stop' })]),
    });
  });

  test('a call that cannot be read is malformed, an invalid policy is shown', () => {
    expect(explain('{"name":"a","name":"b"}').stdout).toContain('decided by (malformed)');
    expect(explain('nonsense').stdout).toContain('it is not valid JSON');
    const { status, stdout, stderr } = run(['policy', 'explain', 'bad.json', '--call', '{"name":"a"}']);
    expect(status).toBe(1);
    expect(stdout).toContain('decided by (invalid policy)');
    expect(stderr).toContain('bad.json:3:14 MP104');
  });

  test('what the call holds is made visible', () => {
    const { stdout } = explain(JSON.stringify({ name: 'a\u001b[2J\n\u202e' }));
    expect(stdout).toContain('[U+001B]');
    expect(stdout).not.toMatch(/[^\P{C}\n]/u);
  });
});
