import type { AttackRecord } from '../../catalogue/schema/attack.ts';
import type { Taxonomy } from '../../catalogue/schema/taxonomy.ts';
import type { Attack, Catalogue } from '../../catalogue/types.ts';
import { CATEGORIES, type Severity } from '../../risk/vocabulary.ts';
import { letter, mark, SEVERITIES_WORST_FIRST } from './levels.ts';
import { counted, listed } from './text.ts';

/** The label of an entry of a closed list; its id where the list does not know it. */
export function label(catalogue: Pick<Catalogue, 'vocabulary'>, list: string, id: string): string {
  return catalogue.vocabulary.get(list)?.get(id)?.label ?? id;
}

/** `at the tool and server`. */
export function placesWords(places: AttackRecord['applies_at']): string {
  return `at the ${listed(places)}`;
}

/** The first sentence of a summary: what a list shows under the title. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** Entries of one level, newest first. */
interface AttackGroup {
  severity: Severity;
  entries: Attack[];
}

/** The groups of the index, worst first; a level without entries is left out. */
export function attackGroups(attacks: readonly Attack[]): AttackGroup[] {
  return SEVERITIES_WORST_FIRST.flatMap((severity) => {
    const entries = attacks.filter((attack) => attack.severity === severity);
    return entries.length === 0 ? [] : [{ severity, entries: entries.toSorted(newestFirst) }];
  });
}

export function newestFirst(a: Attack, b: Attack): number {
  return a.record.date < b.record.date ? 1 : a.record.date > b.record.date ? -1 : 0;
}

/** `56 patterns, 22 incidents, 18 vulnerabilities`. */
export function kindsCounts(attacks: readonly Attack[]): string {
  const count = (kind: AttackRecord['kind']) => attacks.filter(({ record }) => record.kind === kind).length;
  const words = [counted(count('pattern'), 'pattern'), counted(count('incident'), 'incident')];
  return [...words, counted(count('vulnerability'), 'vulnerability', 'vulnerabilities')].join(', ');
}

/** Everything an index can be filtered by, as tokens of a row. */
export function attackTokens({ record, severity }: Attack): string {
  const abused = CATEGORIES.filter((category) => record.abuses.includes(category)).map(letter);
  const controls = new Set(record.controls.map(({ control }) => control));
  return [
    mark(severity),
    record.kind,
    record.evidence,
    record.stopped.verdict,
    ...record.applies_at,
    ...controls,
    ...abused,
    ...record.abuses.filter((name) => !CATEGORIES.some((category) => category === name)),
    yearToken(record.date),
    ...mappings(record).flatMap(({ list }) => list ?? []),
  ].join(' ');
}

/** `y2025`: the year that an entry is filtered by. */
export function yearToken(date: string): string {
  return `y${date.slice(0, 4)}`;
}

/** The mappings of an entry to other collections, without the empty ones. */
export function mappings(record: AttackRecord): Mapping[] {
  const { safe_mcp, owasp_mcp, owasp_llm, owasp_agentic, mitre_atlas, cwe } = record.mappings;
  const all: Mapping[] = [
    { name: 'SAFE-MCP', list: 'safe-mcp', ids: safe_mcp },
    { name: 'OWASP MCP', list: 'owasp-mcp', ids: owasp_mcp },
    { name: 'OWASP LLM', list: 'owasp-llm', ids: owasp_llm },
    { name: 'OWASP Agentic', list: 'owasp-agentic', ids: owasp_agentic },
    { name: 'MITRE ATLAS', list: 'mitre-atlas', ids: mitre_atlas },
    { name: 'CWE', list: 'cwe', ids: cwe },
    { name: 'CVE', ids: record.cve },
  ];
  return all.filter(({ ids }) => ids.length > 0);
}

/** Ids of one collection; `list` where the collection has a page here. */
interface Mapping {
  name: string;
  list?: Taxonomy['id'];
  ids: string[];
}

/** How the sentence about exposure begins. A client or the ecosystem is exposed by nothing that the catalogue lists. */
const EXPOSED: Partial<Record<AttackRecord['match']['level'], string>> = {
  tool: 'A tool is exposed when it has',
  any: 'A tool is exposed when it has',
  server: 'A server is exposed when it or one of its tools has',
  session: 'A session is exposed when its tools together have',
};

/** What makes a tool, server or session exposed, as a sentence; `undefined` where no fact of the catalogue does. */
export function exposedWhen(match: AttackRecord['match']): string | undefined {
  const subject = EXPOSED[match.level];
  const together = match.level === 'session' ? '' : 'company of ';
  const parts = [
    match.all_of.length > 0 ? listed(match.all_of.map(abused)) : '',
    match.any_of.length > 0 ? match.any_of.map(abused).join(' or ') : '',
    match.with_any_of.length > 0 ? `${together}${match.with_any_of.map(abused).join(' or ')}` : '',
    match.param_name_regex === undefined ? '' : `a parameter whose name matches \`${match.param_name_regex}\``,
    match.content_regex === undefined ? '' : `a text that matches \`${match.content_regex}\``,
  ].filter((part) => part !== '');
  return subject === undefined || parts.length === 0 ? undefined : `${subject} ${parts.join(', and ')}.`;
}

/** A capability as code; a category as the word that it is. */
const abused = (id: string): string => (CATEGORIES.some((name) => name === id) ? `the class ${id}` : `\`${id}\``);
