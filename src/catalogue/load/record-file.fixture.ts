import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { formatProblem } from '../format-problem.ts';
import { readRecord } from './record-file.ts';

/** What a contributor reads for a file, all problems below each other. */
export function report(text: string, kind: 'servers' | 'attacks' = 'servers'): string {
  const { problems } = readRecord(kind, 'servers/acme-desk.yaml', text);
  return problems.map((problem) => formatProblem(problem, text)).join('\n');
}

/** The same for a good server file in which one text stands for another. */
export const withLine = (from: string, to: string): string => report(changed(SERVER_YAML, from, to));
