import { ADDS, any, type CapabilityRule, CHANGE, named, READ } from './rule.ts';

/** Files, repositories and programs of the machine, told by the arguments. Rows are alternatives. */
export const FROM_FILES: readonly CapabilityRule[] = [
  {
    capability: 'file-read',
    why: 'files beside the text are taken from local paths',
    in: CHANGE,
    takes: named('(?:media|attachment|image|video|audio|photo|local|input) (?:file )?(?:path|paths)|attachment paths?'),
    not: any('github|gitlab|delete|generate|draw|render|screenshot'),
    saves: false,
  },
  {
    capability: 'file-read',
    why: 'it reads a folder of results that an argument names',
    in: READ,
    about: any('report|result|coverage|dump|capture|pcap'),
    takes: named('(?:result|results|report|reports|coverage|dump|log|input) (?:dir|directory|folder|path)'),
    not: any('github|gitlab|list|search'),
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
    not: any('github|gitlab|s3|bucket|drive|branch'),
  },
  {
    capability: 'file-write',
    why: 'what it downloads is kept on the machine',
    in: ['Read', 'Write', 'Execute'],
    about: any(
      '(?:download|save|export) (?:\\w+ ){0,9}(?:to|into|in|on) (?:\\w+ ){0,2}(?:local|disk|local storage|file system|filesystem|download folder)',
    ),
    not: any('without|link|url to'),
  },
  {
    capability: 'file-write',
    why: 'a document of an office program is a file',
    effects: ['create', 'update', 'overwrite'],
    name: any(
      '(?:create|generate|write|edit|save|convert) (?:\\w+ ){0,3}(?:excel|excel file|word document|docx|pdf|csv|txt)',
    ),
    takes: /^$/,
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
    notName: any('version|help|list|doc|status|rule'),
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
    not: any('schema|list|doc|documentation|search'),
  },
  {
    capability: 'issue-write',
    why: 'tasks that are shared are tickets',
    effects: ADDS,
    name: any('(?:create|add|update) (?:\\w+ )?(?:task|subtask)'),
    server: any('todoist|task|todo|ticktick|project'),
    not: any('scheduled|cron|memory|agent|milestone|section|label'),
  },
  {
    capability: 'issue-write',
    why: 'what it posts the public can read and answer',
    effects: ADDS,
    name: any('(?:post|create|send|reply) (?:\\w+ )?(?:tweet|toot|comment|reply|thread)'),
  },
];
