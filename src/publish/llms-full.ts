import type { Attack, Catalogue, Server, Tool } from '../catalogue/types.ts';
import { proseMarkdown } from './markdown/pages.ts';
import { escapeMarkdown, inlineCode, prose as ours } from './markdown/text.ts';
import type { Prose } from './pages.ts';
import { recommendedInWords } from './rule.ts';
import { absolute, type Site } from './site.ts';
import { toolSummary } from './text.ts';

/** Longest part of the whole text, in characters: some 300,000 tokens. */
const PART_LENGTH = 1_000_000;

/** A whole text that was made earlier, from the same prose. */
export interface EarlierText {
  parts: readonly string[];
  /** Whether what it says of a server is still what would be said. */
  holds: (server: Server) => boolean;
}

/** What the whole text is made of. */
interface Given {
  catalogue: Catalogue;
  pages: readonly Prose[];
  site: Site;
  /** Saves wording all tools again. */
  before?: EarlierText | undefined;
  /** Longest part in characters. */
  length?: number;
}

/**
 * `/llms-full.txt`: the whole catalogue as one text, a line a tool. What would make it longer than a part goes on in
 * `/llms-full-2.txt` and so on; each part says where the next one is.
 *
 * @returns the parts in order; there is always a first one
 */
export function llmsFullParts(given: Given): [string, ...string[]] {
  const { site, length = PART_LENGTH } = given;
  const parts: string[][] = [];
  let filled = length;
  for (const text of wholeText(given)) {
    if (filled + text.length > length) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(text);
    filled += text.length;
  }
  const [first, ...rest] = parts.map(
    (texts, n) => partHead(n + 1, parts.length, site) + texts.join('\n') + partEnd(n + 1, parts.length, site),
  );
  return [first ?? '', ...rest];
}

function partHead(number: number, of: number, site: Site): string {
  const place = of === 1 ? '' : `, part ${number} of ${of}`;
  return `# ${escapeMarkdown(site.name)}${place}\n\n${ours(site.description)}\n\n`;
}

function partEnd(number: number, of: number, site: Site): string {
  return number === of ? '' : `\nThis goes on in ${absolute(site, `llms-full-${number + 1}.txt`)}\n`;
}

function wholeText({ catalogue, pages, site, before }: Given): string[] {
  const earlier = before && sectionsOf(before, site);
  return [
    earlier?.prose ?? pages.map((page) => proseMarkdown(page, site)).join('\n'),
    ...catalogue.servers.map((server) => {
      const text = before?.holds(server) ? earlier?.servers.get(serverHead(server)) : undefined;
      return text ?? serverText(server);
    }),
    ...catalogue.attacks.map((attack) => attackText(attack)),
  ];
}

/** Where the text of a server or an attack begins: no name and no sentence holds a line break. */
const SECTION = /\n(?=# Server: [^\n]*\n\nId `|# Attack: )/;

/** The prose of an earlier text, and what it says of servers by the head of each. */
function sectionsOf({ parts }: EarlierText, site: Site): { prose: string; servers: ReadonlyMap<string, string> } {
  const texts = parts.map((text, n) => {
    const [head, end] = [partHead(n + 1, parts.length, site), partEnd(n + 1, parts.length, site)];
    return text.slice(head.length, text.length - end.length);
  });
  const [prose = '', ...sections] = texts.join('\n').split(SECTION);
  return { prose, servers: new Map(sections.map((text) => [SERVER_HEAD.exec(text)?.[0] ?? '', text])) };
}

const SERVER_HEAD = /^# Server: [^\n]*\n\nId `[^`]*`\. /;

function serverHead({ id, label }: Server): string {
  return `# Server: ${escapeMarkdown(label)}\n\nId ${inlineCode(id)}. `;
}

function serverText(server: Server): string {
  const lines = server.tools.map((tool) => `- ${toolLine(tool)}\n`).join('');
  return `${serverHead(server)}${ours(server.record.summary ?? '')}\n\n${lines}`;
}

function toolLine(tool: Tool): string {
  const { severity = 'not assessed', category = 'category not known' } = tool.assessment;
  const rule = recommendedInWords(tool).words;
  return `${inlineCode(tool.record.name)}: ${severity}, ${category}, rule ${inlineCode(rule)}. ${ours(toolSummary(tool))}`;
}

function attackText(attack: Attack): string {
  const { record } = attack;
  const controls = record.controls.map(({ control, how }) => `- ${inlineCode(control)}: ${ours(how)}\n`).join('');
  return `# Attack: ${escapeMarkdown(record.title)}\n\n${record.kind}, ${attack.severity}, ${record.evidence}.\n\n${ours(record.summary)}\n\n${controls}`;
}
