import { analyse, type Diagnostic } from '../../policy/index.ts';
import type { DiagnosticHead } from './page.ts';

/** A document and what the validator says about it. */
export interface Example {
  text: string;
  found: Diagnostic[];
}

/** Runs both examples of a page through the validator, so that no page can say what the validator does not. */
export function runExamples(head: DiagnosticHead): { bad: Example; good: Example } {
  const run = (source: string): Example => {
    const text = exampleText(source, head.repeat);
    const options = head.server ? { server: { id: 'example', tools: head.server } } : {};
    return { text, found: analyse(text, options).diagnostics };
  };
  return { bad: run(head.bad), good: run(head.good) };
}

/**
 * The document that an example stands for: `<U+200B>` is that character, and a line with `{n}` in it stands `repeat` times,
 * counted from 1.
 */
function exampleText(source: string, repeat = 1): string {
  return source
    .replaceAll(/<U\+([0-9A-F]{4,6})>/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll(/^.*\{n\}.*\n/gm, (line) => repeated(line, repeat));
}

function repeated(line: string, times: number): string {
  return Array.from({ length: times }, (_, index) => line.replaceAll('{n}', String(index + 1))).join('');
}
