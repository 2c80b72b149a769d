import { CAPS, DEFAULTS, FIELDS, LISTINGS, PIN } from '../../language.ts';
import { pointer } from '../../pointer.ts';
import { printInline } from '../../print.ts';
import { suggest } from '../../suggest.ts';
import { type Member, type Node, type ObjectNode, textOf, toJson, typeWord } from '../../tree.ts';
import { insertMember, replace } from '../edits.ts';
import { type Check, type FixDraft, hint, shown } from '../report.ts';
import { hasType, LIST, OBJECT, reportNull, TEXT, wrapInList } from './types.ts';
import { renameFixes } from './unknown.ts';

/** MP101 to MP105 and the types of the members at the top level. */
export function checkTopLevel(check: Check): void {
  const { root, shape } = check.model;
  if (!root || shape !== 'policy') return;
  checkMissing(check, root);
  for (const member of root.members) {
    const checkMember = MEMBERS[member.name];
    if (checkMember && Object.hasOwn(MEMBERS, member.name)) checkMember(check, root, member);
    else reportUnknown(check, root, member);
  }
}

function checkMissing({ document, report }: Check, root: ObjectNode): void {
  const brace = { start: root.start, end: root.start + 1 };
  const insert = (name: string, value: string, kind: 'safe' | 'unsafe'): FixDraft => ({
    title: `Insert ${JSON.stringify(name)}: ${value}`,
    kind,
    edits: [insertMember(document, root, name, value, 'first')],
  });
  if (!root.byName.has('version')) report('MP101', brace, { fixes: [insert('version', '"1"', 'safe')] });
  if (root.byName.has('default')) return;
  report('MP103', brace, { fixes: [insert('default', '"deny"', 'safe'), insert('default', '"allow"', 'unsafe')] });
}

type MemberCheck = (check: Check, root: ObjectNode, member: Member) => void;

const MEMBERS: Readonly<Record<string, MemberCheck>> = {
  $schema: (check, root, member) => void hasType(check, root, member, '', TEXT),
  description: (check, root, member) => void hasType(check, root, member, '', TEXT),
  version: checkVersion,
  default: checkDefault,
  list: checkListing,
  hide: (check, root, member) => void hasType(check, root, member, '', LIST, hideFixes(member.value)),
  all_tools: (check, root, member) => void hasType(check, root, member, '', OBJECT),
  tools: checkTools,
  pins: checkPins,
};

function checkVersion(check: Check, root: ObjectNode, member: Member): void {
  const { value } = member;
  if (!value || textOf(value) === '1' || reportNull(check, root, member, '')) return;
  const meansOne = (value.type === 'number' && value.value === 1) || /^\s*v?1(?:\.0+)*\s*$/i.test(textOf(value) ?? '');
  const fix: FixDraft = { title: 'Write "1"', kind: meansOne ? 'safe' : 'unsafe', edits: [replace(value, '"1"')] };
  check.report('MP102', value, { pointer: '/version', values: { value: valueWord(value) }, fixes: [fix] });
}

/** Words that other languages use for the two defaults. */
const DEFAULT_WORDS: Readonly<Record<string, 'allow' | 'deny'>> = {
  block: 'deny',
  blocked: 'deny',
  reject: 'deny',
  refuse: 'deny',
  forbid: 'deny',
  disallow: 'deny',
  denied: 'deny',
  drop: 'deny',
  none: 'deny',
  false: 'deny',
  permit: 'allow',
  accept: 'allow',
  allowed: 'allow',
  pass: 'allow',
  all: 'allow',
  true: 'allow',
};

function checkDefault(check: Check, root: ObjectNode, member: Member): void {
  const { value } = member;
  if (!value || reportNull(check, root, member, '') || DEFAULTS.some((word) => word === textOf(value))) return;
  const written = String(value.type === 'object' || value.type === 'array' ? '' : value.value)
    .trim()
    .toLowerCase();
  const nearest = Object.hasOwn(DEFAULT_WORDS, written) ? DEFAULT_WORDS[written] : suggest(written, DEFAULTS)[0];
  const exact = DEFAULTS.filter((word) => word === (nearest ?? written));
  const fixes = (exact.length ? exact : ['deny', 'allow']).map((word) => ({
    title: `Write "${word}"`,
    kind: word === 'deny' ? ('safe' as const) : ('unsafe' as const),
    edits: [replace(value, `"${word}"`)],
  }));
  check.report('MP104', value, { pointer: '/default', values: { value: valueWord(value) }, fixes });
}

function checkListing(check: Check, root: ObjectNode, member: Member): void {
  const { value } = member;
  if (!value || reportNull(check, root, member, '') || LISTINGS.some((word) => word === textOf(value))) return;
  const values = { f: 'list', wanted: '"all" or "callable"', type: valueWord(value) };
  check.report('MP108', value, { pointer: '/list', values });
}

function hideFixes(value: Node | undefined): FixDraft[] {
  return value?.type === 'string' ? [wrapInList(value)] : [];
}

function checkTools(check: Check, root: ObjectNode, member: Member): void {
  const { value } = member;
  const names = value?.type === 'array' ? value.items.map(textOf) : [undefined];
  const isNameList = value && names.length > 0 && names.every((name) => name !== undefined);
  const entries = names.map((name) => [name ?? '', {}] as const);
  const fixes: FixDraft[] = isNameList
    ? [
        {
          title: 'Write the names as members',
          kind: 'unsafe',
          edits: [replace(value, printInline(Object.fromEntries(entries)))],
        },
      ]
    : [];
  if (!hasType(check, root, member, '', OBJECT, fixes) || value?.type !== 'object') return;
  const beyond = value.members[CAPS.tools];
  if (beyond) check.report('MP120', beyond.key, { pointer: '/tools', values: { n: '2,000', things: 'tools' } });
}

function checkPins(check: Check, root: ObjectNode, member: Member): void {
  if (!hasType(check, root, member, '', OBJECT) || member.value?.type !== 'object') return;
  const pins = member.value;
  for (const pin of pins.members) {
    if (!pin.value || reportNull(check, pins, pin, '/pins') || PIN.test(textOf(pin.value) ?? '')) continue;
    const values = {
      f: pin.name,
      wanted: '"sha256:" and 64 hexadecimal digits in lower case',
      type: valueWord(pin.value),
    };
    check.report('MP108', pin.value, { pointer: pointer('pins', pin.name), values });
  }
}

function reportUnknown(check: Check, root: ObjectNode, member: Member): void {
  const suggestions = suggest(member.name, FIELDS.policy);
  const values = { f: shown(member.name), hint: hint(suggestions) };
  check.report('MP105', member.key, {
    pointer: pointer(member.name),
    values,
    fixes: renameFixes(root, member, suggestions),
  });
}

/** A value in a message: short scalars as they are written, all else by type. */
function valueWord(value: Node): string {
  if (value.type === 'object' || value.type === 'array') return typeWord(value);
  return shown(JSON.stringify(toJson(value)));
}
