import type { Attack, Catalogue } from '../catalogue/types.ts';
import { changeTitle, inOrder, kindWords } from './changes.ts';
import { absolute, type Site } from './site.ts';
import { capitalise, plain } from './text.ts';
import { element, escapeXml } from './xml.ts';

/** Entries that a feed carries; older ones are on the site. */
const FEED_LENGTH = 50;

interface FeedEntry {
  id: string;
  title: string;
  link: string;
  /** Day as YYYY-MM-DD; Atom wants a time, so it becomes midnight UTC. */
  on: string;
  text: string;
  /** What sort of entry it is, for readers that sort or filter. */
  category: { term: string; label: string };
}

interface Feed {
  title: string;
  path: string;
  home: string;
  entries: FeedEntry[];
}

/** `/feeds/changes.xml`: what changed in the catalogue, newest first, and of a day the risks that rose first. */
export function changesFeed(catalogue: Catalogue, site: Site): string {
  const entries = inOrder(catalogue.changes).map((change) => ({
    id: absolute(site, `feeds/changes.xml#${encodeURIComponent(change.id)}`),
    title: changeTitle(catalogue, change),
    link: absolute(site, `${change.subject}/`),
    on: change.on,
    text: plain(change.text),
    category: { term: change.kind, label: kindWords(change.kind) },
  }));
  return atom({ title: `${site.name}: changes`, path: 'feeds/changes.xml', home: 'changes/', entries }, site);
}

/** `/feeds/attacks.xml`: entries of the attack database by date, newest first. */
export function attacksFeed(catalogue: Catalogue, site: Site): string {
  const entries = catalogue.attacks.map((attack) => attackEntry(attack, site));
  return atom({ title: `${site.name}: attacks`, path: 'feeds/attacks.xml', home: 'attacks/', entries }, site);
}

function attackEntry(attack: Attack, site: Site): FeedEntry {
  const address = absolute(site, attack.path);
  const { record, severity } = attack;
  const stopped = `A policy stops it: ${record.stopped.verdict}. ${record.stopped.why}`;
  return {
    id: address,
    title: record.title,
    link: address,
    on: wholeDay(record.date),
    text: plain(`${capitalise(severity)}. ${record.summary} ${stopped}`),
    category: { term: severity, label: capitalise(severity) },
  };
}

/** Atom wants a day: the first of the month or year that is known. */
const wholeDay = (date: string): string => `${date}-01-01`.slice(0, 10);

/**
 * Atom 1.0 (RFC 4287), newest day first and the entries of a day as they come. `updated` is the newest entry's day, so that
 * the same records give the same bytes.
 */
function atom(feed: Feed, site: Site): string {
  const entries = feed.entries.toSorted((a, b) => compare(b.on, a.on)).slice(0, FEED_LENGTH);
  const address = absolute(site, feed.path);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
${element('id', address)}
${element('title', feed.title)}
${element('updated', midnight(entries[0]?.on ?? '1970-01-01'))}
<link rel="self" type="application/atom+xml" href="${escapeXml(address)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(absolute(site, feed.home))}"/>
<author>${element('name', site.name)}</author>
${entries.map(entryXml).join('')}</feed>
`;
}

function entryXml(entry: FeedEntry): string {
  return `<entry>
${element('id', entry.id)}
${element('title', entry.title)}
${element('updated', midnight(entry.on))}
<link rel="alternate" type="text/html" href="${escapeXml(entry.link)}"/>
<category term="${escapeXml(entry.category.term)}" label="${escapeXml(entry.category.label)}"/>
<content type="text">${escapeXml(entry.text)}</content>
</entry>
`;
}

function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
