import { describe, expect, it } from 'vitest';
import type { Server } from '../../catalogue/types.ts';
import { fixture } from '../../publish/fixtures/catalogue.ts';
import { cardAlt } from './card.ts';
import { allCards, attackCard, categoryCard, homeCard, SITE_CARD, serverCard } from './cards.ts';

const catalogue = fixture();

function theServer(): Server {
  const [server] = catalogue.servers;
  if (server === undefined) throw new Error('the fixture has no server');
  return server;
}

function unreviewed(): Server {
  const server = theServer();
  const { reviewed: _, ...record } = server.record;
  return { ...server, record };
}

describe('cards', () => {
  it('there is one for the site, the start page, each category, each reviewed server and each attack', () => {
    const paths = allCards(catalogue).map(({ path }) => path);
    expect(paths).toEqual([
      'share/site.png',
      'share/home.png',
      'share/categories/read.png',
      'share/categories/write.png',
      'share/categories/execute.png',
      'share/categories/destructive.png',
      'share/categories/financial.png',
      'share/servers/acme-desk.png',
      'share/attacks/ticket-flood.png',
    ]);
  });

  it('a server that nobody has reviewed has that of the site, and adds none', () => {
    expect(serverCard(unreviewed())).toBe(SITE_CARD);
    const cards = allCards({ ...catalogue, servers: Array.from({ length: 3000 }, unreviewed) });
    expect(cards.map(({ path }) => path)).not.toContain('share/servers/acme-desk.png');
    expect(cards).toHaveLength(allCards(catalogue).length - 1);
  });

  it('a server says its worst level and how many tools each category has', () => {
    const server = theServer();
    const [worst, ...categories] = serverCard(server).cells;
    const critical = server.tools.filter(({ assessment }) => assessment.severity === 'critical').length;
    expect(worst).toMatchObject({ value: 'Critical', under: `${critical} of 13 tools`, severity: 'critical' });
    expect(categories.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'Financial 1',
      'Destructive 1',
      'Execute 1',
      'Write 8',
      'Read 1',
    ]);
  });

  it('a server of which no tool is assessed says so', () => {
    const server = theServer();
    const tools = server.tools.filter(({ assessment }) => assessment.severity === undefined);
    expect(tools.length).toBeGreaterThan(0);
    expect(serverCard({ ...server, tools }).cells[0]).toMatchObject({ value: 'Not assessed', severity: 'none' });
  });

  it('counts come from the catalogue', () => {
    expect(homeCard(catalogue).kind).toBe('13 tools');
    expect(categoryCard('Write', catalogue).cells.map(({ value }) => value)).toEqual(['', 'a rule', '8', '1']);
  });
});

describe('the words for those who do not see a card', () => {
  it('say what it says', () => {
    const [attack] = catalogue.attacks;
    if (attack === undefined) throw new Error('the fixture has no attack');
    expect(cardAlt(attackCard(attack, catalogue))).toMatch(
      /^Ticket flood\. A loop opens tickets\. Severity \w+, A policy stops it Yes, Evidence threat-model, First described 1 Jun 2025\.$/,
    );
  });

  it('hide nothing and end', () => {
    const card = { ...SITE_CARD, title: 'a\u202Eb', line: 'x'.repeat(5000) };
    expect(cardAlt(card)).toMatch(/^a\[U\+202E\]b\. x+…$/);
    expect(cardAlt(card).length).toBeLessThanOrEqual(320);
  });
});
