import type { Server, Tool } from '../../catalogue/types.ts';
import { worstFirst } from '../../publish/lists.ts';
import { ruleInWords } from '../../publish/rule.ts';
import type { Category } from '../../risk/vocabulary.ts';
import { CATEGORIES_WORST_FIRST } from './levels.ts';
import { counted, listed } from './text.ts';
import { declaredHints } from './tool-view.ts';

/** Tools of one category of a server, worst first, then by name. */
export interface Group {
  category: Category | undefined;
  id: string;
  tools: Tool[];
}

/** The groups of a server page: Financial first, what nobody assessed last. Empty groups are left out. */
export function groups(server: Server): Group[] {
  return [...CATEGORIES_WORST_FIRST, undefined].flatMap((category) => {
    const tools = server.byCategory.get(category) ?? [];
    return tools.length === 0
      ? []
      : [{ category, id: category?.toLowerCase() ?? 'not-known', tools: worstFirst(tools) }];
  });
}

/** `12 critical, 9 high`, or the worst level there is. */
export function worstWords(tools: readonly Tool[]): string {
  const count = (severity: string) => tools.filter((tool) => tool.assessment.severity === severity).length;
  const words = ['critical', 'high'].flatMap((level) => (count(level) > 0 ? [`${count(level)} ${level}`] : []));
  return words.length > 0 ? words.join(', ') : 'none critical or high';
}

/** Title of a server's page. */
export function serverTitle({ id, record, tools }: Server): string {
  return `${record.name} (${id}): risk of its ${counted(tools.length, 'tool')}, whole policy`;
}

/** One sentence for search engines: how many tools and how bad first, since the end may be cut. */
export function serverDescription({ record, tools }: Server): string {
  const found = `${record.name}: ${counted(tools.length, 'tool')}, ${worstWords(tools)}.`;
  const shown = 'The whole policy, what remains after it, and the dangerous combinations.';
  return [found, record.summary, shown].filter((part) => part !== undefined).join(' ');
}

/** One row of "What remains after the policy". */
interface Remains {
  name: string;
  words: string;
}

const OUTCOMES = [
  ['allow', 'Listed, free'],
  ['limit', 'Listed, capped'],
  ['guard', 'Listed, guarded'],
  ['deny', 'Listed, denied'],
  ['hide', 'Hidden'],
  ['absent', 'Not named, denied'],
] as const;

/** What the whole policy leaves of a server, read from the policy itself. Rows without tools are left out. */
export function remains(server: Server): Remains[] {
  return OUTCOMES.flatMap(([kind, name]) => {
    const tools = server.tools.filter((tool) => ruleInWords(server.policy.policy, tool.record.name).kind === kind);
    return tools.length === 0 ? [] : [{ name, words: remainsWords(tools) }];
  });
}

function remainsWords(tools: Tool[]): string {
  const kinds = [...CATEGORIES_WORST_FIRST].reverse().flatMap((category) => {
    const n = tools.filter((tool) => tool.assessment.category === category).length;
    return n === 0 ? [] : [`${n} ${category}`];
  });
  const rest = tools.filter((tool) => tool.assessment.category === undefined).length;
  const all = rest === 0 ? kinds : [...kinds, `${rest} not assessed`];
  return `${listed(all)} ${tools.length === 1 ? 'tool' : 'tools'}`;
}

/** The sentence under the name: how many tools can do lasting harm. */
export function harmWords(server: Server): string {
  const { tools } = server;
  const all = counted(tools.length, 'tool');
  const harmful = tools.filter(
    ({ assessment: { category } }) => category === 'Financial' || category === 'Destructive',
  );
  const unknown = tools.filter(({ assessment }) => assessment.category === undefined).length;
  const basis = server.record.reviewed === undefined ? ', going by the definitions alone' : '';
  const open = unknown === 0 ? '' : ` ${unknown} ${unknown === 1 ? 'is' : 'are'} not assessed.`;
  if (harmful.length === 0)
    return `None of its ${all} moves money or takes away what no call fully restores${basis}.${open}`;
  const kinds = new Set(harmful.map(({ assessment }) => assessment.category));
  const harms = [
    ...(kinds.has('Financial') ? ['move money'] : []),
    ...(kinds.has('Destructive') ? ['take away what no call fully restores'] : []),
  ];
  return `${harmful.length} of its ${all} can ${harms.join(' or ')}${basis}.${open}`;
}

/** Declared annotations over all tools of a server. */
export function annotationWords(server: Server): string {
  const declared = server.tools.map(declaredHints).filter((hints) => hints.length > 0);
  const wrong = declared.filter((hints) => hints.some((check) => !check.agrees)).length;
  if (declared.length === 0) return 'none on any tool';
  const share = `on ${declared.length} of ${counted(server.tools.length, 'tool')}`;
  return wrong === 0
    ? `${share}, all agree with the class`
    : `${share}, ${wrong} disagree${wrong === 1 ? 's' : ''} with the class`;
}
