import { describe, expect, it } from 'vitest';
import { UsageError } from '../command.ts';
import { lockText, readLock } from './lock.ts';
import { readTools } from './tools.ts';

const SERVER = { name: 'Desk \u202e', version: '1.0' };
const B = { name: 'b', description: 'B.\u200b', inputSchema: { type: 'object', properties: { z: {}, a: {} } } };
const A = { name: '__proto__', inputSchema: {} };

const lockOf = async (...entries: unknown[]) => lockText(SERVER, (await readTools(entries)).tools);

/** The message that a text is refused with. */
async function refusal(text: string): Promise<string> {
  const error = await readLock('desk.lock', text).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  return error instanceof Error ? error.message : '';
}

describe('a lock file', () => {
  it('reads back as what was locked', async () => {
    const { tools } = await readTools([B, A]);
    const lock = await readLock('desk.lock', lockText(SERVER, tools));
    expect(lock.server).toEqual(SERVER);
    expect(lock.tools).toEqual(tools.toReversed());
  });

  it('is the same in whatever order the server lists', async () => {
    const other = { inputSchema: { properties: { a: {}, z: {} }, type: 'object' }, description: 'B.\u200b', name: 'b' };
    expect(await lockOf(A, other)).toBe(await lockOf(B, A));
  });

  it('leaves out what the digest does not cover', async () => {
    const text = await lockOf({ ...B, _meta: { visits: 7 }, icons: [{ src: 'x' }] });
    expect(text).toBe(await lockOf(B));
  });

  it('shows hidden characters as escapes', async () => {
    const text = await lockOf(B);
    expect(text).toContain('"Desk \\u202e"');
    expect(text.search(/[^\P{C}\n]/u)).toBe(-1);
  });
});

describe('a damaged lock file is refused with its place', () => {
  it.each<[string, (text: string) => string, string]>([
    ['nothing', () => '', 'desk.lock:1:1: this is not valid JSON'],
    ['a cut', (text) => text.slice(0, 40), 'this is not valid JSON'],
    ['a missing comma', (text) => text.replace('1,', '1'), 'desk.lock:3:3: this is not valid JSON: comma expected.'],
    ['another file', () => '{"name": "x"}', 'desk.lock:1:1: '],
    ['a list', () => '[]', 'desk.lock:1:1: '],
    ['another kind', (text) => text.replace('"lock": 1', '"lock": 2'), 'desk.lock:2:11: "lock": must be 1'],
    ['a wrong digest', (text) => text.replace('sha256:', 'md5:'), 'desk.lock:9:17: "digest": must be "sha256:"'],
    ['a changed definition', (text) => text.replace('"B.', '"C.'), 'desk.lock:9:17: the definition of "b" was changed'],
    ['a renamed tool', (text) => text.replace('"b": {', '"c": {'), 'the definition of "c" was changed by hand'],
    ['a merge', (text) => text.replace('"tools": {', '"tools": { "b": {}, '), 'desk.lock:7:19: '],
    ['a tool that is no group', (text) => text.replace(/"b": \{.*$/s, '"b": 5}}'), 'desk.lock:8:10: "b": must hold'],
    ['depth', () => '['.repeat(100_000), 'desk.lock:1:'],
  ])('%s', async (_, damage, message) => {
    expect(await refusal(damage(await lockOf(B)))).toContain(message);
  });

  it('a tool that stands twice', async () => {
    const text = await lockOf(B);
    const entry = text.slice(text.indexOf('"b": {'), text.lastIndexOf('}\n}') - 2).trim();
    expect(await refusal(text.replace(entry, `${entry}, ${entry}`))).toContain(
      '"b" is locked twice; keep one of the two.',
    );
  });
});
