import { CONTROLS, EVIDENCE_GRADES, KINDS, PLACES } from '../../catalogue/schema/attack.ts';
import type { Attack, Catalogue, Server, Tool } from '../../catalogue/types.ts';
import { capitalise } from '../../publish/text.ts';
import type { Category, Severity } from '../../risk/vocabulary.ts';
import { label, mappings, yearToken } from './attack-view.ts';
import { CATEGORIES_WORST_FIRST, letter, type Mark, mark, SEVERITIES_WORST_FIRST, severityWord } from './levels.ts';

/** One group of a filter form. `value` is a token that rows carry. */
export interface FilterGroup {
  name: string;
  legend: string;
  options: { value: string; label: string; count: number; mark?: Mark }[];
  /** Shown only when it is opened: long, and seldom wanted. */
  folded?: boolean;
}

/** Severity and category of tools, with how many of the list each has. */
export function toolFilters(tools: readonly Tool[]): FilterGroup[] {
  // One pass, since lists are long.
  const [bySeverity, byCategory] = [new Map<Severity | undefined, number>(), new Map<Category | undefined, number>()];
  for (const { assessment } of tools) {
    const { severity, category } = assessment;
    bySeverity.set(severity, (bySeverity.get(severity) ?? 0) + 1);
    byCategory.set(category, (byCategory.get(category) ?? 0) + 1);
  }
  const severities = [...SEVERITIES_WORST_FIRST, undefined].map((severity) => ({
    value: mark(severity),
    label: severityWord(severity),
    mark: mark(severity),
    count: bySeverity.get(severity) ?? 0,
  }));
  const categories = [...CATEGORIES_WORST_FIRST, undefined].map((category) => ({
    value: letter(category),
    label: category ?? 'Not known',
    count: byCategory.get(category) ?? 0,
  }));
  return [
    { name: 'sev', legend: 'Severity', options: severities },
    { name: 'cat', legend: 'Category', options: categories },
  ];
}

/** The groups of the attack index. The folded ones begin with those of its controls matrix. */
export function attackFilters(
  catalogue: Pick<Catalogue, 'attacks' | 'vocabulary' | 'capabilities' | 'taxonomies'>,
): FilterGroup[] {
  const { attacks } = catalogue;
  const count = (holds: (attack: Attack) => boolean) => attacks.filter(holds).length;
  return [
    {
      name: 'sev',
      legend: 'Severity',
      options: SEVERITIES_WORST_FIRST.map((severity) => ({
        value: mark(severity),
        label: severityWord(severity),
        mark: mark(severity),
        count: count((attack) => attack.severity === severity),
      })),
    },
    {
      name: 'kind',
      legend: 'Kind',
      options: KINDS.map((kind) => ({
        value: kind,
        label: capitalise(kind),
        count: count(({ record }) => record.kind === kind),
      })),
    },
    {
      name: 'ev',
      legend: 'Evidence',
      options: EVIDENCE_GRADES.toReversed().map((grade) => ({
        value: grade,
        label: label(catalogue, 'evidence', grade),
        count: count(({ record }) => record.evidence === grade),
      })),
    },
    {
      name: 'stop',
      legend: 'A policy stops it',
      options: (['yes', 'partly', 'no'] as const).map((verdict) => ({
        value: verdict,
        label: capitalise(verdict),
        count: count(({ record }) => record.stopped.verdict === verdict),
      })),
    },
    {
      name: 'at',
      legend: 'Applies at',
      options: PLACES.map((place) => ({
        value: place,
        label: capitalise(place),
        count: count(({ record }) => record.applies_at.includes(place)),
      })),
    },
    {
      name: 'year',
      legend: 'Year',
      options: [...new Set(attacks.map(({ record }) => yearToken(record.date)))].toSorted().map((year) => ({
        value: year,
        label: year.slice(1),
        count: count(({ record }) => yearToken(record.date) === year),
      })),
    },
    {
      name: 'ctl',
      legend: 'Control',
      folded: true,
      options: CONTROLS.map((control) => ({
        value: control,
        label: label(catalogue, 'controls', control),
        count: count(({ record }) => record.controls.some((one) => one.control === control)),
      })),
    },
    {
      name: 'abuses',
      legend: 'Category abused',
      options: CATEGORIES_WORST_FIRST.map((category) => ({
        value: letter(category),
        label: category,
        count: count(({ record }) => record.abuses.includes(category)),
      })),
    },
    {
      name: 'cap',
      legend: 'Capability abused',
      folded: true,
      options: catalogue.capabilities
        .map(({ id, term }) => ({
          value: id,
          label: term.label,
          count: count(({ record }) => record.abuses.includes(id)),
        }))
        .filter((option) => option.count > 0),
    },
    {
      name: 'list',
      legend: 'Mapped to',
      folded: true,
      options: catalogue.taxonomies.map(({ record: { id, name } }) => ({
        value: id,
        label: name,
        count: count((attack) => mappings(attack.record).some(({ list }) => list === id)),
      })),
    },
  ];
}

/** What a server must have at least one tool of, and whether a person reviewed it. */
export function serverFilters(servers: readonly Server[]): FilterGroup[] {
  const has = CATEGORIES_WORST_FIRST.map((category) => ({
    value: letter(category),
    label: category,
    count: servers.filter((server) => (server.byCategory.get(category)?.length ?? 0) > 0).length,
  }));
  const reviewed = servers.filter((server) => server.record.reviewed !== undefined).length;
  return [
    { name: 'cat', legend: 'Has a tool of', options: has },
    {
      name: 'by',
      legend: 'Review',
      options: [
        { value: 'reviewed', label: 'Reviewed', count: reviewed },
        { value: 'raw', label: 'Not reviewed', count: servers.length - reviewed },
      ],
    },
  ];
}
