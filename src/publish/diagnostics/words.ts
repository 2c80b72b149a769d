import type { DiagnosticSeverity, Fix, KnownTool, Position } from '../../policy/index.ts';
import { capitalise } from '../text.ts';

/** What each severity means for the policy. */
const SEVERITY_MEANS: Readonly<Record<DiagnosticSeverity, string>> = {
  error: 'the policy does not load',
  warning: 'the policy loads, and probably does not do what was meant',
  hint: 'the policy loads; something to know',
};

/** `Error: the policy does not load.` */
export function severitySentence(severity: DiagnosticSeverity): string {
  return `${capitalise(severity)}: ${SEVERITY_MEANS[severity]}.`;
}

/** A fix is offered as safe only when it cannot widen what is allowed. */
export function fixWord({ kind }: Fix): string {
  return kind === 'safe' ? 'safe' : 'check it';
}

export function placeWords({ line, column }: Position): string {
  return `Line ${line}, column ${column}`;
}

/** The arguments of a tool as a line: `id (string, required), status (string: open, closed)`. */
export function paramsWords({ params }: KnownTool): string {
  if (params.length === 0) return 'none';
  return params
    .map(({ name, type, required, enum: values }) => {
      const kind = values ? `${type}: ${values.join(', ')}` : type;
      return `${name} (${kind}${required === true ? ', required' : ''})`;
    })
    .join(', ');
}

/** What else the validator knows about a tool, in words. */
export function knownWords({ category, severity, readOnlyHint, digest, changed, recommended }: KnownTool): string {
  const facts = [
    category,
    severity,
    recommended === 'hide' ? 'recommended: hide it' : undefined,
    readOnlyHint === undefined ? undefined : `readOnlyHint ${readOnlyHint}`,
    digest,
    changed && `changed ${changed.date}: ${changed.grade}`,
  ];
  return facts.filter((fact) => fact !== undefined).join(', ');
}
