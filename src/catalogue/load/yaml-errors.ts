import type { ErrorCode, YAMLError } from 'yaml';
import type { ProblemCode } from '../problems.ts';

interface YamlMessage {
  code: ProblemCode;
  message: string;
  suggestion?: string;
}

const syntax = (message: string, suggestion: string): YamlMessage => ({ code: 'CAT004', message, suggestion });
const feature = (message: string): YamlMessage => ({ code: 'CAT006', message, suggestion: 'write the value out' });

/** The YAML library's error codes in our words. */
const BY_CODE: Readonly<Record<ErrorCode, YamlMessage>> = {
  ALIAS_PROPS: feature('An alias carries a tag or anchor'),
  BAD_ALIAS: feature('An alias is used'),
  BAD_DIRECTIVE: feature('A directive is used'),
  BAD_DQ_ESCAPE: syntax(
    'The text in double quotes has an escape that YAML does not know',
    'write \\\\ for a backslash',
  ),
  BAD_INDENT: syntax('The indentation does not fit the lines above', 'line it up with its neighbours'),
  BAD_PROP_ORDER: syntax('Something stands in the wrong order here', 'write plain "key: value"'),
  BAD_SCALAR_START: syntax('A value cannot start with this character', 'put the text in double quotes'),
  BLOCK_AS_IMPLICIT_KEY: syntax('A second ": " stands in one line', 'put the text in double quotes'),
  BLOCK_IN_FLOW: syntax('An indented block stands inside [ ] or { }', 'write the list with "- " lines'),
  DUPLICATE_KEY: { code: 'CAT005', message: 'A key is written twice' },
  IMPOSSIBLE: syntax('This line cannot be read', 'write plain "key: value"'),
  KEY_OVER_1024_CHARS: syntax('A key is longer than 1,024 characters', 'is the ": " part of a text? Put it in quotes'),
  MISSING_CHAR: syntax(
    'A ":" or a comma is missing',
    'write "key: value", and commas between the entries of [ ] or { }',
  ),
  MULTILINE_IMPLICIT_KEY: syntax(
    'The line is no "key: value"',
    'is the ": " with its blank missing, or a quote above?',
  ),
  MULTIPLE_ANCHORS: feature('An anchor is used'),
  MULTIPLE_DOCS: { code: 'CAT007', message: 'The file holds more than one document', suggestion: 'remove the "---"' },
  MULTIPLE_TAGS: feature('A tag is used'),
  NON_STRING_KEY: syntax('A key must be plain text', 'put it in double quotes'),
  RESOURCE_EXHAUSTION: { code: 'CAT009', message: 'The file is nested too deeply to be read' },
  TAB_AS_INDENT: syntax('A tab is used to indent', 'use spaces'),
  TAG_RESOLVE_FAILED: feature('A tag is used'),
  UNEXPECTED_TOKEN: syntax('Something unexpected stands here', 'put the text in double quotes'),
  BAD_COLLECTION_TYPE: feature('A tag is used'),
};

const INDENTED = syntax('The indentation does not fit the lines above', 'line it up with its neighbours');
const UNCLOSED_BRACKET = syntax(
  'A "[" or "{" is not closed before this line',
  'close it, or put the text in double quotes',
);
const UNCLOSED_QUOTE = syntax(
  'The quote that opens here is never closed',
  'close it, or put the whole text in double quotes',
);

/** One code of the library may stand for several slips; its sentence tells them apart. */
const BY_SENTENCE: readonly (readonly [start: string, message: YamlMessage])[] = [
  ['Missing closing ', UNCLOSED_QUOTE],
  ['Sequence item without ', INDENTED],
  ['Flow ', UNCLOSED_BRACKET],
];

/** What the library found wrong, in our words. */
export function yamlMessage({ code, message }: YAMLError): YamlMessage {
  return BY_SENTENCE.find(([start]) => message.startsWith(start))?.[1] ?? BY_CODE[code];
}

/** After one of these the library reads the lines that follow as something else: what it says of them is no help. */
const CONFUSING: ReadonlySet<ErrorCode> = new Set([
  'BAD_INDENT',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'TAB_AS_INDENT',
]);

/** The errors up to the first that confuses all that follow, and every further tab: each of those is to be mended. */
export function firstErrors(errors: readonly YAMLError[]): YAMLError[] {
  const inOrder = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const first = inOrder.findIndex(({ code }) => CONFUSING.has(code));
  return inOrder.filter(({ code }, index) => first < 0 || index <= first || code === 'TAB_AS_INDENT');
}
