import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../catalogue/build/catalogue.ts';
import { serverRecord } from '../../../catalogue/schema/server.ts';
import type { Catalogue, Server } from '../../../catalogue/types.ts';
import { fixture, HOSTILE, SITE } from '../../../publish/fixtures/catalogue.ts';
import { serverPageHtml } from './page.ts';

const catalogue = fixture();

/** The page of the one server of a catalogue. */
function pageOf(one: Catalogue): string {
  const [server] = one.servers;
  if (server === undefined) throw new Error('the catalogue has no server');
  return serverPageHtml({ server, catalogue: one, site: SITE }).text;
}

/** The page of a server of which next to nothing is known, but for what is given. */
function pageWith(facts: object): string {
  const record = serverRecord.parse({
    id: 'bare',
    name: 'Bare',
    source: { read: 'submitted' },
    tools: [{ name: 'one' }],
    ...facts,
  });
  const { rationales } = catalogue;
  const servers = [{ record, file: 'catalogue/servers/bare.yaml', toolLines: record.tools.map((_, n) => n + 1) }];
  return pageOf(
    buildCatalogue({
      servers,
      attacks: [],
      rationales: [...rationales.values()],
      vocabulary: [],
      taxonomies: [],
      retired: [],
      changes: [],
    }),
  );
}

const REVIEWED = { reviewed: { on: '2026-11-01' } };
