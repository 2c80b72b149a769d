import type { Document } from '../parse.ts';
import type { Span } from '../tree.ts';
import type { Diagnostic, DiagnosticSeverity, Profile, ServerTools } from '../types.ts';
import type { Edit } from './edits.ts';
import type { Model } from './model.ts';
import { type Code, fill, kindOf } from './registry.ts';

export interface DiagnoseOptions {
  /** The server the policy is for; without it no MP6xx is reported. */
  server?: ServerTools;
  profile?: Profile;
}

/** A fix while it is being put together: places are offsets, not yet lines and columns. */
export interface FixDraft {
  title: string;
  kind: 'safe' | 'unsafe';
  edits: Edit[];
}

interface Finding {
  pointer?: string;
  /** What fills the {names} of the message. */
  values?: Readonly<Record<string, string>>;
  related?: readonly { message: string; span: Span }[];
  fixes?: readonly FixDraft[];
  /** Only where section 12 gives a code two severities. */
  severity?: DiagnosticSeverity;
}

/** What every rule gets: the text, the model of it, and a way to report. */
export interface Check {
  readonly document: Document;
  readonly model: Model;
  readonly options: DiagnoseOptions;
  report(code: Code, span: Span, finding?: Finding): void;
}

/** Collects findings as diagnostics. */
export function startCheck(
  document: Document,
  model: Model,
  options: DiagnoseOptions,
): Check & { found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  const report = (code: Code, span: Span, finding: Finding = {}) => {
    found.push(toDiagnostic(document, code, span, finding));
  };
  return { document, model, options, report, found };
}

function toDiagnostic({ positions }: Document, code: Code, span: Span, finding: Finding): Diagnostic {
  const { severity, title, help } = kindOf(code);
  const { pointer = '', values = {}, related = [], fixes = [] } = finding;
  return {
    code,
    severity: finding.severity ?? severity,
    message: fill(title, values),
    help: fill(help, values),
    url: `diagnostics/${code}/`,
    pointer,
    range: positions.range(span),
    related: related.map((place) => ({ message: place.message, range: positions.range(place.span) })),
    fixes: fixes.filter(({ edits }) => edits.length > 0).map((fix) => ({ ...fix, edits: fix.edits.map(toTextEdit) })),
  };

  function toTextEdit({ start, end, newText }: Edit) {
    return { range: positions.range({ start, end }), newText };
  }
}

/** The end of an "unknown ..." sentence: a full stop, or up to three suggestions. */
export function hint(suggestions: readonly string[]): string {
  if (suggestions.length === 0) return '.';
  const quoted = suggestions.map((name) => `"${name}"`);
  const last = quoted.pop();
  return `, did you mean ${quoted.length ? `${quoted.join(', ')} or ${last}` : last}?`;
}

/** A name in a message: shortened, with control and invisible characters made visible. */
export function shown(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
  return visible.length > 80 ? `${visible.slice(0, 79)}…` : visible;
}
