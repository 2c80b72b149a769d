import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The tools, one a line of JSON: all of them as one document would be longer than a text may be. */
export default async function tools() {
  const all = [];
  const lines = createInterface({ input: createReadStream(new URL('../views.jsonl', import.meta.url)) });
  for await (const line of lines) all.push(JSON.parse(line));
  return all;
}
