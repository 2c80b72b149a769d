import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { Positions } from '../../policy/positions.ts';
import { containersIn } from './containers.ts';
import type { Parsed } from './parsed.ts';
import { unreadable } from './parsed.ts';
import type { RawServer } from './raw.ts';

/** Reads JSON as the clients do: with comments, and commas behind the last entry. */
export function readJson(text: string): Parsed {
  const positions = new Positions(text);
  const errors: ParseError[] = [];
  // A byte order mark is no part of the text; a blank keeps the offsets.
  const root = treeOf(text.replace(/^\uFEFF/, ' '), errors);
  if (root === 'deep')
    return unreadable(
      'The file is nested too deeply.',
      'Check that it is the configuration of an MCP client.',
      positions.at(0),
    );
  const [first] = errors;
  if (first !== undefined) {
    const [message, help] = ERRORS.get(printParseErrorCode(first.error)) ?? BROKEN;
    return unreadable(message, help, positions.at(first.offset));
  }
  if (root === undefined) return unreadable(...BROKEN, positions.at(0));
  const containers = containersIn(plainValue(root));
  const servers = containers.flatMap(({ path, project }) => {
    const holder = path.length === 0 ? root : findNodeAtLocation(root, path);
    return (holder?.children ?? []).map((member) => serverOf(member, project, positions));
  });
  return { servers, format: containers[0]?.format };
}

const BROKEN = [
  'The file is not valid JSON here.',
  'Look for a missing quote, comma or brace at this place or just before it.',
] as const;

/** What the parser's errors mean; their own texts are not used, because no text of the file may be repeated. */
const ERRORS: ReadonlyMap<string, readonly [message: string, help: string]> = new Map([
  ['CommaExpected', ['A comma is missing here.', 'Put a comma between the two entries.']],
  ['ColonExpected', ['A colon is missing here.', 'Write "name": value.']],
  [
    'PropertyNameExpected',
    ['A name in double quotes is missing here.', 'Write "name": value, or remove what stands here.'],
  ],
  ['ValueExpected', ['A value is missing here.', 'Write a text in double quotes, a list or an object.']],
  ['CloseBraceExpected', ['An object is not closed.', 'Add } at its end; is the file cut off?']],
  ['CloseBracketExpected', ['A list is not closed.', 'Add ] at its end; is the file cut off?']],
  [
    'EndOfFileExpected',
    ['The file goes on behind its end here.', 'Remove what stands behind the last brace; paste one file at a time.'],
  ],
  ['UnexpectedEndOfString', ['A text is not closed.', 'Add a double quote at its end.']],
  ['UnexpectedEndOfComment', ['A comment is not closed.', 'Add */ at its end.']],
  [
    'InvalidEscapeCharacter',
    ['A backslash stands before something it cannot.', 'Write \\\\ for one backslash, as in Windows paths.'],
  ],
]);

function treeOf(text: string, errors: ParseError[]): Node | undefined | 'deep' {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch {
    // The parser calls itself for each level; only a file made for it runs out of stack.
    return 'deep';
  }
}

/** The value of a node, with `__proto__` as a name like any other. */
function plainValue(node: Node | undefined): unknown {
  if (node?.type === 'array') return (node.children ?? []).map(plainValue);
  if (node?.type !== 'object') return node?.value;
  return Object.fromEntries(
    (node.children ?? []).map(({ children: [key, value] = [] }) => [key?.value, plainValue(value)]),
  );
}

function serverOf({ children: [key, value] = [] }: Node, project: number | undefined, positions: Positions): RawServer {
  const named = key?.offset ?? 0;
  return {
    name: String(key?.value ?? ''),
    project,
    value: plainValue(value),
    at: (path) => positions.at(offsetOf(value, path) ?? named),
  };
}

/** Where a member stands, or the nearest of those around it that exists. */
function offsetOf(value: Node | undefined, path: readonly (string | number)[]): number | undefined {
  if (value === undefined || path.length === 0) return undefined;
  return findNodeAtLocation(value, [...path])?.offset ?? offsetOf(value, path.slice(0, -1));
}
