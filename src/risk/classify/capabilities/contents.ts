import { ELSEWHERE } from './kinds.ts';
import { OF_FILE_SERVER } from './reading.ts';
import { any, type CapabilityRule, type Conditions, endsIn, named, READ } from './rule.ts';
import { BUILD_SERVER, CODE_SERVER, DATABASE_SERVER } from './things.ts';

/** Calls that return what stands in a file of the machine, and not only what can be worked out from it. */
const RETURNS_TEXT: Conditions = {
  in: READ,
  name: any(
    'read|get|extract|open|load|fetch|view|cat|head|tail|grep|search|dump|parse|show|summarize|summary|analyze|content|contents|text|page|markdown|context|ocr',
  ),
  notName: any(
    'list|help|version|preset|tree|heapsnapshot|search file|find file|info|metadata|stat|size|count|exist|schema|describe|sheet name|validate|lint|format|check|duration|dimension|directory|allowed|filename|project|audio|scene|level|mesh|model|toc|table of content|structure|outline|property|hash|checksum',
  ),
  notKind: any(ELSEWHERE),
  notServer: any(DATABASE_SERVER),
  not: any('documentation|guide'),
};

/** Calls whose argument holds the path of the file. */
const NAMED: Conditions = { ...RETURNS_TEXT, takesAn: 'input' };

/** A document of one kind is mostly one that somebody handed over; a file of any kind is as often a secret of its owner's. */
const ONE_KIND =
  'pdf|excel|xlsx|workbook|worksheet|sheet|csv|epub|word|docx|pptx|powerpoint|presentation|image|picture|photo|audio|json|html|markdown|xml|xmind|notebook|archive|zip|ebook|book';

/** The same without a known argument. */
const OF_SERVER: Conditions = { ...RETURNS_TEXT, ...OF_FILE_SERVER };

const OWNER = 'whose file it is decides what stands in it, and nothing keeps a call to harmless ones';
const AUTHOR = 'files come from mail, downloads and other people as well';

/** What a repository holds that its members and strangers wrote. */
const CODE =
  'file|content|directory|release|tag|commit|diff|blame|code|project|repository|repo|issue|pull request|merge request|pull|discussion|thread|job|workflow run|artifact|log|milestone|snippet|note';

/** Calls that take in all that lies in a folder. */
const FOLDER: Conditions = {
  in: READ,
  takesAn: 'input',
  takes: named(
    '(?:repo|repository|project|codebase|source|base|root|target|workspace)(?: \\w+)? ?(?:path|dir|root|directory|folder)|path|directory|dir|folder(?: path)?',
  ),
  name: any('scan|analyze|analyse|review|dump|index|flatten|pack|digest|audit|inspect|grep|search code|summarize'),
  notKind: any('git|github|gitlab'),
  notServer: any(DATABASE_SERVER),
};

/** What a build, a test or a run left behind. */
const RUN: Conditions = {
  in: READ,
  effects: ['read'],
  server: any(BUILD_SERVER),
  head: endsIn(
    '(?:\\w+ )?(?:build|job|run|execution|test|failure|failure log|step|artifact|workflow|pipeline|report|result|log|flaky test|last run|annotation|issue|hotspot|vulnerability)',
  ),
  notName: any('status|count|schema|template|project|org|organization|team|quota|version'),
};

/** What files and repositories hold. Rows with the same capability are alternatives. */
export const CONTENTS: readonly CapabilityRule[] = [
  { ...NAMED, capability: 'private-data-read', why: OWNER, notKind: any(`${ELSEWHERE}|${ONE_KIND}`) },
  { ...NAMED, capability: 'untrusted-content-read', why: AUTHOR },
  {
    ...OF_SERVER,
    capability: 'private-data-read',
    why: OWNER,
    server: any('filesystem|file system|file manager'),
  },
  { ...OF_SERVER, capability: 'untrusted-content-read', why: AUTHOR },
  { ...FOLDER, capability: 'file-read', why: 'it reads what lies in the folder that an argument names' },
  { ...FOLDER, capability: 'private-data-read', why: OWNER },
  { ...RUN, capability: 'private-data-read', why: 'a build or a run shows code and settings of its team' },
  {
    ...RUN,
    capability: 'untrusted-content-read',
    why: 'whoever proposes a change has it built, and writes what the build repeats',
  },
  {
    capability: 'private-data-read',
    why: 'a repository may be a private one',
    in: READ,
    effects: ['read'],
    server: any(CODE_SERVER),
    takes: named('owner|repo|repository|repo (?:path|name|id|url)|(?:\\w+ )?project (?:id|path|key)|workspace|query|'),
    notTakes: named('repo url|repository url|github url'),
    head: new RegExp(` (?:\\w+ )?(?:${CODE})(?: search)? $`),
    notName: any(
      'trending|public|label|type|template|field|branch|star|starred|fork|contributor|advisory|license|gitignore',
    ),
  },
];
