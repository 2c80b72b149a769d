import { COUNTER_NAME, WINDOWS } from '../language.ts';
import { pointer } from '../pointer.ts';
import { type ArrayNode, child, type Node, type ObjectNode, textOf } from '../tree.ts';
import type { Window } from '../types.ts';
import type { ToolView } from './model.ts';

/** One limit. `tool` is missing for `all_tools.limits`. Members of the wrong type are undefined. */
export interface LimitView {
  node: ObjectNode;
  pointer: string;
  index: number;
  tool: ToolView | undefined;
  holder: ObjectNode;
  list: ArrayNode | undefined;
  counter: string | undefined;
  window: Window | undefined;
  max: number | undefined;
  scope: string | undefined;
}

export function readLimits(allTools: ObjectNode | undefined, tools: readonly ToolView[]): LimitView[] {
  return [
    ...limitsOf(undefined, allTools, '/all_tools'),
    ...tools.flatMap((tool) => limitsOf(tool, tool.entry, tool.pointer)),
  ];
}

function limitsOf(tool: ToolView | undefined, holder: ObjectNode | undefined, base: string): LimitView[] {
  const limits = child(holder, 'limits');
  if (!holder || (limits?.type !== 'array' && limits?.type !== 'object')) return [];
  const list = limits.type === 'array' ? limits : undefined;
  const items: readonly Node[] = list ? list.items : [limits];
  return items.flatMap((node, index) => {
    if (node.type !== 'object') return [];
    const at = `${base}/limits${list ? pointer(index) : ''}`;
    return [{ node, pointer: at, index, tool, holder, list, ...amounts(node) }];
  });
}

function amounts(node: ObjectNode): Pick<LimitView, 'counter' | 'window' | 'max' | 'scope'> {
  const counter = textOf(child(node, 'counter'));
  const window = WINDOWS.find((word) => word === textOf(child(node, 'window')));
  const max = child(node, 'max');
  const scope = child(node, 'scope');
  return {
    counter: counter !== undefined && COUNTER_NAME.test(counter) ? counter : undefined,
    window,
    max: max?.type === 'number' && isWholeFromOne(max.value) ? max.value : undefined,
    scope: scope ? textOf(scope) : 'grant',
  };
}

/** A whole number from 1 to 2^53-1. */
export function isWholeFromOne(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}
