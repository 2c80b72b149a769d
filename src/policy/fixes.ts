import { type DiagnoseOptions, diagnose } from './diagnostics/index.ts';
import type { Diagnostic, Fix, TextEdit } from './types.ts';

export interface FixedDiagnostic {
  code: string;
  title: string;
}

export interface FixOutcome {
  text: string;
  applied: FixedDiagnostic[];
  /** Fixes of the wanted kind that could not be applied, because others changed the same place until the end. */
  skipped: FixedDiagnostic[];
}

/** Each round mends what the last one brought to light; no document seen so far needs more than a handful. */
const MOST_ROUNDS = 20;

/**
 * Applies the first fix of the wanted kind of each diagnostic, again and again until nothing is left to mend.
 *
 * @param text the document
 * @param diagnostics what `diagnose` said about exactly this text
 * @param kind "safe" for fixes that cannot widen access, "all" for the others too
 * @param options as given to `diagnose`
 */
export function applyFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  kind: 'safe' | 'all',
  options: DiagnoseOptions = {},
): FixOutcome {
  const outcome: FixOutcome = { text, applied: [], skipped: [] };
  const seen = new Set([text]);
  let current = diagnostics;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { chosen, left } = chooseFixes(current, kind);
    outcome.skipped = left;
    const next = applyEdits(
      outcome.text,
      chosen.flatMap(({ fix }) => fix.edits),
    );
    if (chosen.length === 0 || seen.has(next)) return outcome;
    seen.add(next);
    outcome.text = next;
    for (const { code, fix } of chosen) outcome.applied.push({ code, title: fix.title });
    current = diagnose(next, options);
  }
  outcome.skipped = chooseFixes(current, kind).chosen.map(({ code, fix }) => ({ code, title: fix.title }));
  return outcome;
}

interface Choice {
  code: string;
  fix: Fix;
}

/** Fixes in the order of the diagnostics, without those that touch a place that an earlier one changes. */
function chooseFixes(
  diagnostics: readonly Diagnostic[],
  kind: 'safe' | 'all',
): { chosen: Choice[]; left: FixedDiagnostic[] } {
  const chosen: Choice[] = [];
  const left: FixedDiagnostic[] = [];
  const taken = new TakenPlaces();
  for (const { code, fixes } of diagnostics) {
    const fix = fixes.find((candidate) => kind === 'all' || candidate.kind === 'safe');
    if (!fix) continue;
    if (taken.claim(fix.edits)) chosen.push({ code, fix });
    else left.push({ code, title: fix.title });
  }
  return { chosen, left };
}

/** The places that the fixes of one round change; sorted, so that a clash is found by bisection. */
class TakenPlaces {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** False, and nothing claimed, when one of the edits touches a place that is taken. */
  claim(edits: readonly TextEdit[]): boolean {
    if (edits.some(({ range }) => this.#touches(range.start.offset, range.end.offset))) return false;
    for (const { range } of edits) this.#insert(range.start.offset, range.end.offset);
    return true;
  }

  #touches(start: number, end: number): boolean {
    const index = this.#indexAfter(end);
    return index > 0 && (this.#ends[index - 1] ?? -1) >= start;
  }

  #insert(start: number, end: number): void {
    const index = this.#indexAfter(start);
    this.#starts.splice(index, 0, start);
    this.#ends.splice(index, 0, end);
  }

  /** Index of the first taken place that starts behind an offset. */
  #indexAfter(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The text with edits applied that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort(
    (a, b) => a.range.start.offset - b.range.start.offset || a.range.end.offset - b.range.end.offset,
  );
  const parts: string[] = [];
  let at = 0;
  for (const { range, newText } of sorted) {
    parts.push(text.slice(at, range.start.offset), newText);
    at = Math.max(at, range.end.offset);
  }
  return parts.join('') + text.slice(at);
}
