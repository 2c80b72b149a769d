import { FIELDS, LEGACY_ENTRY_FIELDS } from '../language.ts';
import type { Document } from '../parse.ts';
import { pointer } from '../pointer.ts';
import { type ArrayNode, child, type Member, type Node, type ObjectNode, type Span, textOf } from '../tree.ts';
import { type LimitView, readLimits } from './model-limits.ts';
import { type RuleList, readLists } from './model-rules.ts';

/** What the document turns out to be: a policy, or a part of one without the rest (MP010). */
type Shape = 'policy' | 'members' | 'tools' | 'entry';

/** One member of "tools". */
export interface ToolView {
  name: string;
  /** The name in the text. */
  key: Span;
  /** Missing for a tool entry that stands alone. */
  member: Member | undefined;
  entry: ObjectNode | undefined;
  pointer: string;
}

export interface HideView {
  name: string;
  node: Node;
  index: number;
}

/** The document as the rules look at it. Parts of the wrong type are left out here; MP108 and its like report them. */
export interface Model {
  shape: Shape;
  root: ObjectNode | undefined;
  default: 'allow' | 'deny' | undefined;
  hide: HideView[];
  hideList: ArrayNode | undefined;
  toolsNode: ObjectNode | undefined;
  tools: ToolView[];
  allTools: ObjectNode | undefined;
  lists: RuleList[];
  limits: LimitView[];
  /** Counter names in use. */
  counters: ReadonlySet<string>;
}

export function buildModel(document: Document): Model {
  const root = document.root?.type === 'object' ? document.root : undefined;
  const shape = shapeOf(root, document.braceless);
  const isWhole = shape === 'policy' || shape === 'members';
  const toolsNode = isWhole ? objectNode(child(root, 'tools')) : shape === 'tools' ? root : undefined;
  const allTools = isWhole ? objectNode(child(root, 'all_tools')) : undefined;
  const hideNode = isWhole ? child(root, 'hide') : undefined;
  const hideList = hideNode?.type === 'array' ? hideNode : undefined;
  const tools = shape === 'entry' && root ? [loneEntry(root)] : readTools(toolsNode, shape === 'tools' ? '' : '/tools');
  const limits = readLimits(allTools, tools);
  return {
    shape,
    root,
    default: isWhole ? defaultOf(root) : 'deny',
    hide: readHide(hideList),
    hideList,
    toolsNode,
    tools,
    allTools,
    lists: readLists(allTools, tools),
    limits,
    counters: new Set(limits.flatMap(({ counter }) => counter ?? [])),
  };
}

function defaultOf(root: ObjectNode | undefined): 'allow' | 'deny' | undefined {
  const text = textOf(child(root, 'default'));
  return text === 'allow' || text === 'deny' ? text : undefined;
}

function objectNode(node: Node | undefined): ObjectNode | undefined {
  return node?.type === 'object' ? node : undefined;
}

function readTools(toolsNode: ObjectNode | undefined, base: string): ToolView[] {
  return (toolsNode?.members ?? []).map((member) => ({
    name: member.name,
    key: member.key,
    member,
    entry: objectNode(member.value),
    pointer: base + pointer(member.name),
  }));
}

function loneEntry(root: ObjectNode): ToolView {
  return { name: '', key: { start: root.start, end: root.start + 1 }, member: undefined, entry: root, pointer: '' };
}

function readHide(list: ArrayNode | undefined): HideView[] {
  return (list?.items ?? []).flatMap((node, index) => {
    const name = textOf(node);
    return name ? [{ name, node, index }] : [];
  });
}

/** Members of the top level that hold objects; the others never do, so that a tool may be called "list". */
const TOP_OBJECTS: ReadonlySet<string> = new Set(['all_tools', 'tools', 'pins']);
const TOP_LEVEL: ReadonlySet<string> = new Set(FIELDS.policy);
const ENTRY: ReadonlySet<string> = new Set([...FIELDS.entry, ...LEGACY_ENTRY_FIELDS, 'rules']);

/** Pages show parts of policies, even without braces (policy language, section 13, rows 16 and 9). */
function shapeOf(root: ObjectNode | undefined, braceless: boolean): Shape {
  if (!root || root.members.length === 0) return 'policy';
  if (root.members.some(isTopLevel)) return braceless && !hasHead(root) ? 'members' : 'policy';
  if (root.members.every(({ name, value }) => ENTRY.has(name) && value?.type !== 'string')) return 'entry';
  return looksLikeTools(root) ? 'tools' : 'policy';
}

function isTopLevel({ name, value }: Member): boolean {
  return TOP_LEVEL.has(name) && (value?.type !== 'object' || TOP_OBJECTS.has(name));
}

function hasHead(root: ObjectNode): boolean {
  return root.byName.has('version') || root.byName.has('default');
}

function looksLikeTools(root: ObjectNode): boolean {
  const entries = root.members.flatMap(({ value }) => (value?.type === 'object' ? [value] : []));
  if (entries.length < root.members.length) return false;
  const isEntry = (entry: ObjectNode) => entry.members.some(({ name }) => ENTRY.has(name));
  return entries.some(isEntry) || entries.every(({ members }) => members.length === 0);
}
