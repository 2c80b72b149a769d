import { ELSEWHERE } from './kinds.ts';
import { ADDS, any, type CapabilityRule, CHANGE, named, UNKNOWN } from './rule.ts';

/** Calls that write or remove files of the machine. Rows are alternatives. */
export const SAVING: readonly CapabilityRule[] = [
  {
    capability: 'agent-config-write',
    why: 'nothing keeps it from files that agents take orders from',
    effects: ['create', 'update', 'overwrite'],
    about: any(
      'write file|edit file|edit (?:\\w+ )?file|push file|create or update file|write to file|mcp server|mcp config|agent config|append file|append to file|create file|str replace|replace in file|insert (?:\\w+ ){0,2}file|write (?:\\w+ ){0,3}file',
    ),
  },
  {
    capability: 'file-delete',
    why: 'it removes files or folders',
    effects: ['delete', 'purge'],
    about: any('file|directory|folder'),
    takes: named('(?:\\w+ )*(?:path|paths|filename|file name|filepath|directory|dir|file|files)|'),
    notKind: any(ELSEWHERE),
  },
  { capability: 'file-write', why: 'it saves its answer to a file that the caller names', saves: true },
  {
    capability: 'file-write',
    why: 'what it runs or checks can be written to a file',
    in: ['Execute', 'Read'],
    drives: true,
    takes: named('file path|filename|output dir path|output path|\\w+ file path'),
    not: any('heapsnapshot|unsafe'),
  },
  {
    capability: 'file-write',
    why: 'it creates or changes files',
    in: CHANGE,
    effects: ['create', 'update', 'overwrite'],
    about: any('file|directory|folder|screenshot|snapshot|pdf|docx|document|workbook|worksheet|excel|presentation'),
    takes: named(
      '(?:absolute |output |local |file |save |destination |request file |response file |workbook |full |new |target |source )*(?:path|dir|directory|file|filename|file name|filepath)|destination',
    ),
    not: any('change directory|repository|storage state'),
  },
  {
    capability: 'file-write',
    why: 'it writes a file, whatever its arguments are',
    effects: ['create', 'update', 'overwrite'],
    takes: UNKNOWN,
    name: any(
      '(?:write|create|edit|append|save|manage|modify|update|move|copy|rename|insert|replace) (?:\\w+ ){0,3}(?:file|directory|excel|word document|docx|pptx|presentation|pdf|csv|txt)|str replace|convert to pdf',
    ),
    notKind: any(ELSEWHERE),
    not: any('repository'),
  },
  {
    capability: 'file-write',
    why: 'it writes the local file that an argument names',
    effects: ['create', 'update', 'overwrite'],
    takes: named(
      '(?:absolute |local |output |file |excel |workbook |document |doc |docx |pdf |csv |pptx |presentation |notebook |save |target |destination |dest |new |export )*(?:file ?path|absolute path|file absolute path|output|destination)|(?:excel|workbook|document|doc|docx|pptx?|presentation|notebook|csv|pdf|output|save|destination|dest|target file|new) path|output (?:dir|directory|file|folder|file ?name)|save (?:dir|directory|to)|filepath',
    ),
    notName: any('instrumentation'),
    notKind: any(ELSEWHERE),
  },
  {
    capability: 'file-write',
    why: 'its words say that it keeps what it is given in a file',
    in: CHANGE,
    effects: ['create', 'update', 'overwrite'],
    about: any(
      '(?:save|write|export|store|download) (?:\\w+ ){0,6}(?:as|to|in|into) (?:\\w+ ){0,3}(?:file|folder|directory|disk|desktop)|(?:add|write|save) (?:\\w+ )?(?:text )?file|(?:log|text|markdown|svg|html) file',
    ),
    notKind: any(ELSEWHERE),
    not: any('repository|from'),
  },
  {
    capability: 'file-write',
    why: 'it writes into a place that an argument names',
    in: CHANGE,
    effects: ADDS,
    takes: named('(?:remote|destination|dest|output|save|download) (?:file )?(?:path|dir|directory|folder|file)'),
  },
];
