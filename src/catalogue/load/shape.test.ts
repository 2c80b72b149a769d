import { describe, expect, it } from 'vitest';
import { withLine } from './record-file.fixture.ts';

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
});
