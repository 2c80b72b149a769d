import { LOCAL_OR_REMOTE } from './forms.ts';
import { ELSEWHERE } from './kinds.ts';
import { any, type CapabilityRule, CHANGE, type Conditions, named, READ, UNKNOWN } from './rule.ts';
import { DATABASE_SERVER, FILE_SERVER } from './things.ts';

/** Calls of servers for files of the machine, of whose arguments nothing is known. */
export const OF_FILE_SERVER: Conditions = {
  takes: UNKNOWN,
  server: any(FILE_SERVER),
  notServer: any('google|microsoft 365|graph|online|cloud'),
  notKind: any(ELSEWHERE),
};

/** With one of these a path leads into a repository. */
const OF_REPOSITORY = named('owner|branch|(?:repo|repository|project) (?:id|name|url)|repo|repository');

/** Words of calls on the tree of files, and not on what a file holds. */
const ON_TREE =
  'list|directory|tree|exist|stat|size|allowed|search file|find file|file info|metadata|count|delete|remove|close|start|stop|set|open|watch|link|url';

/** Calls that read a file of the machine. Rows are alternatives. */
export const READING_FILES: readonly CapabilityRule[] = [
  {
    capability: 'file-read',
    why: 'an argument holds the path of what it takes in',
    in: READ,
    takesAn: 'input',
    notName: any(ON_TREE),
    notKind: any(ELSEWHERE),
    notTakes: OF_REPOSITORY,
    notServer: any(DATABASE_SERVER),
    not: any('documentation|guide'),
  },
  {
    capability: 'file-read',
    why: 'it takes a local file to somewhere else',
    in: ['Write', 'Execute', 'Destructive'],
    about: any('upload|attach|import|install|drop|restore'),
    takes: named('(?:\\w+ )*(?:path|paths|filename|file name)'),
  },
  {
    capability: 'file-read',
    why: 'what it builds, scans or deploys is read from a local path',
    in: ['Execute', 'Destructive'],
    effects: ['start', 'deploy', 'provision', 'run-command', 'delete', 'upload', 'create'],
    takes: named(
      '(?:dockerfile|context|yaml|app|template|params|project|source|build|code|repo|workspace|manifest|ecs template|ecr template|input|working|root|test|module|package|target|script|config|spec|deploy|site|notebook) (?:path|file|dir|directory|root|file path)|dockerfile',
    ),
    notTakes: named('command|cmd|commands|code'),
    not: any('git'),
  },
  {
    capability: 'file-read',
    why: 'its words say that it takes a local file or an address',
    in: ['Read', 'Execute'],
    about: LOCAL_OR_REMOTE,
  },
  {
    capability: 'file-read',
    why: 'it reads one local file and writes another',
    saves: true,
    takesAn: 'input',
    notName: any('take|capture|screenshot|snapshot|download|export'),
  },
  {
    capability: 'file-read',
    why: 'what it scans or tests is read from a local path',
    in: ['Execute'],
    about: any('scan|review|zip|build|test|compile|analyze|play|run project'),
    takes: named('path|spec|specs|file'),
  },
  {
    capability: 'file-read',
    why: 'the text that it stores can be taken from a local file',
    in: ['Write'],
    effects: ['create', 'update'],
    takes: named('(?:content|body|text|description|message) file(?: path)?'),
  },
  {
    capability: 'file-read',
    why: 'it sends the file whose path an argument holds',
    effects: ['send', 'upload', 'deploy'],
    takesAn: 'input',
    notTakes: OF_REPOSITORY,
    notKind: any(ELSEWHERE),
    notName: any('screencast|trace'),
  },
  {
    capability: 'file-read',
    why: 'what it takes in for later it reads from a path',
    in: ['Write'],
    takesAn: 'input',
    name: any('import|ingest|attach|upload|index|embed|learn|submit|register|transcribe|analyze|analyse|parse|convert'),
    notTakes: OF_REPOSITORY,
    notKind: any(ELSEWHERE),
    notServer: any(DATABASE_SERVER),
  },
  {
    capability: 'file-read',
    why: 'it reads a file, whatever its arguments are',
    in: READ,
    takes: UNKNOWN,
    name: any(
      'read (?:\\w+ )?file|get file content|ripgrep|(?:read|analyze|summarize|process|open) (?:pdf|document|docx|excel|csv|image|word|epub|local \\w+)|(?:compress|resize|edit) local \\w+|(?:extract|parse|convert) (?:\\w+ ){0,2}(?:pdf|docx|word|excel|pptx|document|epub)|pdf to \\w+|document reader|load (?:csv|pdf|document|file)|image to text|ocr',
    ),
    notKind: any(ELSEWHERE),
    not: any('github'),
  },
  {
    capability: 'file-read',
    why: 'its server is for files of the machine, and nothing is known of its arguments',
    in: READ,
    effects: ['read', 'compute'],
    ...OF_FILE_SERVER,
    name: any(
      'read|extract|analyze|analyse|parse|load|open|convert|summarize|describe|transcribe|search|text|content|metadata|page|sheet|data|compare',
    ),
    notName: any(`list|${ON_TREE}`),
  },
  {
    capability: 'file-read',
    why: 'files beside the text are taken from local paths',
    in: CHANGE,
    takes: named('(?:media|attachment|image|video|audio|photo|local|input) (?:file )?(?:path|paths)|attachment paths?'),
    saves: false,
  },
  {
    capability: 'file-read',
    why: 'a program takes apart the file that an argument names',
    about: any('pcap|capture file|binary|apk|elf'),
    takes: named('(?:pcap|apk|binary|file|capture) ?(?:path|file|destination|filepath)'),
  },
];
