import type { Severity } from '../../risk/vocabulary.ts';
import { type Box, drawing, shape } from './box.ts';

/** Circle of radius 9 around the middle of a ground of 24. */
const RING = 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18z';
const LEFT_HALF = 'M12 3a9 9 0 0 0 0 18z';
const DIAMOND = 'M12 1 23 12 12 23 1 12z';
const OCTAGON = 'M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z';
const BAR = 'M6 10.2h12v3.6H6z';

/** Colours of a mark: the ink, and the ground that is seen through it. */
interface MarkInk {
  ink: string;
  ground: string;
}

/** The mark of a severity, as `styles/marks.css` draws it: silhouette and ink rise together. `size` in pixels. */
export function severityMark(severity: Severity | 'none', size: number, { ink, ground }: MarkInk): Box {
  const ring = { fill: 'none', stroke: ink, 'stroke-width': 2.6 };
  const shapes: Record<Severity | 'none', Box[]> = {
    none: [shape(RING, { ...ring, 'stroke-dasharray': '4.7 4.7' })],
    low: [shape(RING, ring)],
    medium: [shape(RING, ring), shape(LEFT_HALF, { fill: ink })],
    high: [shape(DIAMOND, { fill: ink })],
    critical: [shape(OCTAGON, { fill: ink }), shape(BAR, { fill: ground })],
  };
  return drawing(24, size, shapes[severity]);
}
