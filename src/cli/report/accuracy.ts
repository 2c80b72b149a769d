import { type Accuracy, type Hits, OUTCOMES } from '../../risk/classify/accuracy.ts';

/** How the machine's classes agree with reviewers, as tables for a terminal. */
export function accuracyText({ tools, right, confusion, capabilities }: Accuracy): string {
  if (tools === 0) return 'Machine against reviewers: no reviewed tool to compare';
  const head = `Machine against reviewers: ${right} of ${tools} categories agree (${percent(right, tools)})`;
  const columns = ['reviewed', ...OUTCOMES];
  const rows = OUTCOMES.map((row) => [row, ...OUTCOMES.map((column) => String(confusion[row][column]))]);
  const hits = Object.entries(capabilities).toSorted(([, a], [, b]) => wanted(b) - wanted(a));
  const found = hits.map(([capability, hit]) => [
    capability,
    percent(hit.both, hit.both + hit.machineOnly),
    percent(hit.both, wanted(hit)),
    String(wanted(hit)),
  ]);
  return [
    head,
    aligned([columns, ...rows]),
    '',
    aligned([['capability', 'precision', 'recall', 'tools'], ...found]),
  ].join('\n');
}

const wanted = ({ both, reviewedOnly }: Hits): number => both + reviewedOnly;

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

/** Columns under each other: the first to the left, the others, which are numbers, to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(cell).join('  ')}`).join('\n');
}
