import { describe, expect, it } from 'vitest';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { report, withLine } from './record-file.fixture.ts';
import { readRecord } from './record-file.ts';

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
