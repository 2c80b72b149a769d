import type { Problem, ProblemSeverity } from './types.ts';

interface ProblemKind {
  severity: ProblemSeverity;
  title: string;
  /** What to do, in one or two sentences. */
  help: string;
}

const error = (title: string, help: string): ProblemKind => ({ severity: 'error', title, help });
const warning = (title: string, help: string): ProblemKind => ({ severity: 'warning', title, help });
const hint = (title: string, help: string): ProblemKind => ({ severity: 'hint', title, help });

/**
 * Every code a record can be reported with. One meaning a code, for ever: a code that is no longer used stays out of
 * use. CAT0 is about files and YAML, CAT1 the shape of a record, CAT2 servers and tools, CAT3 attacks, CAT4 texts,
 * CAT5 what holds records together.
 */
export const PROBLEMS = {
  CAT001: error('File cannot be read', 'Check that the path exists and may be read.'),
  CAT002: error('File is too large', 'A record file holds at most 4 MiB. Split the server or drop what is not a fact.'),
  CAT003: error('File is not UTF-8 text', 'Save the file as UTF-8.'),
  CAT004: error('Not valid YAML', 'Mend the line shown; the rest of the file cannot be read before that.'),
  CAT005: error('Key written twice', 'Keep one of the two: readers would take only the last.'),
  CAT006: error(
    'YAML feature not used here',
    'Write the value out. Anchors, aliases, tags and directives are refused.',
  ),
  CAT007: error('Not one document', 'A file holds exactly one record.'),
  CAT008: error('Invisible character', 'Remove it, or type the visible character that was meant.'),
  CAT009: error('Nested too deeply', 'No record nests deeper than a dozen levels.'),
  CAT010: error(
    'File in an unexpected place',
    'Records are `.yaml` files in the folders that the contributing guide lists.',
  ),
  CAT011: error('Nothing to check', 'Give the path of a record or of a catalogue folder that holds some.'),
  CAT012: error('Half of a character', 'Remove the escape, or write the whole character: no text can hold one half.'),

  CAT101: error('Field is missing', 'Add the field.'),
  CAT102: error('Unknown field', 'Rename or remove it. Unknown fields are errors so that a slip never loses a fact.'),
  CAT103: error('Wrong type', 'Give a value of the type named.'),
  CAT104: error('Not in the closed list', 'Use a word of the list; `catalogue/vocabulary/` says what each one means.'),
  CAT105: error('Wrong form', 'Write the value in the form named.'),
  CAT106: error('Empty', 'Give a value, or remove the field if it is optional.'),
  CAT107: error('Out of range', 'Give a number within the range named.'),

  CAT201: error('Id and file name differ', 'Rename the file or the id: the id is the address.'),
  CAT202: error('Id used twice', 'Every record needs its own id.'),
  CAT203: error('Tool listed twice', 'Keep one record for each name.'),
  CAT204: hint('Addresses need a hash', 'Nothing to do: both tools get a short hash in their address.'),
  CAT205: error('`undo` names no tool', 'Name a tool of the same server, exactly as it is listed.'),
  CAT206: error('Reason without its fact', 'Add the fact to the tool, or remove the sentence under `because`.'),
  CAT207: error(
    'Reviewed record is incomplete',
    'A reviewed server needs a summary; each of its tools summary, effects, rationale and evidence, and `reversible` when it changes something.',
  ),
  CAT208: error('Foreign text in a reviewed record', 'Remove `description`; say it in our own words as `summary`.'),
  CAT209: error(
    'Source is not pinned',
    'Give repository and full commit id, or the checked version of the package: evidence must not move.',
  ),
  CAT210: warning(
    'Effects and capabilities disagree',
    'Add the effect that the capability implies, or drop the capability.',
  ),
  CAT211: error('Override changes nothing', 'Remove it: the computed class already says the same.'),
  CAT212: error('Parameter listed twice', 'Keep one entry for each parameter.'),
  CAT213: error('Quote too long', 'Keep to eight words: evidence points at the source, it does not copy it.'),
  CAT214: error('`undo` on something that cannot be undone', 'Either `reversible` is yes or partly, or `undo` goes.'),
  CAT215: error('Unknown typical tool', 'Name tools of this server, each once.'),
  CAT216: warning(
    'Unknown type of an argument',
    'Write a type of JSON Schema, several with bars between them, or `any`.',
  ),

  CAT301: error('Unknown attack', 'Use the id of an entry in `catalogue/attacks/`.'),
  CAT302: error('Attack names itself', 'Remove its own id from `related`.'),
  CAT303: error('CVE listed twice', 'One entry a CVE: merge the two, or tell them apart.'),
  CAT304: error('Pattern does not compile', 'Mend the pattern: a JavaScript expression, read with the flags i and u.'),
  CAT305: warning('Match reaches no tool', 'Name at least one capability or category under `any_of` or `all_of`.'),
  CAT306: error('Reference listed twice', 'Keep one of the two.'),
  CAT307: error(
    'Verdict and example disagree',
    'An entry that a policy stops, wholly or partly, has one example; any other has none.',
  ),
  CAT308: error('Example names nothing', "Name a tool of the catalogue by its address, and the tool's own arguments."),
  CAT309: error(
    'Example does not hold',
    'Mend the policy or the call: the engine has to refuse one and allow the other.',
  ),
  CAT310: error(
    'Picture does not fit the steps',
    'Each arrow belongs to a step that exists and leads to somebody else.',
  ),
  CAT311: hint(
    'Example is about another catalogue',
    'Nothing to do where servers were left out on purpose; else name a server of this catalogue.',
  ),
  CAT312: error('Not on the list', 'Write the id as `catalogue/taxonomies/` has it, or add it there.'),
  CAT313: error('Address is taken', 'A list by others and an attack entry may not have the same id.'),
  CAT314: error('A "no" without a way out', 'Say under `controls` what to do instead of a policy.'),

  CAT401: warning(
    'Unknown name in backticks',
    'Backticks mark a parameter, tool or vocabulary term: check the spelling.',
  ),
  CAT402: error('Text is a copy of another', 'Say what is particular to this tool.'),
  CAT403: error(
    'Text repeats its source',
    'Say it in our own words: seven words in a row are the most that may agree.',
  ),

  CAT501: error('Vocabulary is incomplete', 'Give each id that the code knows exactly one entry.'),
  CAT502: error('Rationale is missing', 'Each category has one file in `catalogue/rationales/`.'),
  CAT503: error('Reference to nothing', 'Name the address of a record that exists.'),
  CAT504: error('Retired address is in use', 'An id never changes its meaning: choose another one.'),
  CAT505: error('Listed twice', 'Keep one of the two.'),
  CAT506: warning('Not newest first', 'Put new entries at the top.'),
  CAT507: warning('Not in canonical form', 'Run the command shown; it changes order and layout, never meaning.'),
  CAT508: error(
    'Change of risk that does not hold',
    'Give the class before and after; the newest entry about a page says how it stands today.',
  ),
} as const satisfies Record<`CAT${number}`, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Columns of one line that a caret points at. Lines and columns from 1, in UTF-16 units. */
export interface Span {
  line: number;
  column: number;
  length: number;
}

export const FILE_START: Span = { line: 1, column: 1, length: 1 };

interface Advice {
  suggestion?: string | undefined;
  fix?: string | undefined;
  /** Only where one code weighs differently by place. */
  severity?: ProblemSeverity;
}

/** A problem at a place of a file, with the severity that its code has. */
export function problem(code: ProblemCode, file: string, span: Span, message: string, advice: Advice = {}): Problem {
  const { suggestion, fix, severity = PROBLEMS[code].severity } = advice;
  return {
    code,
    severity,
    file,
    ...span,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(fix === undefined ? {} : { fix }),
  };
}

/** By file, then place, then code: the order in which people read them. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}
