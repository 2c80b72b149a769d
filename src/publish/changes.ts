import { CHANGE_KINDS, type Change, type ChangeKind, type Standing } from '../catalogue/schema/changes.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { visible } from './text.ts';

/** The page that a change is about, as lists of changes name it. */
interface Subject {
  name: string;
  /** Address under the site. */
  path: string;
  /** Set for names that stand in the mono, as a server writes them. */
  exact: boolean;
  /** For a tool: the server that has it. */
  of?: string;
}

type Known = Pick<Catalogue, 'tool' | 'attack' | 'taxonomies'>;

const WORDS: Record<ChangeKind, string> = {
  'risk-raised': 'Risk raised',
  'risk-lowered': 'Risk lowered',
  corrected: 'Corrected',
  method: 'Method',
  retired: 'Retired',
  added: 'Added',
  reviewed: 'Reviewed',
};

/** `tools/<server>/<tool>` -> the tool's own name. What the catalogue does not know keeps its address as its name. */
export function subject(catalogue: Known, address: string): Subject {
  const [kind, first = '', second = ''] = address.split('/');
  const path = `${address}/`;
  const tool = kind === 'tools' ? catalogue.tool(first, second) : undefined;
  if (tool !== undefined) return { name: tool.record.name, path, exact: true, of: tool.server.label };
  if (kind === 'servers') return { name: first, path, exact: true };
  return { name: titleAt(catalogue, path, first) ?? address, path, exact: kind === 'tools' };
}

/** The title of the attack entry or of the list by others that stands at an address. */
function titleAt({ attack, taxonomies }: Known, path: string, id: string): string | undefined {
  const list = taxonomies.find((view) => view.path === path);
  return list?.record.name ?? (path === `attacks/${id}/` ? attack(id)?.record.title : undefined);
}

/** `Risk raised`, `Added`. */
export const kindWords = (kind: ChangeKind): string => WORDS[kind];

/** `Write, medium`; an attack entry has a severity alone. */
export function standingWords({ category, severity }: Standing): string {
  return category === undefined ? severity : `${category}, ${severity}`;
}

/** `from Write, medium to Destructive, high`; `undefined` for what is no change of risk. */
export function riskWords({ from, to }: Change): string | undefined {
  return from === undefined || to === undefined ? undefined : `from ${standingWords(from)} to ${standingWords(to)}`;
}

/** `Risk raised: open_ticket of Acme, from Write, medium to Destructive, high`. */
export function changeTitle(catalogue: Known, change: Change): string {
  const { name, of } = subject(catalogue, change.subject);
  const risk = riskWords(change);
  const whole = visible(of === undefined ? name : `${name} of ${of}`);
  return `${kindWords(change.kind)}: ${whole}${risk === undefined ? '' : `, ${risk}`}`;
}

/** Fragment of an entry's place on the page of changes: unique as the ids are, and begun by a letter. */
export const changeAnchor = (id: string): string => `c-${id.replaceAll(/[^\w.-]/g, '-')}`;

/** Newest day first; within a day what matters most first, so that a risk that rose is never lost among what was added. */
export function inOrder(changes: readonly Change[]): Change[] {
  const place = ({ kind }: Change) => CHANGE_KINDS.indexOf(kind);
  return changes.toSorted((a, b) => (a.on === b.on ? place(a) - place(b) : a.on < b.on ? 1 : -1));
}

/** The entries of each day, in that order. */
export function byDay(changes: readonly Change[]): { on: string; changes: Change[] }[] {
  return [...Map.groupBy(inOrder(changes), ({ on }) => on)].map(([on, ofDay]) => ({ on, changes: ofDay }));
}
