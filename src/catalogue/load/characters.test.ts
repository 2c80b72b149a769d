import { describe, expect, it } from 'vitest';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { withLine } from './record-file.fixture.ts';
import { readRecord } from './record-file.ts';

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
