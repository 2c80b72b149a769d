import { type DiagnoseOptions, diagnoseDocument } from './diagnostics/index.ts';
import { toPolicy } from './normalise.ts';
import { type Document, parseDocument } from './parse.ts';
import type { Diagnostic, Policy } from './types.ts';

export interface Analysis {
  /** The policy in canonical form; missing when any diagnostic is an error, for then it does not load. */
  policy: Policy | undefined;
  diagnostics: Diagnostic[];
  document: Document;
}

/** Reads a policy text. Legacy forms come out rewritten, so that the engine sees one form (policy language, section 1). */
export function analyse(text: string, options: DiagnoseOptions = {}): Analysis {
  const document = parseDocument(text);
  const diagnostics = diagnoseDocument(document, options);
  const loads = !diagnostics.some(({ severity }) => severity === 'error');
  const policy = loads && document.root?.type === 'object' ? toPolicy(document.root) : undefined;
  return { policy, diagnostics, document };
}

/** The same for a policy given as a JSON value; places are those of the value printed with two blanks. */
export function analyseValue(value: unknown, options: DiagnoseOptions = {}): Analysis {
  return analyse(JSON.stringify(value, null, 2) ?? 'null', options);
}
