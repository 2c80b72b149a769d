import { describe, expect, it } from 'vitest';
import { ATTACK_YAML, changed, SERVER_YAML } from '../fixtures/texts.ts';
import { formatProblem } from '../format-problem.ts';
import { decode, readRecord } from './record-file.ts';

/** What a contributor reads for a server file, all problems below each other. */
function report(text: string, kind: 'servers' | 'attacks' = 'servers'): string {
  const { problems } = readRecord(kind, 'servers/acme-desk.yaml', text);
  return problems.map((problem) => formatProblem(problem, text)).join('\n');
}

const withLine = (from: string, to: string) => report(changed(SERVER_YAML, from, to));

it('reads a record and the line of each tool', () => {
  const { found, problems } = readRecord('servers', 'servers/acme-desk.yaml', SERVER_YAML);
  expect(problems).toEqual([]);
  expect(found?.record.tools.map(({ name }) => name)).toEqual(['open_ticket', 'close_ticket']);
  expect(found?.record.tools[0]?.reversible).toBe('yes');
  expect(found?.toolLines).toEqual([10, 24]);
  expect(found?.locate(['tools', 0, 'params', 1, 'type'])).toEqual({ line: 14, column: 32, length: 6 });
  expect(found?.locate(['tools', 0, 'undo'], 'key')).toEqual({ line: 18, column: 5, length: 4 });
});

describe('the shape of a record', () => {
  it('a missing field stands where it would be written', () => {
    expect(withLine('  read: source\n', '')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:4:1 CAT101 "read" is missing
      4 | source:
          ^^^^^^"
    `);
    expect(withLine('name: Acme Desk MCP\n', '')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:1:1 CAT101 "name" is missing
      1 | id: acme-desk
          ^^"
    `);
    expect(withLine('{ quote: close_ticket, where: name }', '{ where: name }')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:30:18 CAT101 "quote" is missing
      30 |     evidence: [{ where: name }]
                            ^^^^^"
    `);
  });

  it('an unknown field comes with the field that was meant', () => {
    expect(withLine('    effects: [create]', '    efects: [create]')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:15:5 CAT102 Unknown field "efects"
      15 |     efects: [create]
               ^^^^^^
        did you mean "effects"?"
    `);
    expect(withLine('where: description', 'were: description')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:23:18 CAT101 "where" is missing
      23 |     evidence: [{ quote: Create a new support ticket, were: description }]
                            ^^^^^
      servers/acme-desk.yaml:23:54 CAT102 Unknown field "were"
      23 |     evidence: [{ quote: Create a new support ticket, were: description }]
                                                                ^^^^
        did you mean "where"?"
    `);
    expect(withLine('reviewed: {', 'reviewed: { by: me,')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:8:13 CAT102 Unknown field "by"
      8 | reviewed: { by: me, on: 2026-11-01 }
                      ^^
        the fields here are on and notes"
    `);
    expect(withLine('      create: Every', '      creates: Every')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:20:7 CAT102 Unknown field "creates"
      20 |       creates: Every call adds a ticket that staff must read.
                 ^^^^^^^
        did you mean "create"?"
    `);
  });

  it('a comma in a text without quotes is recognised', () => {
    expect(withLine('quote: Create a new support ticket,', 'quote: Create, then close,')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:23:33 CAT102 Unknown field "then close"
      23 |     evidence: [{ quote: Create, then close, where: description }]
                                           ^^^^^^^^^^
        if it belongs to the text before it, put the whole text in double quotes: a comma inside { } ends a value"
    `);
  });

  it('a class that is computed cannot be typed in', () => {
    expect(withLine('    reversible: yes\n    undo', '    category: Write\n    undo')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:17:5 CAT102 Unknown field "category"
      17 |     category: Write
               ^^^^^^^^
        it is computed from the facts; a reviewer who knows better writes "override""
    `);
  });

  it('a wrong type names both types', () => {
    expect(withLine('effects: [create]', 'effects: create')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:15:14 CAT103 "effects" must be a list, not "create"
      15 |     effects: create
                        ^^^^^^
        write [create]"
    `);
    expect(withLine('name: Acme Desk MCP', 'name: 404')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:2:7 CAT103 "name" must be text, not the number 404
      2 | name: 404
                ^^^
        put it in double quotes"
    `);
    // What YAML reads as a number is another one than stands there: it is not written out.
    const commit = '0123456789abcdef0123456789abcdef01234567';
    expect(withLine(commit, '0123456')).toContain('put it in double quotes');
    expect(withLine(commit, '1'.repeat(40))).toContain('"commit" must be text, not a number\n');
    expect(withLine('reviewed: { on: 2026-11-01 }', 'reviewed: 2026-11-01')).toContain('its fields are on and notes');
    expect(withLine('params: [{ name: ticketid, type: number, required: true }]', 'params: ticketid')).toContain(
      'each entry has the fields name, type, ',
    );
    expect(withLine('create: Every call', 'bulk: Every call')).toMatch(
      /Unknown field "bulk"[\s\S]*catalogue\/vocabulary\/ lists the words$/,
    );
    expect(
      withLine('required: true }\n      - { name: message', 'required: "yes" }\n      - { name: message'),
    ).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:13:49 CAT103 "required" must be true or false, not "yes"
      13 |       - { name: deptid, type: number, required: "yes" }
                                                           ^^^^^
        write true or false without quotes"
    `);
    expect(withLine('source:\n', 'source: github\nhomepage:\n')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:4:9 CAT103 "source" must be a group of fields, not "github"
      4 | source: github
                  ^^^^^^
        its fields are repository, commit, path, read and licence
      servers/acme-desk.yaml:5:1 CAT103 "homepage" must be text, not a group of fields
      5 | homepage:
          ^^^^^^^^"
    `);
    expect(withLine('required: true }\n      - {', 'enum: [[1]] }\n      - {')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:13:46 CAT103 Entry 1 of "enum" must be text, a number or true or false, not a list
      13 |       - { name: deptid, type: number, enum: [[1]] }
                                                        ^^^"
    `);
  });

  it('a word outside its closed list comes with the nearest', () => {
    expect(withLine('[issue-write]', '[isue-write]')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:16:20 CAT104 Entry 1 of "capabilities" is not a word of the closed list: "isue-write"
      16 |     capabilities: [isue-write]
                              ^^^^^^^^^^
        did you mean "issue-write"?"
    `);
    expect(withLine('[issue-write]', '[teleport]')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:16:20 CAT104 Entry 1 of "capabilities" is not a word of the closed list: "teleport"
      16 |     capabilities: [teleport]
                              ^^^^^^^^
        catalogue/vocabulary/ lists the words"
    `);
    expect(withLine('read: source', 'read: hearsay')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:7:9 CAT104 "read" is not a word of the closed list: "hearsay"
      7 |   read: hearsay
                  ^^^^^^^
        use source, tools-list, documentation or submitted"
    `);
    expect(withLine('reversible: yes\n    undo', 'reversible: true\n    undo')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:17:17 CAT104 "reversible" is not a word of the closed list: true
      17 |     reversible: true
                           ^^^^
        use yes, partly or no"
    `);
  });

  it('a wrong form says the right one', () => {
    expect(withLine('0123456789abcdef0123456789abcdef01234567', 'main')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:6:11 CAT105 "commit" must be a full commit id of 40 hex digits, not "main"
      6 |   commit: main
                    ^^^^"
    `);
    expect(withLine('on: 2026-11-01', 'on: 2026-02-30')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:8:17 CAT105 "on" must be a day such as 2026-01-31, not "2026-02-30"
      8 | reviewed: { on: 2026-02-30 }
                          ^^^^^^^^^^"
    `);
    expect(withLine('summary: Closes a ticket.', 'summary: "Closes a\\nticket."')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:25:14 CAT105 "summary" must be one line without blanks at its ends
      25 |     summary: "Closes a\\nticket."
                        ^^^^^^^^^^^^^^^^^^^"
    `);
    expect(withLine('id: acme-desk', 'id: Acme/../Desk')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:1:5 CAT105 "id" must be lower case letters, digits, "." and "-", not "Acme/../Desk"
      1 | id: Acme/../Desk
              ^^^^^^^^^^^^"
    `);
    expect(withLine('summary: Lets', 'homepage: javascript:alert(1)\nsummary: Lets')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:3:11 CAT105 "homepage" must be an https:// address, not "javascript:alert(1)"
      3 | homepage: javascript:alert(1)
                    ^^^^^^^^^^^^^^^^^^^"
    `);
  });

  it('empty values are told apart from missing ones', () => {
    expect(withLine('summary: Closes a ticket.', 'summary:')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:25:13 CAT106 "summary" is empty
      25 |     summary:
                       ^
        give it a value, or remove the line"
    `);
    expect(withLine('name: close_ticket\n', 'name: ""\n')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:24:11 CAT106 "name" is empty
      24 |   - name: ""
                     ^^
        give it a value, or remove it"
    `);
    expect(report('id: a\nname: A\nsource: { read: source }\ntools: []\n')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:4:8 CAT106 "tools" is empty
      4 | tools: []
                 ^^
        put an entry into it"
    `);
  });

  it('reports all problems of a file, not the first', () => {
    const text = changed(changed(SERVER_YAML, 'read: source', 'read: hearsay'), '[update]', '[updte]');
    expect(report(text)).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:7:9 CAT104 "read" is not a word of the closed list: "hearsay"
      7 |   read: hearsay
                  ^^^^^^^
        use source, tools-list, documentation or submitted
      servers/acme-desk.yaml:27:15 CAT104 Entry 1 of "effects" is not a word of the closed list: "updte"
      27 |     effects: [updte]
                         ^^^^^
        did you mean "update"?"
    `);
  });

  it('holds attack entries to their ranges, references and CVE form', () => {
    const attack = (from: string, to: string) => report(changed(ATTACK_YAML, from, to), 'attacks');
    expect(report(ATTACK_YAML, 'attacks')).toBe('');
    expect(attack('impact: 1', 'impact: 5')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:10:19 CAT107 "impact" must be at most 4, not 5
      10 | rubric: { impact: 5, reach: 3, ease: 3, why: Staff lose hours and no data is lost. }
                             ^"
    `);
    expect(attack('reach: 3', 'reach: 2.5')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:10:29 CAT103 "reach" must be a whole number, not the number 2.5
      10 | rubric: { impact: 1, reach: 2.5, ease: 3, why: Staff lose hours and no data is lost. }
                                       ^^^"
    `);
    expect(attack('https://example.org', 'http://example.org')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:13:38 CAT105 "url" must be an https:// address, not "http://example.org/queues"
      13 |   - { title: Agents and queues, url: http://example.org/queues, publisher: Example, year: 2025 }
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
    for (const [address, why] of [
      ['https://example.org@elsewhere.invalid/', 'no "name@" before the host'],
      ['https://example.org/"><b>', '"%" escapes'],
      ['https://example.org/\\u00e9', '"%" escapes'],
    ])
      expect(attack('https://example.org/queues', JSON.stringify(address).replaceAll('\\\\u', '\\u'))).toContain(why);
    expect(attack('mappings: {}', 'cve: [2025-6514]\nmappings: {}')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:14:7 CAT105 Entry 1 of "cve" must look like CVE-2025-6514, not "2025-6514"
      14 | cve: [2025-6514]
                 ^^^^^^^^^"
    `);
    expect(attack('[issue-write] }', '[issues-write] }')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:15:32 CAT104 Entry 1 of "any_of" is not a word of the closed list: "issues-write"
      15 | match: { level: tool, any_of: [issues-write] }
                                          ^^^^^^^^^^^^
        did you mean "issue-write"?"
    `);
    expect(attack('abuses: [issue-write]', 'abuses: [Reed]')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:8:10 CAT104 Entry 1 of "abuses" is not a word of the closed list: "Reed"
      8 | abuses: [Reed]
                   ^^^^
        did you mean "Read"?"
    `);
  });
});

describe('one slip in the YAML is one problem', () => {
  /** The lines that are named, and what is said of the first. */
  const said = (from: string, to: string) => {
    const text = withLine(from, to);
    return [...text.matchAll(/^servers\/acme-desk\.yaml:(\d+):\d+ CAT004 (.*)$/gm)].map(
      ([, line, message]) => `${line} ${message}`,
    );
  };

  it.each([
    [
      'too little indentation',
      '    effects: [update]',
      '   effects: [update]',
      '27 The indentation does not fit the lines above',
    ],
    [
      'too much indentation',
      '    effects: [update]',
      '     effects: [update]',
      '27 The indentation does not fit the lines above',
    ],
    ['an open bracket', 'effects: [update]', 'effects: [update', '28 A "[" or "{" is not closed before this line'],
    ['no colon', 'name: Acme Desk MCP', 'name Acme Desk MCP', '2 The line is no "key: value"'],
    ['no blank after the colon', 'name: Acme Desk MCP', 'name:Acme', '2 The line is no "key: value"'],
    ['a quote that stays open', 'name: Acme Desk MCP', "name: 'Acme", '2 The quote that opens here is never closed'],
  ])('%s', (_, from, to, expected) => expect(said(from, to)).toEqual([expected]));

  it('every tab is named, and nothing that only follows', () => {
    expect(
      said(
        '    effects: [update]\n    reversible: yes\n    rationale',
        '\teffects:\n\t  - update\n    reversible: yes\n    rationale',
      ),
    ).toEqual(['27 A tab is used to indent', '28 A tab is used to indent']);
  });
});

describe('YAML that is refused', () => {
  it('syntax', () => {
    expect(withLine('summary: Closes a ticket.', 'summary: Closes: a ticket.')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:25:14 CAT004 A second ": " stands in one line
      25 |     summary: Closes: a ticket.
                        ^
        put the text in double quotes"
    `);
    expect(withLine('summary: Closes a ticket.', 'summary: "Closes a ticket.')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:25:14 CAT004 The quote that opens here is never closed
      25 |     summary: "Closes a ticket.
                        ^
        close it, or put the whole text in double quotes"
    `);
    expect(withLine('    effects: [update]', '\teffects: [update]')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:27:1 CAT004 A tab is used to indent
      27 |  effects: [update]
           ^
        use spaces"
    `);
    expect(withLine('effects: [update]', 'effects: [update')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:28:5 CAT004 A "[" or "{" is not closed before this line
      28 |     reversible: yes
               ^
        close it, or put the text in double quotes"
    `);
  });

  it('the same key twice', () => {
    expect(withLine('    effects: [update]', '    effects: [update]\n    effects: [delete]')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:28:5 CAT005 "effects" is written twice
      28 |     effects: [delete]
               ^^^^^^^
        keep one of the two"
    `);
  });

  it('anchors, aliases, tags, directives and further documents', () => {
    expect(withLine('effects: [create]', 'effects: &e [create]')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:15:17 CAT006 The anchor "&e" is used
      15 |     effects: &e [create]
                           ^^^^^^^^
        write the value out"
    `);
    expect(report('a: &a [x]\nb: [*a, *a]\n')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:1:7 CAT006 The anchor "&a" is used
      1 | a: &a [x]
                ^^^
        write the value out
      servers/acme-desk.yaml:2:5 CAT006 The alias "*a" is used
      2 | b: [*a, *a]
              ^^
        write the value out
      servers/acme-desk.yaml:2:9 CAT006 The alias "*a" is used
      2 | b: [*a, *a]
                  ^^
        write the value out"
    `);
    expect(report('a: !!js/function "x"\n')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:1:4 CAT006 A tag is used
      1 | a: !!js/function "x"
             ^^^^^^^^^^^^^
        write the value out"
    `);
    expect(report('a: !!str 1\n')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:1:10 CAT006 A tag is used
      1 | a: !!str 1
                   ^
        write the value out"
    `);
    expect(report('%YAML 1.1\n---\na: yes\n')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:1:1 CAT006 A %YAML directive is used
      1 | %YAML 1.1
          ^"
    `);
    expect(report('a: 1\n---\na: 2\n')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:2:1 CAT007 The file holds more than one document
      2 | ---
          ^^^
        remove the "---""
    `);
    expect(report('# nothing\n')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:1:1 CAT007 The file is empty
      1 | # nothing
          ^"
    `);
  });

  it('an alias bomb costs nothing', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 30; i += 1)
      lines.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    const { found, problems } = readRecord('servers', 'f.yaml', lines.join('\n'));
    expect(found).toBeUndefined();
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['CAT006']));
  });

  it.each([
    ['lists', '['.repeat(20_000)],
    ['maps', '{a: '.repeat(5_000)],
    ['blocks', '- '.repeat(20_000)],
    ['closed lists', `${'['.repeat(100)}${']'.repeat(100)}`],
  ])('deep %s end in one message', (_name, text) => {
    expect(readRecord('servers', 'f.yaml', text).problems.map(({ code }) => code)).toEqual(['CAT009']);
  });

  it('names of the prototype are fields like any other, and unknown', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const { found, problems } = readRecord('servers', 'f.yaml', `${SERVER_YAML}${name}: { id: x }\n`);
      expect(found).toBeUndefined();
      expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([`CAT102 Unknown field "${name}"`]);
    }
    expect(Object.hasOwn(Object.prototype, 'id')).toBe(false);
  });

  it('a tool may have the name of a prototype member', () => {
    const text = changed(SERVER_YAML, 'name: message', 'name: __proto__');
    expect(readRecord('servers', 'f.yaml', text).found?.record.tools[0]?.params[1]?.name).toBe('__proto__');
  });
});

describe('characters that cannot be seen', () => {
  it('are errors in our own text, and in comments', () => {
    expect(withLine('Closes a ticket', 'Closes a\u200b ticket')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:25:22 CAT008 Invisible character (U+200B, zero-width character)
      25 |     summary: Closes a\\u{200b} ticket.
                                ^^^^^^^^"
    `);
    expect(withLine('reviewed:', '# \u202eok\nreviewed:')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:8:3 CAT008 Invisible character (U+202E, direction override)
      8 | # \\u{202e}ok
            ^^^^^^^^"
    `);
    expect(withLine('summary: Closes a ticket.', 'summary: "Closes\\u0000 a\\u{} ticket."')).toMatch(/CAT004/);
    expect(withLine('summary: Closes a ticket.', 'summary: "Closes\\0 a ticket."')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:25:14 CAT008 Invisible character (U+0000, NUL)
      25 |     summary: "Closes\\0 a ticket."
                        ^^^^^^^^^^^^^^^^^^^^"
    `);
    expect(withLine('Closes a ticket', 'Closes a \u{e0041}ticket')).toMatchInlineSnapshot(`
      "servers/acme-desk.yaml:25:23 CAT008 Invisible character (U+E0041, tag character)
      25 |     summary: Closes a \\u{e0041}ticket.
                                 ^^^^^^^^^"
    `);
    expect(withLine('Closes a ticket', 'Closes a \ud800ticket')).toMatch(/U\+D800/);
  });

  it('are warnings where the record quotes a server', () => {
    const text = changed(SERVER_YAML, 'summary: Closes a ticket.', 'description: "Closes\u200b a \\u202eticket."');
    const { found, problems } = readRecord('servers', 'f.yaml', text);
    expect(found).toBeDefined();
    expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['CAT008 warning']);
  });

  it('are refused as halves of a surrogate pair, also where the record quotes a server', () => {
    const text = changed(SERVER_YAML, 'summary: Closes a ticket.', 'description: "Closes \\u202e\\ud83d a ticket."');
    const { found, problems } = readRecord('servers', 'f.yaml', text);
    expect(found).toBeUndefined();
    expect(problems.map(({ code, severity, line }) => `${line} ${code} ${severity}`)).toEqual(['25 CAT012 error']);
    expect(readRecord('servers', 'f.yaml', '"\\ud83d": 1\n').problems.map(({ code }) => code)).toEqual(['CAT012']);
  });

  it('stop being listed after the twentieth', () => {
    expect(readRecord('servers', 'f.yaml', `id: "${'\u200b'.repeat(5000)}"`).problems.length).toBeLessThan(30);
  });

  it('do not include what an emoji is made of, nor a byte order mark at the start', () => {
    const text = `\ufeff${changed(SERVER_YAML, 'Closes a ticket', 'Closes a 👩‍🔧 ticket')}`;
    expect(readRecord('servers', 'f.yaml', text).problems).toEqual([]);
  });
});

it('decode refuses what is not UTF-8', () => {
  expect(decode('f.yaml', Uint8Array.of(0x61, 0xff, 0xfe))).toMatchObject({ problem: { code: 'CAT003' } });
});
