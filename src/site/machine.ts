import { type MachineFigures, machineFigures } from '../catalogue/machine-figures.ts';
import figures from './machine.json';

/** What was measured of the classification, checked when a build reads it. */
export const machine: MachineFigures = machineFigures.parse(figures);

/** A share in percent, one digit after the point; a dash where there is nothing to divide by. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
