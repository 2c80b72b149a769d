import { isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { FILE_START, problem } from '../problems.ts';
import type { Problem } from '../types.ts';
import { type Locate, locate, type ParsedText, spanAt } from './locate.ts';
import { type IsQuoted, NodeCheck } from './node-check.ts';
import { firstErrors, yamlMessage } from './yaml-errors.ts';

/** One slip confuses the lines after it; more messages than this do not help. */
const MOST_SYNTAX_PROBLEMS = 10;

/** A YAML file as plain data, what is wrong with its text, and where each part of it stands. */
interface YamlFile {
  /** `undefined` when the text cannot be read at all. */
  value: unknown;
  problems: Problem[];
  locate: Locate;
}

/**
 * Reads one YAML 1.2 document with the core schema. Keys are unique and are text; aliases, anchors, tags and
 * directives are refused, so that what a reviewer reads is what the program reads. Never throws.
 */
export function readYaml(file: string, text: string, isQuoted: IsQuoted = () => false): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    // "silent" would also keep the error about a second document.
    logLevel: 'error',
    prettyErrors: false,
    resolveKnownTags: false,
    stringKeys: true,
    // Checked by NodeCheck in linear time; the library compares every pair of keys.
    uniqueKeys: false,
  });
  const parsed: ParsedText = { text, root: document.contents, lines };
  const where: Locate = (path, part) => locate(parsed, path, part);
  const syntax = syntaxProblems(file, parsed, [...document.errors, ...document.warnings]);
  if (document.directives.yaml.explicit)
    syntax.unshift(problem('CAT006', file, FILE_START, 'A %YAML directive is used'));
  if (syntax.length > 0) return { value: undefined, problems: syntax, locate: where };
  if (document.contents === null) {
    return { value: undefined, problems: [problem('CAT007', file, FILE_START, 'The file is empty')], locate: where };
  }
  const check = new NodeCheck(file, parsed, isQuoted);
  const problems = check.run(document.contents);
  return { value: check.isReadable ? document.toJS({ maxAliasCount: 0 }) : undefined, problems, locate: where };
}

/** One problem a line: the library reports each token that does not fit. */
function syntaxProblems(file: string, parsed: ParsedText, errors: readonly YAMLError[]): Problem[] {
  const byLine = new Map<number, Problem>();
  for (const error of firstErrors(errors)) {
    const { code, message, suggestion } = yamlMessage(error);
    const [start, end] = placeOf(error, parsed);
    const span = spanAt(parsed, start, end);
    if (!byLine.has(span.line)) byLine.set(span.line, problem(code, file, span, message, { suggestion }));
  }
  return [...byLine.values()].slice(0, MOST_SYNTAX_PROBLEMS);
}

/** Where to point. A quote that is never closed is missed at the end of the file; it is wrong where it opens. */
function placeOf({ message, pos }: YAMLError, { root }: ParsedText): readonly [start: number, end: number] {
  let place: readonly [number, number] = pos;
  if (!message.startsWith('Missing closing ') || root === null) return place;
  visit(root, (_, node) => {
    if (!isScalar(node) || !node.range || node.range[1] !== pos[0]) return;
    place = [node.range[0], node.range[0] + 1];
  });
  return place;
}
