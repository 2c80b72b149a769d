import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { Positions } from '../../policy/positions.ts';
import { UsageError } from '../command.ts';
import { visible } from '../output.ts';

/** A JSON file of ours, with the way back to the places in its text. */
export interface JsonText {
  value: unknown;
  root: Node;
  /** A UsageError about the value at a path, or about the nearest that exists above it: `file:line:column: ...`. */
  wrong: (path: readonly (string | number)[], message: string) => UsageError;
}

/** Reads strict JSON. Throws a UsageError with line and column where it is not. */
export function readJsonText(file: string, text: string): JsonText {
  const positions = new Positions(text);
  const wrongAt = (offset: number, message: string) => {
    const { line, column } = positions.at(offset);
    return new UsageError(`${visible(file)}:${line}:${column}: ${message}`);
  };
  const errors: ParseError[] = [];
  const root = parsed(text, errors);
  const [error] = errors;
  if (error !== undefined) throw wrongAt(error.offset, `this is not valid JSON: ${inWords(error)}.`);
  if (root === undefined) throw wrongAt(0, 'this is not valid JSON: the file is empty or nested too deeply.');
  const wrong: JsonText['wrong'] = (path, message) => wrongAt(nearest(root, path).offset, message);
  return { value: JSON.parse(text), root, wrong };
}

/** The parser follows nesting by recursion; a file made to break it is damaged like any other. */
function parsed(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return undefined;
  }
}

/** `CommaExpected` -> "comma expected". */
function inWords({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .toLowerCase();
}

function nearest(root: Node, path: readonly (string | number)[]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const found = findNodeAtLocation(root, path.slice(0, length));
    if (found !== undefined) return found;
  }
  return root;
}
