import { createHighlighterCoreSync, type GrammarState, type ThemeRegistration } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import json from 'shiki/langs/json.mjs';
import { escapeHtml } from '../templates/html.ts';

/**
 * A theme whose "colours" stand for the token classes of the style sheet. Colours proper are in `styles/tokens.css`, so that
 * no page carries a style attribute.
 */
const CLASS_OF: Record<string, string> = { '#000001': 'k', '#000002': 'st', '#000003': 'nu', '#000004': 'p' };
const theme: ThemeRegistration = {
  name: 'classes',
  type: 'light',
  settings: [
    { settings: { foreground: '#000000', background: '#ffffff' } },
    { scope: ['support.type.property-name'], settings: { foreground: '#000001' } },
    { scope: ['string.quoted', 'constant.character'], settings: { foreground: '#000002' } },
    { scope: ['constant.numeric', 'constant.language'], settings: { foreground: '#000003' } },
    { scope: ['punctuation.separator', 'punctuation.definition'], settings: { foreground: '#000004' } },
    { scope: ['string punctuation.definition.string'], settings: { foreground: '#000002' } },
    { scope: ['support.type.property-name punctuation'], settings: { foreground: '#000001' } },
  ],
};

const shiki = createHighlighterCoreSync({ themes: [theme], langs: [json], engine: createJavaScriptRegexEngine() });
/** No limit of time: on a busy machine it would leave the end of a line uncoloured, and the build would not repeat. */
const OPTIONS = { lang: 'json', theme: 'classes', tokenizeTimeLimit: 0 } as const;

/** Where the grammar stands at the start of a line, and the lines already coloured from there. */
interface Stand {
  state: GrammarState | undefined;
  lines: Map<string, { html: string; next: Stand }>;
}

/** The strings of a line of JSON. One without escapes is coloured alike whatever it says. */
const STRING = /"((?:[^"\\]|\\.)*)"/g;

/** Stands for the inside of a string in a line's shape: a sign of the private use area, which no policy writes. */
const HOLE = '\ue000';

const START: Stand = { state: undefined, lines: new Map() };
const stands = new Map<string, Stand>();

/**
 * JSON as HTML: escaped text in `<span class="k|st|nu|p">` (key, string, number or literal, punctuation), lines parted by `\n`.
 * A line is coloured once for each stand of the grammar it is met in; policies share nearly all their lines.
 */
export function highlightJson(text: string): string {
  let stand = START;
  const lines = text.trimEnd().split('\n');
  const isWhole = isJson(text);
  return lines
    .map((line) => {
      const { shape, insides } = isWhole ? shapeOf(line) : { shape: line, insides: [] };
      const known = stand.lines.get(shape) ?? remember(stand, shape);
      stand = known.next;
      return filled(known.html, insides);
    })
    .join('\n');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A line with its strings emptied, and what stood in them. Lines with a hole of their own stay as they are. */
function shapeOf(line: string): { shape: string; insides: string[] } {
  const insides: string[] = [];
  if (line.includes(HOLE)) return { shape: line, insides };
  const shape = line.replace(STRING, (whole, inside: string) => {
    if (inside === '' || inside.includes('\\')) return whole;
    insides.push(inside);
    return `"${HOLE}"`;
  });
  return { shape, insides };
}

function filled(html: string, insides: readonly string[]): string {
  if (insides.length === 0) return html;
  return html
    .split(HOLE)
    .map((part, n) => part + escapeHtml(insides[n] ?? ''))
    .join('');
}

function remember(stand: Stand, line: string): { html: string; next: Stand } {
  const { html, state } = colour(line, stand.state);
  const key = String(state.getInternalStack());
  const next = stands.get(key) ?? { state, lines: new Map() };
  stands.set(key, next);
  const known = { html, next };
  stand.lines.set(line, known);
  return known;
}

function colour(line: string, from: GrammarState | undefined): { html: string; state: GrammarState } {
  const tokens = shiki.codeToTokensBase(line, from === undefined ? OPTIONS : { ...OPTIONS, grammarState: from });
  const state = shiki.getLastGrammarState(tokens);
  if (state === undefined) throw new Error('The JSON grammar gave no state for a line');
  return {
    html: tokens
      .flat()
      .map((token) => span(token.content, token.color))
      .join(''),
    state,
  };
}

/** The same without memory, line by line in one pass: what the memoised result is tested against. */
export function highlightPlain(text: string): string {
  const lines = shiki.codeToTokensBase(text.trimEnd(), OPTIONS);
  return lines.map((line) => line.map((token) => span(token.content, token.color)).join('')).join('\n');
}

function span(text: string, colour: string | undefined): string {
  const name = colour === undefined ? undefined : CLASS_OF[colour];
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return name === undefined || core === ''
    ? escapeHtml(text)
    : `${before}<span class="${name}">${escapeHtml(core)}</span>${after}`;
}
