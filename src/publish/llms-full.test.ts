import { expect, it } from 'vitest';
import type { Catalogue } from '../catalogue/types.ts';
import { fixture, HOSTILE, SITE } from './fixtures/catalogue.ts';
import { llmsFullParts } from './llms-full.ts';

const pages = [{ path: 'method/', title: 'Method', description: 'How.', body: 'Text.' }];

/** The fixture with its server once under each of these names. */
function named(...labels: string[]): Catalogue {
  const catalogue = fixture();
  const servers = labels.flatMap((label, n) => catalogue.servers.map((one) => ({ ...one, id: `s${n}`, label })));
  return { ...catalogue, servers };
}

const given = { catalogue: named('One', 'Two. Three', ...HOSTILE), pages, site: SITE };
const toolsIn = (parts: readonly string[]) => parts.flatMap((part) => part.match(/^- .*, rule /gm) ?? []);
const toolsOf = ({ servers }: Catalogue) => servers.flatMap(({ tools }) => tools);

it('names every tool and attack', () => {
  const [full, ...more] = llmsFullParts(given);
  expect(more).toEqual([]);
  expect(full).toContain('# Attack: Ticket flood');
  expect(full).toContain('# Method\n\nHow.\n\nText.\n');
  expect(toolsIn([full])).toHaveLength(toolsOf(given.catalogue).length);
});

it('goes on in parts where it grows long, none of which loses a tool', () => {
  const parts = llmsFullParts({ ...given, length: 300 });
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.slice(0, -1).every((part, n) => part.includes(`${SITE.root}llms-full-${n + 2}.txt`))).toBe(true);
  expect(parts.at(-1)).not.toContain('This goes on');
  expect(toolsIn(parts)).toHaveLength(toolsOf(given.catalogue).length);
});

it.each([300, 2000, 1_000_000])(
  'takes over prose and servers that are as before, in parts of %d characters',
  (length) => {
    const parts = llmsFullParts({ ...given, length });
    const other = parts.map((part) => part.replaceAll('Reads a ticket', 'Read a ticket'));
    expect(other).not.toEqual(parts);
    const from = (holds: boolean) =>
      llmsFullParts({ ...given, length, pages: [], before: { parts: other, holds: () => holds } });
    const joined = (texts: readonly string[]) =>
      texts.join('').replaceAll(/.*part \d+ of \d+.*|This goes on in .*/g, '');
    expect(joined(from(true))).toBe(joined(other));
    expect(from(false)).toEqual(parts);
  },
);

it('words a server anew that has another name or was not there', () => {
  const before = { parts: llmsFullParts({ ...given, catalogue: named('Old') }), holds: () => true };
  expect(llmsFullParts({ ...given, before })).toEqual(llmsFullParts(given));
});
