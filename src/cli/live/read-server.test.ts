import { tmpdir } from 'node:os';
import { describe, expect, it, vi } from 'vitest';
import { UsageError } from '../command.ts';
import { readServer } from './read-server.ts';
import { commandTarget, published, testServer } from './testing/targets.ts';
import { ServerFault } from './watch.ts';

// Each test starts a program of its own, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const read = (mode: string, seconds = 60) => readServer(commandTarget(testServer(mode)), seconds);

/** The sentence that a server is refused with. */
async function faultOf(mode: string, seconds?: number): Promise<string> {
  const error = await read(mode, seconds).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ServerFault);
  return String(error);
}

describe('published servers', () => {
  it.each([
    ['filesystem', published('server-filesystem', tmpdir()), 'write_file'],
    ['memory', published('server-memory'), 'create_entities'],
    ['everything', published('server-everything', 'stdio'), 'echo'],
  ])('%s is read', async (_, command, tool) => {
    const { server, tools, problems, remarks } = await readServer(commandTarget(command), 60);
    expect(server.name).not.toBe('');
    expect(tools.map(({ name }) => name)).toContain(tool);
    expect(tools.every(({ digest }) => /^sha256:[0-9a-f]{64}$/.test(digest))).toBe(true);
    expect([problems, remarks]).toEqual([[], []]);
  });
});

describe('pages', () => {
  it('are all read, an empty one in between too', async () => {
    const counts: number[] = [];
    const { tools, pages } = await readServer(commandTarget(testServer('paging')), 60, (count) => counts.push(count));
    expect(tools.map(({ name }) => name)).toEqual(['tool_0', 'tool_2', 'tool_3']);
    expect(pages).toBe(4);
    expect(counts).toEqual([1, 1, 2, 3]);
  });

  it.each([
    ['repeats-cursor', 'the server gave the same cursor again on page 2'],
    ['endless', 'more than 200 pages'],
    ['bad-cursor', 'the server gave a cursor that is a number, not text, on page 1'],
    ['no-list', '"tools" is text on page 1'],
    ['many-tools', 'more than 5,000 tools'],
  ])('of a server that %s are refused', async (mode, sentence) => {
    expect(await faultOf(mode)).toContain(sentence);
  });
});

describe('a server that does not do its part is given up with one sentence', () => {
  it('when it hangs', async () => {
    expect(await faultOf('hangs', 1)).toContain('did not answer initialize within 1 second.');
  });

  it('when it ends, with what it printed', async () => {
    const sentence = await faultOf('exits');
    expect(sentence).toContain('the server ended with exit code 3 before it had answered.');
    expect(sentence).toContain('Usage:[U+001B][1m server DIRECTORY');
  });

  it('when it answers with an error', async () => {
    expect(await faultOf('refuses')).toContain(
      'answered tools/list with an error: MCP error -32603: no[U+001B][31m tools today',
    );
  });

  it.each([
    ['flood', 'more than 16 MiB'],
    ['message-flood', 'more than 10,000 messages'],
    ['rubbish-flood', 'more than 1,000 lines'],
  ])('when it sends without end: %s', async (mode, sentence) => {
    expect(await faultOf(mode)).toContain(sentence);
  });

  it('when it prints something else', async () => {
    const sentence = await faultOf('rubbish-only', 5);
    expect(sentence).toContain('did not answer');
    expect(sentence).toContain('The server printed 1 line on standard output that is no message: "Hello!".');
  });

  it('and a command that does not exist is wrong use', async () => {
    const missing = readServer(commandTarget(['/nowhere/server']), 1);
    await expect(missing).rejects.toThrow(new UsageError('there is no program "/nowhere/server".'));
  });
});

describe('a server that can be read all the same', () => {
  it('is remarked on when it prints lines that are no messages', async () => {
    const { tools, remarks } = await read('rubbish');
    expect(tools).toHaveLength(1);
    expect(remarks).toEqual([
      'the server printed 2 lines on standard output that are no messages; the first: "Starting\\u001b[2J up...".',
    ]);
  });

  it('has each wrong entry of its list named, and the others read', async () => {
    const { tools, problems } = await read('lying');
    expect(tools.map(({ name }) => name)).toEqual(['twice', 'odd']);
    expect(problems).toEqual([
      'tool 1 is a number; it is left out.',
      'tool 2 has no name; it is left out.',
      'the name of tool 3 is a list; it is left out.',
      '"twice" is listed twice; the second is left out.',
      '"description" of "odd" is a number, not text.',
      '"inputSchema" of "odd" is text, not a group of fields.',
      'the definition of "half" holds a number or text that has no canonical form; it is left out.',
      'the definition of "deep" is nested deeper than 100 levels; it is left out.',
    ]);
  });

  it('keeps hostile names as they are', async () => {
    const { tools } = await read('hostile');
    expect(tools.map(({ name }) => name)).toEqual(['__proto__', 'pay\u202edaer', '../../etc/passwd', 'a*']);
  });
});

it('ends a program that ignores SIGTERM', async () => {
  const { server } = await read('stubborn');
  expect(Number(server.version)).toBeGreaterThan(1);
  expect(() => process.kill(Number(server.version), 0)).toThrow('ESRCH');
});
