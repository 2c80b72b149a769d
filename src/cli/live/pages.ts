import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { z } from 'zod';
import { typeInWords } from '../../catalogue/load/wording.ts';
import { LIMITS, ServerFault, type Watch } from './watch.ts';

/** The SDK's own schema would drop what it does not know, and throw away a page for one bad tool. */
const answer = z.looseObject({});

/** Reads every page of `tools/list`, telling `onPage` how many tools are there so far. Throws a ServerFault when the list cannot be read to its end. */
export async function readPages(
  client: Client,
  watch: Watch,
  seconds: number,
  onPage: (tools: number) => void,
): Promise<{ entries: unknown[]; pages: number }> {
  const entries: unknown[] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let pages = 1; ; pages += 1) {
    if (pages > LIMITS.pages) throw new ServerFault(`the server's list of tools has more than ${LIMITS.pages} pages.`);
    const params = cursor === undefined ? {} : { cursor };
    const work = client.request({ method: 'tools/list', params }, answer, { timeout: seconds * 2_000 });
    const page = await watch.within(seconds, `tools/list (page ${pages})`, work);
    const tools = toolsOf(page, pages);
    if (entries.length + tools.length > LIMITS.tools) throw new ServerFault('the server lists more than 5,000 tools.');
    entries.push(...tools);
    onPage(entries.length);
    cursor = cursorOf(page, pages);
    if (cursor === undefined) return { entries, pages };
    if (seen.has(cursor))
      throw new ServerFault(`the server gave the same cursor again on page ${pages}: its list has no end.`);
    seen.add(cursor);
  }
}

function toolsOf(page: Readonly<Record<string, unknown>>, number: number): unknown[] {
  const tools = page['tools'];
  if (!Array.isArray(tools)) {
    throw new ServerFault(
      `the server answered tools/list without a list of tools: "tools" is ${kindOf(tools)} on page ${number}.`,
    );
  }
  return tools;
}

/** No cursor, or an empty one, ends the list. */
function cursorOf(page: Readonly<Record<string, unknown>>, number: number): string | undefined {
  const cursor = page['nextCursor'] ?? '';
  if (typeof cursor === 'string') return cursor === '' ? undefined : cursor;
  throw new ServerFault(`the server gave a cursor that is ${kindOf(cursor)}, not text, on page ${number}.`);
}

/** What a value is, in words: `a list`, `a number`, `missing`. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  return typeInWords(Array.isArray(value) ? 'array' : typeof value);
}
