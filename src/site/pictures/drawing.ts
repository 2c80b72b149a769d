import type { Box } from './box.ts';

/** What the drawing thread is asked for: a laid-out picture without transparency, or a finished SVG scaled to a width. */
export type Drawing = { box: Box; width: number; height: number } | { svg: string; width: number };

/** One question to the drawing thread and its answer, with the same number. */
export interface Order {
  number: number;
  drawing: Drawing;
}

/** The bytes of a PNG. */
export type Png = Uint8Array<ArrayBuffer>;

/** A PNG, or in words why there is none. */
export type Delivery = { number: number; png: Png } | { number: number; fault: string };
