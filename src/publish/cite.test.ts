import { expect, it } from 'vitest';
import { bibtex, citation, citedAttack, citedServer, citedTool } from './cite.ts';
import { fixture, HOSTILE, SITE, toolNamed } from './fixtures/catalogue.ts';

const catalogue = fixture();
const [attack] = catalogue.attacks;
const [server] = catalogue.servers;
if (attack === undefined || server === undefined) throw new Error('the fixture holds no attack or no server');

it('names an attack entry with its address and the day of its last check', () => {
  expect(citation(citedAttack(attack), SITE)).toBe(
    '“Ticket flood”, The Catalogue, checked 2026-11-01, https://example.org/cat/attacks/ticket-flood/',
  );
});

it('names a tool with its server, and a server by its name', () => {
  expect(citation(citedTool(toolNamed(catalogue, 'open_ticket')), SITE)).toContain('“open_ticket (Acme)”, ');
  expect(citation(citedServer(server), SITE)).toContain(
    'checked 2026-11-01, https://example.org/cat/servers/acme-desk/',
  );
});

it('says so where nobody has reviewed it, and gives no year', () => {
  const { reviewed: _, ...record } = server.record;
  const raw = citedServer({ ...server, record });
  expect(citation(raw, SITE)).toContain(', not reviewed yet, ');
  expect(bibtex(raw, SITE)).not.toContain('year');
  expect(bibtex(raw, SITE)).toContain('note   = {Not reviewed yet}');
});

it('escapes what TeX would read as its own', () => {
  const odd = { ...citedAttack(attack), title: 'A & B: 100 % of `x_y` } \\input{x}' };
  expect(bibtex(odd, SITE)).toContain('title  = {A \\& B: 100 \\% of `x\\_y` \\} \\textbackslash{}input\\{x\\}}');
});

it.each(HOSTILE)('a key and a title of %j stay in their places', (name) => {
  const text = bibtex(citedTool(toolNamed(catalogue, name)), SITE);
  expect(text).toMatch(/^@misc\{acme-desk:[a-z0-9.-]+,\n {2}title {2}= \{.*\},\n {2}author = \{.*\},\n/);
  expect(text.split('\n')).toHaveLength(7);
});
