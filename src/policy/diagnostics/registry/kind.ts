import type { DiagnosticSeverity } from '../../types.ts';

/** One row of the registry: severity, message template with {names}, and why it matters and what to do. */
export type Row = readonly [severity: DiagnosticSeverity, title: string, help: string];
