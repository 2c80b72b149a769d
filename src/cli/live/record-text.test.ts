import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecord } from '../../catalogue/format-record.ts';
import { hiddenCharacters } from '../../catalogue/load/characters.ts';
import { readRecord } from '../../catalogue/load/record-file.ts';
import { draftRecord } from './draft.ts';
import { recordText } from './record-text.ts';
import { readTools } from './tools.ts';

async function draftOf(...entries: unknown[]) {
  const { tools } = await readTools(entries);
  return draftRecord({ name: '@acme/Desk', version: '1' }, tools, 'stdio');
}

describe('the text of a draft', () => {
  it('is a record with the definitions of the server, and nothing that was not seen', async () => {
    const inputSchema = {
      type: 'object',
      properties: { id: { type: 'integer' }, state: { enum: ['open', 'shut'] } },
      required: ['id'],
    };
    const record = await draftOf({
      name: 'get',
      description: 'Gets.',
      inputSchema,
      annotations: { readOnlyHint: true },
    });
    expect(
      recordText(record, ['Draft of a server']),
    ).toBe(`# yaml-language-server: $schema=../../dist/schema/server-1.json
# Draft of a server

id: acme-desk
name: "@acme/Desk"
source:
  read: tools-list
transports:
  - stdio
tools:
  - name: get
    description: Gets.
    params:
      - name: id
        type: integer
        required: true
      - name: state
        type: string
        enum:
          - open
          - shut
    annotations:
      readOnlyHint: true
    effects:
      - read
    evidence:
      - quote: get
        where: name
      - quote: Gets.
        where: description
`);
  });

  it('shows hidden characters as escapes and reads back as the same', async () => {
    const description = '\u001b[2JReads.\r\n\u200bMore \u202e of \u{e0041}it.\u3164 \u{1f468}\u200d\u{1f469}\n';
    const record = await draftOf({ name: 'pay\u202edaer', description, inputSchema: {} });
    const text = recordText(record, ['\u001b[2J\u2028id: other']);
    expect(hiddenCharacters(text)).toEqual([]);
    expect(text).toContain('"pay\\u202edaer"');
    expect(readRecord('servers', 'x.yaml', text).found?.record.tools).toEqual(record.tools);
  });

  it('reads back as the same whatever a server sends, and is settled: fix changes nothing', async () => {
    const part = fc.constantFrom(
      'many words '.repeat(15),
      'x'.repeat(130),
      '\n',
      '\n\n',
      '    ',
      '\n    a',
      '\\',
      '"',
      '#',
      '- ',
      '---',
    );
    const word = fc.oneof(
      fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(' ', '\n', '\t', ':', '#', '"', "'", '-', '\\', 'a', '\u200d', '\u0085', '\u2028'),
      }),
    );
    const entry = fc.record({ name: word, description: word, title: word });
    await fc.assert(
      fc.asyncProperty(entry, async ({ name, description, title }) => {
        const record = await draftOf({ name: `n${name}`, description, annotations: { title }, inputSchema: {} });
        const text = recordText(record);
        expect(text.search(/[^\P{C}\n]/u)).toBe(-1);
        expect(readRecord('servers', 'x.yaml', text).found?.record.tools).toEqual(record.tools);
        expect(formatRecord('servers', text)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
