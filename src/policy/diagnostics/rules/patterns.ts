import { memoise } from '../../memo.ts';
import { compilePattern } from '../../regex.ts';
import type { StringNode } from '../../tree.ts';
import { HOST_WORDS, hasWord } from '../argument-words.ts';
import { placeInString, replace } from '../edits.ts';
import type { ConditionView } from '../model-rules.ts';
import { anchors, bareDots, endsAtBoundary, hasAlternatives, hostPart, splitFlags } from '../pattern-shape.ts';
import { type Check, type FixDraft, shown } from '../report.ts';
import { allConditions } from './conditions.ts';

/** MP209, MP210, MP508, MP511 and MP512: patterns. */
export function checkPatterns(check: Check): void {
  for (const condition of allConditions(check)) {
    const { op, value } = condition;
    if (op?.value !== 'regex' || value?.type !== 'string') continue;
    const refused = refusalOf(value.value);
    if (refused) reportPattern(check, condition, value, refused);
    else if (condition.checked && !condition.rule.bare) checkShape(check, condition, value);
  }
}

type Refused = Extract<ReturnType<typeof compilePattern>, { ok: false }>;

/** Verdicts are small, so many more of them are kept than compiled patterns: a page checks the same text at every key. */
const verdictOf = memoise((source: string) => {
  const compiled = compilePattern(source);
  return compiled.ok ? 'accepted' : compiled;
}, 4096);

function refusalOf(source: string): Refused | undefined {
  const verdict = verdictOf(source);
  return verdict === 'accepted' ? undefined : verdict;
}

function reportPattern(
  { document, report }: Check,
  condition: ConditionView,
  value: StringNode,
  { code, why, offset }: Refused,
): void {
  const place = placeInString(document.text, value, offset);
  report(code, code === 'MP209' ? place : value, {
    pointer: `${condition.pointer}/value`,
    values: { offset: String(offset), why },
  });
}

function checkShape(check: Check, condition: ConditionView, value: StringNode): void {
  const isRequired = condition.rule.list.kind === 'require';
  if (isRequired && !reportOpenHost(check, condition, value)) reportUnanchored(check, condition, value);
  reportBareDots(check, condition, value);
}

function at({ pointer }: ConditionView): string {
  return `${pointer}/value`;
}

function rewrite(title: string, value: StringNode, pattern: string, kind: FixDraft['kind'] = 'safe'): FixDraft {
  return { title, kind, edits: [replace(value, JSON.stringify(pattern))] };
}

/** MP508. A prefix that ends at "/" is taken as meant. */
function reportUnanchored({ report }: Check, condition: ConditionView, value: StringNode): void {
  const source = value.value;
  const { start, end } = anchors(source);
  if ((start && end) || (start && endsAtBoundary(source))) return;
  report('MP508', value, { pointer: at(condition), fixes: [rewrite('Match the whole text', value, anchored(source))] });
}

function anchored(source: string): string {
  const { flags, body } = splitFlags(source);
  const { start, end } = anchors(source);
  const single = !hasAlternatives(body) && !flags.includes('m');
  if (single && start) return `${source}$`;
  if (single && end) return `${flags}^${body}`;
  return `${flags.includes('m') ? flags.replaceAll('m', '').replaceAll('(?)', '') : flags}^(${body})$`;
}

/** MP511: nothing ends the host name, so a longer one passes too. */
function reportOpenHost({ report }: Check, condition: ConditionView, value: StringNode): boolean {
  const source = value.value;
  const host = openHost(condition, source);
  if (host === undefined) return false;
  const literal = splitTail(source)
    .open.slice(splitFlags(source).flags.length)
    .replace(/^\^/, '')
    .replace(/\\(.)/g, '$1')
    .replace(/\?/g, '');
  const example = `${literal}.evil.example`;
  const compiled = compilePattern(source);
  const ex = compiled.ok && compiled.test(example) ? example : `${host}.evil.example`;
  const { open, tail } = splitTail(source);
  const endings = hasAlternatives(splitFlags(source).body) ? [] : tail ? ['/'] : ['(/|$)', '/'];
  const fixes = endings.map((ending) => rewrite(`End the host name with ${ending}`, value, open + ending + tail));
  report('MP511', value, { pointer: at(condition), values: { ex: shown(ex) }, fixes });
  return true;
}

/** A final "anything" leaves the host name as open as no ending at all. */
function splitTail(source: string): { open: string; tail: string } {
  const tail = /\.[*+]\??\$?$/.exec(source)?.[0] ?? '';
  return { open: source.slice(0, source.length - tail.length), tail };
}

/** The host name that a pattern ends in, if it does. */
function openHost({ path }: ConditionView, source: string): string | undefined {
  const { open } = splitTail(source);
  if (anchors(open).end || !/[A-Za-z0-9)]$/.test(open)) return undefined;
  const part = hostPart(open);
  const isHost = hasWord(path?.value ?? '', HOST_WORDS);
  const name = part?.open ? open.slice(part.start) : isHost && !part ? open.replace(/^\^/, '') : undefined;
  if (name === undefined || !/\.[A-Za-z0-9()|-]+$/.test(name)) return undefined;
  return name.replaceAll('\\', '');
}

const DOMAIN_END =
  /\.(?:com|org|net|io|dev|app|ai|co|gov|edu|info|example|test|local|internal|localhost)(?![A-Za-z0-9])/g;

/** MP512. Escaping narrows a requirement and widens what a deny rule lets through. */
function reportBareDots({ document, report }: Check, condition: ConditionView, value: StringNode): void {
  const source = value.value;
  const dots = hostStretches(condition, source).flatMap((stretch) => bareDots(source, stretch));
  const sorted = [...new Set(dots)].sort((a, b) => a - b);
  const first = sorted[0];
  if (first === undefined) return;
  const escaped =
    [...source].length === source.length
      ? sorted.reduceRight((text, dot) => `${text.slice(0, dot)}\\${text.slice(dot)}`, source)
      : source;
  const kind = condition.rule.list.kind === 'require' ? 'safe' : 'unsafe';
  const fixes = escaped === source ? [] : [rewrite('Escape the dots', value, escaped, kind)];
  report('MP512', placeInString(document.text, value, first), { pointer: at(condition), fixes });
}

function hostStretches({ path }: ConditionView, source: string): { start: number; end: number }[] {
  const host = hostPart(source);
  if (host) return [host];
  const mail = source.indexOf('@');
  if (mail >= 0) return [{ start: mail, end: source.length }];
  if (hasWord(path?.value ?? '', HOST_WORDS)) return [{ start: 0, end: source.length }];
  return [...source.matchAll(DOMAIN_END)].map(({ index }) => ({ start: index, end: index + 1 }));
}
