import { describe, expect, it } from 'vitest';
import { report, withLine } from './record-file.fixture.ts';

describe('the values of a record', () => {
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
});
