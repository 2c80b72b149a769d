import { tokens } from '../names.ts';
import type { Evidence } from '../types.ts';
import type { Effect } from '../vocabulary.ts';
import { savesTo } from './arguments.ts';
import type { ToolDefinition } from './definition.ts';
import { categoryOf, quoted, type Reading, SAVES, worst } from './reading.ts';
import { type Conclusion, isLooking } from './settle.ts';

const READ_ONLY =
  /\bread[- ]?only\b(?! mode| replica)|\b(?:does|do|will) not (?:modify|change|alter|write)|\bwithout (?:modifying|changing|(?:sending|creating) a transaction)\b|\bonly (?:select|read)\b|\bselect[- ]only\b|\bselect (?:quer(?:y|ies)|statements?|sql)\b/i;
const OVERWRITES =
  /(?<!\b(?:not|no|never|without|avoid|prevent|cannot|instead of)\b[^.]{0,24})\boverwrit(?:e|es|ing)\b|\breplac\w+ (?:the )?(?:entire|whole|complete)\b/i;

/** How far into a description such words are about the tool itself. */
const HEAD_LENGTH = 300;

/** What the words beside the verb change: read-only queries, overwriting, taking back what a sibling added. */
export function corrected(tool: ToolDefinition, siblings: readonly string[], held: Conclusion): Conclusion {
  const head = `${plain(tool.name)} ${tool.description.slice(0, HEAD_LENGTH)}`;
  if (held.length > 0 && (READ_ONLY.test(head) || /\bdry run\b/.test(plain(tool.name))) && held.every(canBeLimited)) {
    return held.map((one) => ({ ...one, effect: 'read' }));
  }
  const mended = held.map((one) => summed(connected(takenBack(one, tool, siblings), tool), tool));
  const top = worst(mended);
  const replaces = top !== undefined && categoryOf(top) === 'Write' && overwrites(tool, head, mended);
  return replaces ? [{ ...top, effect: 'overwrite' }, ...mended] : mended;
}

const LIMITABLE = new Set<Effect>(['run-query', 'read', 'compute']);

/** Effects that the words "read only" turn into reading. */
const canBeLimited = ({ effect, firmness }: Reading): boolean => LIMITABLE.has(effect) || firmness === 'soft';

/** Things that hold what somebody wrote: what is added to them since is not put back with them. */
const HOLDS =
  /\b(?:tasks?|threads?|records?|documentation|documents?|credentials?|versions?|checklist items?|comments?|messages?|files?|notes?|events?)(?: by \w+)?$/;

/** "Remove" takes back what a sibling adds; without one it deletes. */
function takenBack(one: Reading, { name }: ToolDefinition, siblings: readonly string[]): Reading {
  if (!['delete', 'revoke'].includes(one.effect) || !/remove/i.test(name)) return one;
  if (HOLDS.test(plain(name).replace(/ remove$/, '')) && !/\bfrom\b/.test(plain(name))) return one;
  const back = ['add', 'assign', 'attach'].map((verb) => plain(name).replace('remove', verb).replace('from', 'to'));
  return siblings.some((sibling) => back.includes(plain(sibling))) ? { ...one, effect: 'update' } : one;
}

/** A connection to a place that the caller names is a request; one to a place that the server knows is a setting. */
function connected(one: Reading, { params }: ToolDefinition): Reading {
  const names = params.some(({ name }) => /^(?:connection_?(?:string|uri|url)|dsn|mongo_?uri)$/i.test(name));
  return one.verb === 'connect' && names ? { ...one, effect: 'request' } : one;
}

const OPERAND = /^(?:[abxy]|(?:n|num|number|first|second|left|right)_?(?:[12]|number|num)?)$/i;

/** Beside these `x` and `y` are a place. */
const PLACED = /^(?:width|height|text|label|size)$/i;

/** Adding one number to another changes nothing. */
function summed(one: Reading, { params }: ToolDefinition): Reading {
  const operands = params.filter(({ name }) => OPERAND.test(name)).length;
  const isSum = one.verb === 'add' && operands === 2 && params.every(({ name }) => !PLACED.test(name));
  return isSum ? { ...one, effect: 'compute' } : one;
}

const plain = (name: string): string => tokens(name).join(' ');

/** Said in words, or a tool that writes a whole file and takes nothing that would keep the older one. */
function overwrites({ params }: ToolDefinition, head: string, held: Conclusion): boolean {
  if (OVERWRITES.test(head)) return true;
  const names = params.map(({ name }) => name).join(' ');
  const wholeFile = /\b(?:path|file_?path|file_?name)\b/i.test(names) && /\bcontents?\b/i.test(names);
  const keepsOlder = /\b(?:sha|branch|append|mode|commit\w*|old_\w+)\b/i.test(names);
  return wholeFile && !keepsOlder && held.some(({ verb }) => verb === 'write');
}

/** A declared hint is a claim: it decides where words leave the matter open, and nowhere else. */
export function annotated({ annotations }: ToolDefinition, held: Conclusion): Conclusion {
  const isOpen = held.every(({ firmness }) => firmness === 'soft');
  if (annotations?.readOnlyHint === true && isOpen) {
    return [claim('read', 'readOnlyHint: true'), ...held.filter(isLooking)];
  }
  if (held.length > 0 || annotations?.readOnlyHint !== false) return held;
  const destroys = annotations.destructiveHint === true;
  return [destroys ? claim('delete', 'destructiveHint: true') : claim('update', 'readOnlyHint: false')];
}

const claim = (effect: Effect, quote: string): Reading => ({
  verb: '',
  object: '',
  effect,
  firmness: 'soft',
  noun: false,
  evidence: { quote, where: 'annotations' },
});

const CAPTURES = new Set(['take', 'capture', 'screenshot', 'snapshot', 'download', 'export', 'render']);

/** "Saves the audio to a given directory", "Download a transcript to local storage", "returns the path to the downloaded file". */
const SAYS_WHERE =
  /\breturns? (?:the )?(?:\w+ )?path (?:to|of) the (?:downloaded|saved)\b|\b(?:sav(?:e|es|ing)|writ(?:e|es|ing)|downloads?|exports?)\b[^.\n]{0,60}?\b(?:to|in|into|on) (?:(?!the (?:app|server|cloud)\b)[\w']+ ){0,4}(?:disk|director(?:y|ies)|desktop|folder|local (?:file|storage|disk|machine|path|file ?system)|file ?system)\b/i;
const REMOTE =
  /\b(?:drive|dropbox|onedrive|s3|bucket|vault|mailbox|email|repositor(?:y|ies)|figma|without sav|not sav)/i;

/** A tool that writes its answer to a place the caller names, or says that it does, adds a file. */
export function saved(tool: ToolDefinition, held: Conclusion): Conclusion {
  if (held.length === 0 || !held.every(isLooking)) return held;
  const captures = held.some(({ verb }) => CAPTURES.has(verb));
  const converts = held.some(({ verb }) => verb === 'convert');
  const evidence = placeIn(tool, captures, converts);
  if (evidence === undefined) return held;
  return [{ verb: SAVES, object: evidence.quote, effect: 'create', firmness: 'firm', noun: false, evidence }, ...held];
}

/** The argument, else the words, that say where an answer is kept. */
function placeIn(tool: ToolDefinition, captures: boolean, converts: boolean): Evidence | undefined {
  const place = savesTo(tool, captures, converts);
  if (place !== undefined) return { quote: quoted(place, 'path'), where: 'parameters' };
  const text = tool.description.slice(0, HEAD_LENGTH);
  const said = SAYS_WHERE.exec(text)?.[0];
  if (said === undefined || REMOTE.test(text)) return undefined;
  return { quote: quoted(said, said.split(' ', 1)[0] ?? ''), where: 'description' };
}
