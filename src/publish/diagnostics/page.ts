import { type Code, DIAGNOSTICS, type DiagnosticKind, type KnownTool } from '../../policy/index.ts';

/** What a person wrote at the head of a code's page. Severity, message, help and fixes are the registry's. */
export interface DiagnosticHead {
  code: Code;
  /** A document with this mistake, and one without it. */
  bad: string;
  good: string;
  /** How often a line with `{n}` in it stands in the examples, for documents that are too long to write out. */
  repeat?: number;
  /** Codes that the bad example cannot avoid. */
  with?: Code[];
  /** Hints that the good example cannot avoid. */
  left?: Code[];
  /** The server that both examples are held against. */
  server?: KnownTool[];
}

/** Codes stand in groups by their first digit. */
export const GROUPS = [
  { digit: '0', title: 'The text as JSON' },
  { digit: '1', title: 'Members, names and types' },
  { digit: '2', title: 'Conditions' },
  { digit: '3', title: 'Limits' },
  { digit: '4', title: 'Older forms and Intercept' },
  { digit: '5', title: 'Policies that load but are weak' },
  { digit: '6', title: 'Against the tools of a server' },
] as const;

/** The codes of one group, in their order. */
export function kindsOf(digit: string): DiagnosticKind[] {
  return DIAGNOSTICS.filter(({ code }) => code.startsWith(`MP${digit}`));
}

/** `diagnostics/MP001/`: the address that every diagnostic carries as its `url`. */
export function diagnosticPath(code: Code): string {
  return `diagnostics/${code}/`;
}

/** Title and description of a code's page, from the registry's message and help. */
export function diagnosticTitle({ code, title, help }: DiagnosticKind): { title: string; description: string } {
  const message = withoutNames(title);
  return { title: `${code}: ${message.replace(/\.$/, '')}`, description: `${message} ${helpOf({ help })}` };
}

/** The help of a code for its page, where nothing fills the names in it. */
export function helpOf({ help }: Pick<DiagnosticKind, 'help'>): string {
  return withoutNames(help);
}

/** Names that end a message with a suggestion or a note; nothing stands for them where there is no finding. */
const ENDINGS = /\{(?:hint|note|change)\}/g;

/** A message template as a sentence: `Unknown field "…" at the top level.` */
function withoutNames(template: string): string {
  return template
    .replace(ENDINGS, '')
    .replace(/\{[a-z]+\}(?: \{[a-z]+\})*/g, '…')
    .replace(/…\.$/, '…')
    .replace(/(?<![.?!…])$/, '.');
}
