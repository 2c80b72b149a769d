import type { FlowBox, FlowGraph } from './graph.ts';

/** `across` for wide screens: a column beside the other; `down` for phones: one below the other. */
export type Direction = 'across' | 'down';

/** Lengths in units of the picture, which are pixels at full size. */
export const SIZES = { box: 230, pad: 10, line: 17, heading: 30, gap: 14, between: 64 } as const;

interface Box {
  x: number;
  y: number;
  height: number;
}

/** Where everything stands. */
export interface Laid {
  width: number;
  height: number;
  columns: { x: number; y: number; boxes: Box[] }[];
}

/** One line for the server, one for each tool named, and one for the rest. */
export const boxHeight = ({ tools, more }: FlowBox): number =>
  SIZES.line * (1 + tools.length + (more > 0 ? 1 : 0)) + SIZES.pad;

export function layOut({ columns }: FlowGraph, direction: Direction): Laid {
  const heights = columns.map(({ boxes }) => columnHeight(boxes));
  const starts = heights.map((_, index) =>
    direction === 'across'
      ? { x: 1 + index * (SIZES.box + SIZES.between), y: 0 }
      : { x: 1, y: sum(heights.slice(0, index)) + index * (SIZES.between / 2) },
  );
  const laid = starts.map((start, index) => ({ ...start, boxes: placed(columns[index]?.boxes ?? [], start) }));
  const across = direction === 'across';
  return {
    width: 2 + (across ? columns.length * (SIZES.box + SIZES.between) - SIZES.between : SIZES.box),
    height:
      2 + (across ? Math.max(0, ...heights) : sum(heights) + Math.max(0, columns.length - 1) * (SIZES.between / 2)),
    columns: laid,
  };
}

function placed(boxes: readonly FlowBox[], { x, y }: { x: number; y: number }): Box[] {
  return boxes.map((box, index) => ({
    x,
    y: y + SIZES.heading + sum(boxes.slice(0, index).map(boxHeight)) + index * SIZES.gap,
    height: boxHeight(box),
  }));
}

const columnHeight = (boxes: readonly FlowBox[]): number =>
  SIZES.heading + sum(boxes.map(boxHeight)) + Math.max(0, boxes.length - 1) * SIZES.gap;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
