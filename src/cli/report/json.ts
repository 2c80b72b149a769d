import type { Diagnostic } from '../../policy/types.ts';
import { shownName } from '../input.ts';
import { jsonText } from '../output.ts';

/** Diagnostics with all their members: `{"files":[{"file","diagnostics":[...]}]}`. */
export function jsonReport(files: readonly { file: string; diagnostics: readonly Diagnostic[] }[]): string {
  const shown = files.map(({ file, diagnostics }) => ({ file: shownName(file), diagnostics }));
  return jsonText({ files: shown });
}
