import type { Change } from '../../catalogue/schema/changes.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { byDay, kindWords, riskWords, subject } from '../changes.ts';
import { absolute, type Site } from '../site.ts';
import { counted } from '../text.ts';
import { escapeMarkdown, inlineCode, link, list, prose, section } from './text.ts';

/** The Markdown twin of `/changes/`: risks that rose first, then everything by day. */
export function changesMarkdown(catalogue: Catalogue, site: Site): string {
  const { changes } = catalogue;
  const raised = changes.filter(({ kind }) => kind === 'risk-raised');
  const line = (change: Change) => changeLine(change, catalogue, site);
  return [
    `# Changes\n\n${counted(changes.length, 'entry', 'entries')}, newest first. As a feed: ${link('Atom', absolute(site, 'feeds/changes.xml'))}.\n`,
    section('Risks that rose', list(raised.map((change) => `${change.on}: ${line(change)}`))),
    ...byDay(changes).map(({ on, changes: ofDay }) => section(on, list(ofDay.map(line)))),
  ].join('');
}

function changeLine(change: Change, catalogue: Catalogue, site: Site): string {
  const { name, path, exact, of } = subject(catalogue, change.subject);
  const risk = riskWords(change);
  const about = exact ? `[${inlineCode(name)}](<${absolute(site, path)}>)` : link(name, absolute(site, path));
  const whose = of === undefined ? '' : ` of ${escapeMarkdown(of)}`;
  return `${kindWords(change.kind)}: ${about}${whose}${risk === undefined ? '' : `, ${risk}`}. ${prose(change.text)}`;
}
