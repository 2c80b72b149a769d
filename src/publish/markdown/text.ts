import { visible, visibleLines } from '../text.ts';

/** What many readers of Markdown make a link without any mark, escaped or not: `https://`, `www.`, an address of mail. */
const BARE_ADDRESS = /:\/\/|\bwww\.|\S@\S/i;

/**
 * Text that came from elsewhere, on one line of Markdown: nothing in it can become a link, HTML, a list, a table cell or
 * a heading. An address stands as code, where it stays text.
 */
export function escapeMarkdown(text: string): string {
  const shown = visible(text);
  // Word by word only where there is an address: most texts have none, and a large catalogue has a million of them.
  const escaped = BARE_ADDRESS.test(shown)
    ? shown
        .split(/(\s+)/)
        .map((word) => (BARE_ADDRESS.test(word) ? inlineCode(word) : escapeMarks(word)))
        .join('')
    : escapeMarks(shown);
  return escaped.replace(/^([-+=])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}

function escapeMarks(text: string): string {
  return /[\\`*_[\]<>|~&#]/.test(text) ? text.replaceAll(/[\\`*_[\]<>|~&#]/g, '\\$&') : text;
}

/** Code inside a line. The fence is longer than any run of backticks in it; bars are escaped only where a table needs it. */
export function inlineCode(text: string): string {
  const shown = visible(text);
  const fence = '`'.repeat(longestRun(shown) + 1);
  const pad = shown === '' || /^[`\s]|[`\s]$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Our own sentences, in which backticks mark code. What stands between them may be a server's name, so it is escaped. */
export function prose(text: string): string {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? inlineCode(part) : escapeMarkdown(part)))
    .join('');
}

/** A block of code; the fence is longer than any run of backticks in the text. */
export function fence(text: string, language: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${ticks}${language}\n${visibleLines(text).trimEnd()}\n${ticks}\n`;
}

/** A link whose text came from elsewhere. The address is one of ours or was checked as https by the record's schema. */
export function link(text: string, address: string): string {
  return `[${escapeMarkdown(text)}](<${address.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return tableOf(head, rows.map(tableRow));
}

/** A table of rows that are worded already. */
export function tableOf(head: readonly string[], rows: readonly string[]): string {
  return `${tableRow(head)}${tableRow(head.map(() => '---'))}${rows.join('')}`;
}

/** A row of a table; cells are Markdown already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |\n`;
}

/** A bar ends a cell even inside code. One that is escaped already stays so: an odd number of backslashes stands before it. */
function cell(text: string): string {
  return text.replaceAll(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|');
}

/** A section: a heading of the second level, and nothing at all when there is nothing to say. */
export function section(title: string, body: string): string {
  return body.trim() === '' ? '' : `\n## ${title}\n\n${body.trimEnd()}\n`;
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}\n`).join('');
}

function longestRun(text: string): number {
  if (!text.includes('`')) return 0;
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
