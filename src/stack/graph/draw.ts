import type { FlowBox, FlowColumn, FlowGraph } from './graph.ts';
import { boxHeight, type Direction, type Laid, layOut, SIZES } from './layout.ts';

/** An element of a picture. Colours and type are the style sheet's, by class; nothing here is markup. */
export interface SvgNode {
  tag: 'svg' | 'g' | 'rect' | 'path' | 'text' | 'title' | 'desc';
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (SvgNode | string)[];
}

/**
 * The picture of a flow. Boxes of a column point to every box of the next; the leg that the rule takes away has a dashed
 * border and says so.
 *
 * @param id unique on the page; the ids of title and description start with it
 */
export function drawing(graph: FlowGraph, id: string, direction: Direction = 'across'): SvgNode {
  const laid = layOut(graph, direction);
  const size = { viewBox: `0 0 ${laid.width} ${laid.height}`, width: laid.width, height: laid.height };
  return node('svg', { class: 'flow', role: 'img', 'aria-labelledby': `${id}-title ${id}-desc`, ...size }, [
    node('title', { id: `${id}-title` }, [graph.title]),
    node('desc', { id: `${id}-desc` }, [graph.description]),
    ...edges(laid, direction),
    ...graph.columns.map((column, index) => columnNode(column, laid.columns[index])),
  ]);
}

function node(tag: SvgNode['tag'], attributes: SvgNode['attributes'], children: SvgNode['children'] = []): SvgNode {
  return { tag, attributes, children };
}

function columnNode(column: FlowColumn, laid: Laid['columns'][number] | undefined): SvgNode {
  const { x = 0, y = 0, boxes = [] } = laid ?? {};
  const title = column.cut ? `${column.title} (cut by the rule)` : column.title;
  return node('g', { class: column.cut ? 'flow-leg flow-cut' : 'flow-leg' }, [
    node('text', { class: 'flow-heading', x, y: y + SIZES.heading - 8 }, [title]),
    ...column.boxes.map((box, index) => boxNode(box, boxes[index] ?? { x, y })),
  ]);
}

function boxNode(box: FlowBox, { x, y }: { x: number; y: number }): SvgNode {
  const lines = [...box.tools, ...(box.more > 0 ? [`and ${box.more} more`] : [])];
  return node('g', { class: 'flow-box' }, [
    node('rect', { x, y, width: SIZES.box, height: boxHeight(box), rx: 4 }),
    node('text', { class: 'flow-server', x: x + SIZES.pad, y: y + SIZES.line + 2 }, [cut(box.label)]),
    ...lines.map((line, index) =>
      node('text', { class: 'flow-tool', x: x + SIZES.pad, y: y + SIZES.line * (index + 2) + 2 }, [cut(line)]),
    ),
  ]);
}

/** Longer names would leave the box; the table beside the picture has them whole. */
const LONGEST = 28;

const cut = (text: string): string => {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
};

function edges({ columns }: Laid, direction: Direction): SvgNode[] {
  return columns.slice(1).flatMap((to, index) => {
    const from = columns[index]?.boxes ?? [];
    if (direction === 'down') return [node('path', { class: 'flow-edge', d: downwards(from.at(-1) ?? to, to) })];
    return from.flatMap((start) => to.boxes.map((end) => node('path', { class: 'flow-edge', d: curve(start, end) })));
  });
}

type Place = Laid['columns'][number]['boxes'][number];

/** A line that leaves and arrives straight, with a head made of two strokes. */
function curve(from: Place, to: Place): string {
  const [x1, y1, x2, y2] = [from.x + SIZES.box, from.y + from.height / 2, to.x, to.y + to.height / 2];
  const half = (x1 + x2) / 2;
  return `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}M${x2 - 7} ${y2 - 5}L${x2} ${y2}L${x2 - 7} ${y2 + 5}`;
}

/** From the last box of a column to the heading of the next. */
function downwards(from: { x: number; y: number; height?: number }, to: { y: number }): string {
  const x = from.x + SIZES.box / 2;
  const start = from.y + (from.height ?? 0);
  return `M${x} ${start}L${x} ${to.y}M${x - 5} ${to.y - 7}L${x} ${to.y}L${x + 5} ${to.y - 7}`;
}

/** The picture as text. Names in it come from servers and configurations, so everything is escaped. */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const own = tag === 'svg' ? { xmlns: 'http://www.w3.org/2000/svg', ...attributes } : attributes;
  const text = Object.entries(own).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)));
  return `<${tag}${text.join('')}>${inside.join('')}</${tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  // Characters that XML does not allow would break the whole picture.
  text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD').replaceAll(/[&<>"']/g, (one) => ENTITIES[one] ?? one);
