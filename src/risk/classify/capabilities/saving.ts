import { ELSEWHERE } from './kinds.ts';
import { OF_FILE_SERVER } from './reading.ts';
import { ADDS, any, type CapabilityRule, CHANGE, named, STORE, UNKNOWN } from './rule.ts';
import { DATABASE_SERVER } from './things.ts';

/** Calls that write or remove files of the machine. Rows are alternatives. */
export const SAVING: readonly CapabilityRule[] = [
  {
    capability: 'agent-config-write',
    why: 'nothing keeps it from files that agents take orders from',
    effects: ['create', 'update', 'overwrite'],
    about: any(
      'write file|edit file|edit (?:\\w+ )?file|push file|create or update file|write to file|mcp server|mcp config|agent config|append file|append to file|create file|str replace|replace in file|insert (?:\\w+ ){0,2}file|write (?:\\w+ ){0,3}file',
    ),
    notKind: any('sandbox|e2b|gbox|daytona'),
  },
  {
    capability: 'agent-config-write',
    why: 'it changes which servers a client starts',
    in: CHANGE,
    name: any(
      '(?:add|install|configure|update|remove|uninstall|register|set|create|enable|disable|manage) (?:\\w+ ){0,2}mcp server|(?:add|update|remove|delete|set) (?:mcp )?server (?:config|configuration)|(?:update|write|set|edit) (?:claude|cursor|client|agent) (?:config|configuration|setting)',
    ),
  },
  {
    capability: 'file-delete',
    why: 'it removes files or folders',
    effects: ['delete', 'purge'],
    about: any('file|directory|folder'),
    not: any('metadata|collection folder'),
    takes: named('(?:\\w+ )*(?:path|paths|filename|file name|filepath|directory|dir|file|files)|'),
    notKind: any(`${ELSEWHERE}|clickup`),
  },
  {
    capability: 'file-delete',
    why: 'it removes files or folders of the machine that its server reaches',
    effects: ['delete', 'purge'],
    server: any('ftp|sftp|webdav|smb|ssh|unity|unreal|godot'),
    name: any('file|directory|folder'),
  },
  {
    capability: 'file-write',
    why: 'its browser saves the page to a file',
    in: ['Write'],
    name: any('browser pdf save|save (?:page )?(?:as|to) pdf'),
  },
  {
    capability: 'file-write',
    why: 'an argument holds the path of what it makes',
    in: CHANGE,
    effects: [...ADDS, 'start', 'run-code', 'compute'],
    takesAn: 'output',
  },
  {
    capability: 'file-write',
    why: 'it creates or changes the file whose path an argument holds',
    in: STORE,
    effects: ['create', 'update', 'overwrite'],
    takesAn: 'input',
    notTakes: named(
      '(?:input|source|src|image|media|video|audio|attachment|photo|local|template)(?: file)? ?(?:path|paths|file|files)|owner|branch|repo|repository',
    ),
    notName: any('import|ingest|attach|upload|send|post|instrumentation|index|note'),
    notKind: any(ELSEWHERE),
    notServer: any(DATABASE_SERVER),
    not: any('cookie|storage state|restore|stack|change directory'),
  },
  {
    capability: 'file-write',
    why: 'what it makes becomes a file of the project whose folder it is told',
    in: CHANGE,
    effects: ADDS,
    takes: named('project (?:path|root|dir|directory|folder)'),
    name: any('create|add|write|save|update|edit|modify|generate|init|scaffold|setup'),
  },
  {
    capability: 'file-write',
    why: 'it writes to a path of another machine',
    in: CHANGE,
    effects: ADDS,
    takes: named('remote (?:file )?(?:path|dir|directory|folder)'),
  },
  {
    capability: 'file-write',
    why: 'what it downloads is kept in a file',
    in: ['Write'],
    effects: ['create'],
    name: any('download'),
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
    why: 'it moves or copies files',
    in: CHANGE,
    about: any('(?:move|copy|rename) (?:\\w+ ){0,3}(?:file|directory|folder)'),
    notKind: any(ELSEWHERE),
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
    why: 'its server is for files of the machine, and nothing is known of its arguments',
    effects: ADDS,
    ...OF_FILE_SERVER,
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
];
