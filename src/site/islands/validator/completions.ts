import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { getLocation, type JSONPath } from 'jsonc-parser';
import type { PageServer } from './protocol.ts';

/** A word that may stand here, with what it means. */
interface Suggestion {
  label: string;
  detail: string;
}

const TOP: Suggestion[] = [
  { label: 'version', detail: 'always "1"' },
  { label: 'default', detail: 'what happens to tools not named' },
  { label: 'hide', detail: 'tools that leave the list' },
  { label: 'all_tools', detail: 'limits over every call' },
  { label: 'tools', detail: 'rules by tool' },
];
const ENTRY: Suggestion[] = [
  { label: 'require', detail: 'every rule must hold' },
  { label: 'deny_if', detail: 'denied if one rule holds' },
  { label: 'limits', detail: 'counters that run out' },
  { label: 'approve_if', detail: 'extended: a person decides' },
  { label: 'only_args', detail: 'extended: no other arguments' },
];
const RULE: Suggestion[] = [
  { label: 'conditions', detail: 'all must hold; empty means always' },
  { label: 'on_deny', detail: 'what the agent is told' },
];
const CONDITION: Suggestion[] = [
  { label: 'path', detail: 'args.name' },
  { label: 'op', detail: 'operator' },
  { label: 'value', detail: 'to compare with' },
];
const LIMIT: Suggestion[] = [
  { label: 'counter', detail: 'name of the counter' },
  { label: 'window', detail: 'minute, hour or day' },
  { label: 'max', detail: 'whole number from 1' },
  { label: 'scope', detail: '"grant"' },
  { label: 'increment', detail: 'weight of a call' },
  { label: 'increment_from', detail: 'argument to add up' },
];
const OPERATORS: Suggestion[] = [
  ['eq', 'equals'],
  ['neq', 'does not equal'],
  ['in', 'is one of'],
  ['not_in', 'is none of'],
  ['lt', 'below'],
  ['lte', 'at most'],
  ['gt', 'above'],
  ['gte', 'at least'],
  ['regex', 'contains a match'],
  ['contains', 'contains'],
  ['exists', 'is present'],
].map(([label = '', detail = '']) => ({ label, detail }));
const words = (...labels: string[]): Suggestion[] => labels.map((label) => ({ label, detail: '' }));

/**
 * What may be written at a place of a policy.
 *
 * @param path names and indexes from the top of the document to the place
 * @param isName true when a member's name is written, false for a value
 * @param server the chosen server, for the names of its tools and arguments
 */
function suggestions(path: JSONPath, isName: boolean, server: PageServer | undefined): Suggestion[] {
  return isName ? names(path, server) : values(path, server);
}

function names(path: JSONPath, server: PageServer | undefined): Suggestion[] {
  const [top, , list] = path;
  const depth = path.length;
  if (depth === 1) return TOP;
  if (top === 'tools' && depth === 2) return toolNames(server);
  if (top === 'all_tools' && depth === 2) return words('limits', 'deny_if');
  if (top === 'tools' && depth === 3) return ENTRY;
  const kind = top === 'all_tools' ? path[1] : list;
  const inside = depth - (top === 'all_tools' ? 4 : 5);
  if (kind === 'limits') return inside === 0 ? LIMIT : [];
  if (inside === 0) return kind === 'approve_if' ? [RULE[0] as Suggestion, ...words('on_ask')] : RULE;
  return inside === 2 ? CONDITION : [];
}

function values(path: JSONPath, server: PageServer | undefined): Suggestion[] {
  const key = path.findLast((step) => typeof step === 'string');
  if (path.length === 1 && key === 'version') return words('1');
  if (path.length === 1 && key === 'default') return words('deny', 'allow');
  if (key === 'hide') return toolNames(server);
  if (key === 'op') return OPERATORS;
  if (key === 'window') return words('minute', 'hour', 'day');
  if (key === 'scope') return words('grant');
  if (key === 'path' || key === 'increment_from')
    return argumentsOf(path, server).map((one) => ({ ...one, label: `args.${one.label}` }));
  return key === 'only_args' ? argumentsOf(path, server) : [];
}

function toolNames(server: PageServer | undefined): Suggestion[] {
  return (server?.tools ?? []).map(({ name, category }) => ({ label: name, detail: category ?? '' }));
}

function argumentsOf(path: JSONPath, server: PageServer | undefined): Suggestion[] {
  const tool = server?.tools.find(({ name }) => path[0] === 'tools' && name === path[1]);
  return (tool?.params ?? []).map(({ name, type, required }) => ({
    label: name,
    detail: required ? `${type}, required` : type,
  }));
}

/** CodeMirror's completion source over `suggestions`. Completes inside quotes, and writes the quotes where none are. */
export function completeFrom(
  server: () => PageServer | undefined,
): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const text = context.state.doc.toString();
    const location = getLocation(text, context.pos);
    const word = context.matchBefore(/"?[^"\s,:[\]{}]*/);
    if (!word || (word.from === word.to && !context.explicit)) return null;
    const options = suggestions(location.path, location.isAtPropertyKey, server());
    const closed = text[context.pos] === '"';
    return options.length
      ? { from: word.from, to: closed ? context.pos + 1 : context.pos, options: options.map(toOption), filter: true }
      : null;
  };
}

function toOption({ label, detail }: Suggestion): Completion {
  return { label: `"${label}"`, displayLabel: label, detail };
}
