import { LOCAL_OR_REMOTE } from './forms.ts';
import { ELSEWHERE } from './kinds.ts';
import { any, type CapabilityRule, CHANGE, named, READ, UNKNOWN } from './rule.ts';

const FILE_ARGUMENT = named(
  '(?:absolute |local |input |base |current |source |image |pdf |video |audio |document |csv |excel |docx |input file |theme )*(?:file )?(?:path|paths|file|files|filename|file name|filepath)|(?:file )?(?:path|paths)',
);

/** With one of these a path leads into a repository. */
const OF_REPOSITORY = named('(?:repo|repository|project) (?:id|name|path|url)|repo|repository');

/** Arguments that can only mean a file of the machine. What is written has "output" or the like before it. */
const LOCAL_FILE = named(
  '(?!output|out |save|dest|target|remote|export|download|json path|api|url|s3)(?:\\w+ )*(?:file|image|img|photo|picture|audio|video|media|pdf|document|doc|csv|excel|workbook|docx|pptx?|presentation|template|input|source|src|local|epub|schematic|notebook|codebase|script|log|db|sqlite|dataset|screenshot|attachment|project|folder|directory|base|absolute|pcap|apk|binary|model|font|zip|archive|xml|yaml|netlist|pcb|mesh|raster|shapefile|code|key|cert|video file) (?:file )?paths?|filepath|file ?names? path|(?:audio|video|image|input|pdf|csv|media) files?',
);

/** Words of calls on the tree of files, and not on what a file holds. */
const ON_TREE =
  'list|directory|tree|exist|stat|size|allowed|search file|find file|file info|metadata|count|delete|remove|close|start|stop|set|open|watch|link|url';

/** Calls that read a file of the machine. Rows are alternatives. */
export const READING_FILES: readonly CapabilityRule[] = [
  {
    capability: 'file-read',
    why: 'it reads a file that an argument names',
    in: READ,
    about: any('file|pdf|document|heapsnapshot|media|docx|csv|excel|spreadsheet|workbook|markdown|image|audio|video'),
    takes: FILE_ARGUMENT,
    notTakes: OF_REPOSITORY,
    not: any('documentation|repository|directory|search|info|metadata'),
  },
  {
    capability: 'file-read',
    why: 'an argument names a local file that is taken in',
    in: ['Read', 'Execute'],
    takes: named(
      '(?:\\w+ )*(?:file (?:path|paths)|filepath|absolute path|local path|image path|audio path|video path|pdf path|project path|folder path|absolute \\w+ path)',
    ),
    not: any('git|generate|screencast|trace|evaluate|list|search'),
    saves: false,
    notTakes: OF_REPOSITORY,
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
      '(?:dockerfile|context|yaml|app|template|params|project|source|build|code|repo|workspace|manifest|ecs template|ecr template|input) (?:path|file|dir|directory|root|file path)|dockerfile',
    ),
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
    takes: named('(?:input |source |image |pdf |video |audio |document )+(?:file |path)*(?:path|file)|input'),
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
    why: 'it reads the local file that an argument names',
    in: READ,
    takes: LOCAL_FILE,
    notName: any(ON_TREE),
    notKind: any(ELSEWHERE),
    notTakes: named('owner|repo|repository|branch|(?:repo|repository) id'),
  },
  {
    capability: 'file-read',
    why: 'it sends, runs or takes in the local file that an argument names',
    effects: ['send', 'upload', 'start', 'run-code', 'run-command', 'deploy'],
    takes: LOCAL_FILE,
    notName: any('screencast|trace'),
  },
  {
    capability: 'file-read',
    why: 'it reads a file, whatever its arguments are',
    in: READ,
    takes: UNKNOWN,
    name: any(
      'read (?:\\w+ )?file|get file content|(?:read|analyze|summarize|process|open) (?:pdf|document|docx|excel|csv|image|word|epub|local \\w+)|(?:compress|resize|edit) local \\w+|(?:extract|parse|convert) (?:\\w+ ){0,2}(?:pdf|docx|word|excel|pptx|document|epub)|pdf to \\w+|document reader|load (?:csv|pdf|document|file)|image to text|ocr',
    ),
    notKind: any(ELSEWHERE),
    not: any('github'),
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
    why: 'it reads a folder of results that an argument names',
    in: READ,
    about: any('report|result|coverage|dump|capture|pcap'),
    takes: named('(?:result|results|report|reports|coverage|dump|log|input) (?:dir|directory|folder|path)'),
  },
  {
    capability: 'file-read',
    why: 'a program takes apart the file that an argument names',
    about: any('pcap|capture file|binary|apk|elf'),
    takes: named('(?:pcap|apk|binary|file|capture) ?(?:path|file|destination|filepath)'),
  },
];
