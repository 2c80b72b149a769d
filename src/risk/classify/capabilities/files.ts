import { ADDS, any, type CapabilityRule, CHANGE, named, READ } from './rule.ts';

/** Arguments that can only mean a file of the machine. What is written has "output" or the like before it. */
const LOCAL_FILE = named(
  '(?!output|out |save|dest|target|remote|export|download|json path|api|url|s3)(?:\\w+ )*(?:file|image|img|photo|picture|audio|video|media|pdf|document|doc|csv|excel|workbook|docx|pptx?|presentation|template|input|source|src|local|schematic|notebook|codebase|script|log|db|sqlite|dataset|screenshot|attachment|project|folder|directory|base|absolute|pcap|apk|binary|model|font|zip|archive|xml|yaml|netlist|pcb|mesh|raster|shapefile|code|key|cert|video file) (?:file )?paths?|filepath|file ?names? path|(?:audio|video|image|input|pdf|csv|media) files?',
);

/** Nothing is known of the arguments. */
const UNKNOWN = /^$/;

/** Places that are not on the machine, whatever their arguments are called. */
const ELSEWHERE = any(
  'github|gitlab|git|bitbucket|gitee|repo|repository|s3|bucket|gdrive|google drive|dropbox|onedrive|sharepoint|figma|notion|supabase|webdav|ftp|sftp|unity|unreal|godot|confluence|gist|kubernete|datasource',
);

/** Words of calls on the tree of files, and not on what a file holds. */
const ON_TREE =
  'list|directory|tree|exist|stat|size|allowed|search file|find file|file info|metadata|count|delete|remove|close|start|stop|set|open|watch|link|url';

/** Files, repositories and programs of the machine, told by the arguments. Rows are alternatives. */
export const FROM_FILES: readonly CapabilityRule[] = [
  {
    capability: 'file-read',
    why: 'it reads the local file that an argument names',
    in: READ,
    takes: LOCAL_FILE,
    notName: any(ON_TREE),
    notKind: ELSEWHERE,
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
      'read (?:\\w+ )?file|get file content|read (?:pdf|document|docx|excel|csv|image|word)|(?:extract|parse|convert) (?:\\w+ ){0,2}(?:pdf|docx|word|excel|pptx|document)|pdf to \\w+|document reader|load (?:csv|pdf|document|file)|image to text|ocr',
    ),
    notKind: ELSEWHERE,
    not: any('github'),
  },
  {
    capability: 'file-write',
    why: 'it writes a file, whatever its arguments are',
    effects: ['create', 'update', 'overwrite'],
    takes: UNKNOWN,
    name: any(
      '(?:write|create|edit|append|save|modify|update|move|copy|rename|insert|replace) (?:\\w+ ){0,3}(?:file|directory|excel|word document|docx|pptx|presentation|pdf|csv|txt)|str replace|convert to pdf',
    ),
    notKind: ELSEWHERE,
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
    notKind: ELSEWHERE,
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
  {
    capability: 'file-write',
    why: 'it writes into a place that an argument names',
    in: CHANGE,
    effects: ADDS,
    takes: named('(?:remote|destination|dest|output|save|download) (?:file )?(?:path|dir|directory|folder|file)'),
  },
  {
    capability: 'file-write',
    why: 'what it downloads is kept on the machine',
    in: ['Read', 'Write', 'Execute'],
    about: any(
      '(?:download|save|export) (?:\\w+ ){0,9}(?:to|into|in|on) (?:\\w+ ){0,2}(?:local|disk|local storage|file system|filesystem|download folder)',
    ),
  },
  {
    capability: 'code-repo-read',
    why: 'an argument names the folder of a repository',
    in: ['Read', 'Write'],
    effects: ['read', 'compute'],
    takes: named('(?:repo|repository|git) (?:path|dir|directory|root)'),
    about: any('version|history|diff|commit|file|code|branch|change'),
  },
  {
    capability: 'cli-wrapper',
    why: 'a program is started on the file that the caller names',
    in: ['Read', 'Execute'],
    about: any('(?:run|process|scan) (?:\\w+ ){0,5}(?:with|using) (?:nmap|ffmpeg|tshark|suricata|pandoc)'),
  },
  {
    capability: 'cli-wrapper',
    why: 'its server is a cover for a command-line program',
    in: ['Read', 'Write', 'Execute'],
    effects: ['read', 'compute', 'start', 'run-command', 'create', 'update'],
    server: any(
      'nmap|ffmpeg|sqlmap|nuclei|suricata|tshark|pandoc|yt dlp|imagemagick|adb|ffuf|gobuster|hydra|radare2|semgrep',
    ),
    notName: any('rule'),
    takes: /\w/,
  },
  {
    capability: 'doc-write',
    why: 'entries and posts of a site are documents that others open',
    in: ['Write', 'Destructive'],
    server: any('cm|content|contentful|wordpress|ghost|strapi|sanity|drupal|blog'),
    name: any('(?:create|update|publish|edit|delete|unpublish) (?:\\w+ )?(?:post|entry|asset|article)'),
  },
  {
    capability: 'sql',
    why: 'the query is in a language for queries that its caller writes',
    in: READ,
    about: any('resource graph|kusto|kql|cypher query|sparql'),
    takes: named('query|kql|sparql|cypher'),
  },
  {
    capability: 'issue-write',
    why: 'tasks that are shared are tickets',
    effects: ADDS,
    name: any('(?:create|add|update) (?:\\w+ )?(?:task|subtask)'),
    server: any('todoist|task|todo|ticktick|project'),
    not: any('label'),
  },
  {
    capability: 'issue-write',
    why: 'what it posts the public can read and answer',
    effects: ADDS,
    name: any('(?:post|create|send|reply) (?:\\w+ )?(?:tweet|toot|comment|reply|thread)'),
  },
];
