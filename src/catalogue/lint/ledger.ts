import { SEVERITIES } from '../../risk/vocabulary.ts';
import { lazy } from '../build/lazy.ts';
import type { RecordFiles } from '../load/folder.ts';
import type { RecordFile } from '../load/record-file.ts';
import { didYouMean, quoted } from '../load/wording.ts';
import { toolSlugs } from '../slug.ts';
import type { Report, Rule } from './rule.ts';

/** Pages that stand for no record. */
export const PAGES: readonly string[] = [
  'servers',
  'tools',
  'attacks',
  'capabilities',
  'stack',
  'validator',
  'guides',
  'diagnostics',
  'changes',
  'keyboard',
  'search',
  'method',
  'policy-language',
];
const PROSE = /^(?:guides|diagnostics)\/[\w-]+$/;

/** Addresses, without slashes at their ends. */
interface Addresses {
  has(address: string): boolean;
  /** All of them. There are many, and what is right asks for none. */
  all(): string[];
}

/** Addresses of every page that a record makes. */
function addressesOf(files: RecordFiles): Addresses {
  const servers = new Map(files.servers.map((file) => [file.record.id, lazy(() => ofServer(file))]));
  const others = addressesWithoutServers(files);
  return {
    has: (address) =>
      others.has(address) ||
      servers
        .get(address.split('/')[1] ?? '')?.()
        .has(address) === true,
    all: () => [...[...servers.values()].flatMap((addresses) => [...addresses()]), ...others],
  };
}

function ofServer({ record: { id, tools } }: RecordFile<'servers'>): Set<string> {
  const slugs = toolSlugs(tools.map(({ name }) => name));
  return new Set([`servers/${id}`, ...slugs.map((slug) => `tools/${id}/${slug}`)]);
}

function addressesWithoutServers({ attacks, rationales, vocabulary, taxonomies }: RecordFiles): Set<string> {
  const capabilities = vocabulary.find(({ record }) => record.list === 'capabilities')?.record.entries ?? [];
  return new Set([
    ...attacks.map(({ record }) => `attacks/${record.id}`),
    ...taxonomies.map(({ record }) => `attacks/${record.id}`),
    ...rationales.map(({ record }) => `categories/${record.category.toLowerCase()}`),
    ...capabilities.map(({ id }) => `capabilities/${id}`),
    ...SEVERITIES.map((severity) => `risk/${severity}`),
    ...PAGES,
  ]);
}

export const ledger: Rule = {
  name: 'ledger',
  about: 'Retired addresses stay retired, and every change is about a page that exists or did.',
  codes: ['CAT503', 'CAT504', 'CAT505', 'CAT506'],
  check(files, report) {
    if (files.retired.length + files.changes.length === 0) return;
    const live = addressesOf(files);
    const gone = new Set(files.retired.flatMap(({ record }) => record.map(({ old }) => old)));
    for (const file of files.retired) checkRetired(file, live, gone, report);
    const known = {
      has: (address: string) => live.has(address) || gone.has(address),
      all: () => [...live.all(), ...gone],
    };
    for (const file of files.changes) checkChanges(file, known, report);
  },
};

function checkRetired(file: RecordFile<'retired'>, live: Addresses, gone: ReadonlySet<string>, report: Report): void {
  const seen = new Set<string>();
  for (const [index, { old, now }] of file.record.entries()) {
    if (live.has(old)) report('CAT504', file, [index, 'old'], `${quoted(old)} is the address of a record again`);
    if (seen.has(old)) report('CAT505', file, [index, 'old'], `${quoted(old)} is retired twice`);
    seen.add(old);
    if (now === undefined) continue;
    if (gone.has(now))
      report('CAT503', file, [index, 'now'], `${quoted(now)} is retired itself; name the last address`);
    else
      checkAddress(now, live, (message, suggestion) => report('CAT503', file, [index, 'now'], message, { suggestion }));
  }
}

function checkChanges(file: RecordFile<'changes'>, known: Addresses, report: Report): void {
  const seen = new Set<string>();
  let newest = '9999-12-31';
  for (const [index, { id, on, subject }] of file.record.entries()) {
    if (seen.has(id)) report('CAT505', file, [index, 'id'], `${quoted(id)} is the id of an earlier entry`);
    seen.add(id);
    if (on > newest) report('CAT506', file, [index, 'on'], `${on} stands below ${newest}`);
    newest = on;
    checkAddress(subject, known, (message, suggestion) =>
      report('CAT503', file, [index, 'subject'], message, { suggestion }),
    );
  }
}

function checkAddress(
  address: string,
  known: Addresses,
  report: (message: string, suggestion: string | undefined) => void,
): void {
  if (known.has(address) || PROSE.test(address)) return;
  report(`No page has the address ${quoted(address)}`, didYouMean(address, known.all()));
}
