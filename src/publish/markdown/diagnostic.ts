import { DIAGNOSTICS, type Diagnostic, type DiagnosticKind, type KnownTool } from '../../policy/index.ts';
import { type Example, runExamples } from '../diagnostics/example.ts';
import { excerpt, excerptText } from '../diagnostics/excerpt.ts';
import { type DiagnosticHead, diagnosticPath, diagnosticTitle, GROUPS, helpOf, kindsOf } from '../diagnostics/page.ts';
import { fixWord, knownWords, paramsWords, placeWords, severitySentence } from '../diagnostics/words.ts';
import { absolute, type Site } from '../site.ts';
import { escapeMarkdown, fence, link, list, section, table } from './text.ts';

/** The text of a code's page as Markdown: what people wrote, then the examples with what the validator says about them. */
export function diagnosticBody(kind: DiagnosticKind, head: DiagnosticHead, written: string): string {
  const { bad, good } = runExamples(head);
  return [
    `${severitySentence(kind.severity)}\n\n${written.trim()}\n`,
    section('Example', code(bad, 'text')),
    section('Server', head.server ? serverTable(head.server) : ''),
    section('What the validator says', list(bad.found.map(finding))),
    section('Corrected', code(good, 'json') + leftOver(good.found)),
  ].join('');
}

function code({ text, found }: Example, language: string): string {
  const ranges = found.map(({ range }) => range);
  return fence(excerptText(excerpt(text, ranges)), language);
}

function serverTable(tools: readonly KnownTool[]): string {
  const rows = tools.map((tool) => [tool.name, paramsWords(tool), knownWords(tool)].map(escapeMarkdown));
  return table(['Tool', 'Arguments', 'Known'], rows);
}

function finding({ code: name, range, message, fixes }: Diagnostic): string {
  const offered = fixes.map((fix) => `${escapeMarkdown(fix.title)} (${fixWord(fix)})`);
  const fix = offered.length === 0 ? '' : ` Fixes: ${offered.join('; ')}.`;
  return `${placeWords(range.start)}: ${name} ${escapeMarkdown(message)}${fix}`;
}

function leftOver(found: readonly Diagnostic[]): string {
  return found.length === 0 ? '' : `\nStill said:\n\n${list(found.map(finding))}`;
}

/** The Markdown twin of `/diagnostics/`: every code, by group. */
export function diagnosticsMarkdown(site: Site): string {
  const groups = GROUPS.map(({ digit, title }) => section(title, list(kindsOf(digit).map((kind) => item(kind, site)))));
  return `# Diagnostics\n\n${DIAGNOSTICS.length} messages of the policy validator.\n${groups.join('')}`;
}

function item(kind: DiagnosticKind, site: Site): string {
  const address = absolute(site, `${diagnosticPath(kind.code)}index.md`);
  return `${link(diagnosticTitle(kind).title, address)} (${kind.severity}): ${escapeMarkdown(helpOf(kind))}`;
}
