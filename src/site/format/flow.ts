import { type Arrow, PARTIES, type Party } from '../../catalogue/schema/attack.ts';

/** Units of the drawing, a CSS pixel each on a narrow screen. There even six parties fit, their names still readable. */
const NARROW = 354;
const WIDEST_COLUMN = 88;
/** Between the boxes of two parties. */
const GAP = 5;
const ROW = 34;
const BOX_HEIGHT = 28;
const TOP = BOX_HEIGHT + 28;
/** How much larger it is drawn where there is room. */
const ENLARGED = 1.25;

/** A party as a box with a line below it. */
interface Lane {
  party: Party;
  /** Middle of the box and of the line. */
  x: number;
}

/** An arrow from one line to another, with the number of its step at its tail. */
interface Line {
  step: number;
  y: number;
  from: number;
  to: number;
  /** Middle of the arrow, where a cut is marked. */
  middle: number;
  /** Points of the head, as SVG writes them. */
  head: string;
  cut: boolean;
}

/** Who hands what to whom, ready to be drawn: lanes from left to right, arrows from top to bottom. */
interface FlowDrawing {
  width: number;
  height: number;
  /** Width in CSS pixels where there is room; the height follows. */
  shownWidth: number;
  box: { width: number; height: number };
  lanes: Lane[];
  lines: Line[];
  /** The same in words: `1: attacker to content. 2: content to agent.` */
  says: string;
}

/** Lays the arrows of an entry out. Parties stand in the order of the vocabulary, so that every picture reads alike. */
export function drawFlow(arrows: readonly Arrow[]): FlowDrawing {
  const taking = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const parties = PARTIES.filter((party) => taking.has(party));
  const column = Math.min(WIDEST_COLUMN, Math.floor(NARROW / parties.length));
  const lanes = parties.map((party, index) => ({ party, x: (index + 0.5) * column }));
  const width = lanes.length * column;
  const at = (party: Party): number => lanes.find((lane) => lane.party === party)?.x ?? 0;
  const lines = arrows.map(({ step, from, to, cut }, index) => {
    const [start, end, y] = [at(from), at(to), TOP + index * ROW];
    return { step, y, from: start, to: end, middle: (start + end) / 2, head: head(end, y, end > start), cut };
  });
  return {
    width,
    shownWidth: Math.round(width * ENLARGED),
    height: TOP + (arrows.length - 1) * ROW + 24,
    box: { width: column - GAP, height: BOX_HEIGHT },
    lanes,
    lines,
    says: arrows
      .map(({ step, from, to, cut }) => `${step}: ${from} to ${to}${cut ? ', refused by the policy' : ''}.`)
      .join(' '),
  };
}

const head = (x: number, y: number, rightwards: boolean): string => {
  const back = rightwards ? x - 9 : x + 9;
  return `M${back} ${y - 5}L${x} ${y}L${back} ${y + 5}z`;
};
