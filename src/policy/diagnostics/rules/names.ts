import { ADVISED_TOOL_NAME } from '../../language.ts';
import { globMatches } from '../../names.ts';
import { pointer } from '../../pointer.ts';
import { child, type Span } from '../../tree.ts';
import { type Edit, insertMember, removeMembers, replace } from '../edits.ts';
import type { ToolView } from '../model.ts';
import { type Check, type FixDraft, shown } from '../report.ts';

/** MP111 to MP113 and MP519: names of tools. */
export function checkNames(check: Check): void {
  for (const tool of check.model.tools) {
    if (!tool.member) continue;
    if (tool.name === '*') reportStar(check, tool);
    else if (tool.name.includes('*')) reportPattern(check, tool);
    else checkCharacters(check, tool.name, tool.key, tool.pointer);
  }
  for (const { name, node, index } of check.model.hide) {
    if (!name.includes('*')) checkCharacters(check, name, node, pointer('hide', index));
  }
  checkLookAlikes(check);
}

function checkCharacters({ report }: Check, name: string, span: Span, at: string): void {
  if (ADVISED_TOOL_NAME.test(name)) return;
  const trimmed = name.trim();
  const fix: FixDraft = { title: 'Remove the blanks', kind: 'unsafe', edits: [replace(span, JSON.stringify(trimmed))] };
  const fixes = trimmed !== name && trimmed !== '' ? [fix] : [];
  report('MP111', span, { pointer: at, values: { t: shown(name) }, fixes });
}

function reportStar(check: Check, tool: ToolView): void {
  const moved = moveLimits(check, tool);
  const fixes: FixDraft[] = moved ? [{ title: 'Move the limits to "all_tools"', kind: 'safe', edits: moved }] : [];
  check.report('MP112', tool.key, { pointer: tool.pointer, fixes });
}

/** Possible when limits are all there is to move, and "all_tools" is still free. */
function moveLimits({ document, model }: Check, { entry, member }: ToolView): Edit[] | undefined {
  const limits = child(entry, 'limits');
  const { root, toolsNode } = model;
  const isOnly = entry?.members.length === 1 && limits?.type === 'array';
  if (!isOnly || !root || !toolsNode || !member || root === toolsNode || root.byName.has('all_tools')) return undefined;
  const value = `{ "limits": ${document.text.slice(limits.start, limits.end)} }`;
  return [insertMember(document, root, 'all_tools', value, 'first'), ...removeMembers(toolsNode, [member])];
}

function reportPattern({ document, model, options, report }: Check, tool: ToolView): void {
  const known = new Set(model.tools.map(({ name }) => name));
  const matching = (options.server?.tools ?? [])
    .map(({ name }) => name)
    .filter((name) => !known.has(name) && globMatches(tool.name, name));
  const value = tool.member?.value;
  const entry = value ? document.text.slice(value.start, value.end) : '{}';
  const text = matching.map((name) => `${JSON.stringify(name)}: ${entry}`).join(', ');
  const fix: FixDraft = {
    title: 'List the matching tools',
    kind: 'unsafe',
    edits: [replace(tool.member ?? tool.key, text)],
  };
  report('MP113', tool.key, {
    pointer: tool.pointer,
    values: { t: shown(tool.name) },
    fixes: matching.length ? [fix] : [],
  });
}

/** Letters of other scripts that look like a Latin one. Enough to notice a swap, not a full list of look-alikes. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
};

function skeleton(name: string): string {
  const folded = name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
  return /^[\x20-\x7e]*$/.test(folded)
    ? folded
    : folded.replace(/[^\x20-\x7e]/gu, (letter) => LOOK_ALIKES[letter] ?? letter);
}

function checkLookAlikes({ model, report }: Check): void {
  const tools = model.tools
    .filter(({ member }) => member)
    .map(({ name, key, pointer: at }) => ({ name, span: key, at }));
  const hidden = model.hide.map(({ name, node, index }) => ({ name, span: node as Span, at: pointer('hide', index) }));
  const seen = new Map<string, (typeof tools)[number]>();
  for (const place of [...hidden, ...tools]) {
    const key = skeleton(place.name);
    const other = seen.get(key);
    if (!other) seen.set(key, place);
    else if (other.name !== place.name) {
      const related = [{ message: `"${shown(other.name)}" stands here.`, span: other.span }];
      report('MP519', place.span, {
        pointer: place.at,
        values: { a: shown(place.name), b: shown(other.name) },
        related,
      });
    }
  }
}
