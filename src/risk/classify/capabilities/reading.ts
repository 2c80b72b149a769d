import { any, type CapabilityRule, endsIn, named, READ } from './rule.ts';
import { CLOUD_SERVER, CODE_SERVER, DATABASE_SERVER, MEDIA, REPOSITORY, WATCH_SERVER } from './things.ts';

const FILE_ARGUMENT = named(
  '(?:absolute |local |input |base |current |source |image |pdf |video |audio |document |csv |excel |docx |input file |theme )*(?:file )?(?:path|paths|file|files|filename|file name|filepath)|(?:file )?(?:path|paths)',
);

/** With one of these a path leads into a repository. */
const OF_REPOSITORY = named('(?:repo|repository|project) (?:id|name|path|url)|repo|repository');

/** What an answer may bring to the model, beside strangers' text and private data. Rows with the same capability are alternatives. */
export const READING: readonly CapabilityRule[] = [
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
  },
  {
    capability: 'file-read',
    why: 'it takes a local file to somewhere else',
    in: ['Write', 'Execute', 'Destructive'],
    about: any('upload|attach|import|install|drop|restore'),
    takes: named('(?:\\w+ )*(?:path|paths|filename|file name)'),
  },
  {
    capability: 'secrets-read',
    why: 'it returns keys, passwords or settings that hold them',
    in: READ,
    head: endsIn(
      '(?:\\w+ )?(?:secret|secret value|credential|env|env var|environment variable|kubeconfig|password|api key|access key|private key|mnemonic|seed phrase|secret scanning alert|secret alert|cookie|connection string)',
    ),
    not: any('check|leaked|validate'),
  },
  {
    capability: 'secrets-read',
    why: 'it returns keys, passwords or settings that hold them',
    in: READ,
    about: any(
      '(?:get|list|read|return|retrieve|show|export|reveal|dump) (?:\\w+ ){0,3}(?:secret|credential|environment variable|cookie|api key|password|private key|connection string)',
    ),
    not: any('publishable|leaked|schema'),
  },
  {
    capability: 'log-read',
    why: 'it returns logs, traces or events',
    in: ['Read', 'Write'],
    effects: ['read', 'compute'],
    about: any(
      'log|audit log|console message|console error|activity log|log event|loki log|trail|audit event|network request|event log|log line|audit trail|crash report',
    ),
    not: any('git|label|index|certificate|describe log group|stat|event data store|query status|reqid|food'),
  },
  {
    capability: 'log-read',
    why: 'it returns what programs reported',
    in: READ,
    server: any(WATCH_SERVER),
    head: endsIn(
      '(?:\\w+ )?k8 event|(?:\\w+ )?kubernete event|(?:\\w+ )?(?:event|trace|span|investigation|analysis|observability value|breadcrumb|alert group|exception|error|log|quickwit|loki|elasticsearch|generation|conversation|replay|crash)',
    ),
    not: any('conversation|metric'),
    notHead: endsIn('data store|alert rule|contact point|replay'),
  },
  {
    capability: 'retrieval',
    why: 'what it returns is ranked by a search over an index',
    in: READ,
    about: any(
      'semantic|vector|similarity|rag|knowledge base|embedding|natural language search|hybrid search|related paper|relevance ranked|vector store|nearest neighbor',
    ),
    not: any('list|statistic|vector from|semantic scholar author'),
  },
  {
    capability: 'retrieval',
    why: 'it searches documents for a question',
    in: READ,
    about:
      / (?:search|query|ask|find|retrieve) (?:\w+ ){0,3}(?:doc|documentation|knowledge|memory|memorie|knowledgebase|passage|corpus|chunk)/,
    not: any('datasource|list'),
  },
  {
    capability: 'code-repo-read',
    why: 'it returns code or its history',
    in: READ,
    server: any(CODE_SERVER),
    about: any(REPOSITORY),
    not: any('issue|comment|user|project|list pull request|search repository|list repository|list code scanning'),
  },
  {
    capability: 'code-repo-read',
    why: 'it returns code or its history',
    in: READ,
    about: any(
      'git (?:log|diff|show|status|blame|branch)|repository file|repo file|repository content|source code of|code search|search code|pull request diff|git history|commit history|repository structure|repository tree',
    ),
  },
  {
    capability: 'returns-media',
    why: 'the answer is a picture or sound',
    in: ['Read', 'Write'],
    effects: ['read', 'compute', 'create'],
    about: any(
      `(?:take|capture|generate|create|render|make|draw|plot|screenshot|synthesize|produce) (?:\\w+ ){0,4}(?:${MEDIA}|chart|diagram)|(?:load|read|get|edit|fetch|return|export|view|show|download|retrieve|stylize|transform|upscale|enhance) (?:\\w+ ){0,3}(?:${MEDIA})|screenshot|text to (?:image|speech|audio)|image generation|generate image`,
    ),
    not: any(
      'list|search|image set|screenshot url|container|accessibility|describe|analyze|media wiki|html|from image',
    ),
  },
  {
    capability: 'returns-media',
    why: 'the answer holds attached files, pictures among them',
    in: READ,
    about: any(
      '(?:download|render|fetch) (?:\\w+ ){0,4}(?:attachment|attachment data|to pdf|as pdf|pdf)|page to pdf|url pdf|get attachment content|attachment get data',
    ),
  },
  {
    capability: 'http-fetch',
    why: 'it fetches an address that an argument gives',
    in: ['Read', 'Execute'],
    takes: named(
      '(?:(?:target |page |website |site |web |start |base |image |video |audio |pdf |file |document |feed |rss |source |article |media |post )?url|(?:image |page |target )?urls)',
    ),
    not: any('git|elicitation|browser session|webhook|documentation|best practice'),
    notServer: any('s3|table bucket'),
  },
  {
    capability: 'http-fetch',
    why: 'the service it asks fetches an address that an argument gives',
    in: ['Write'],
    about: any('scan|crawl|scrape|screenshot|url|import from|ingest|download|datasource|transcribe|convert'),
    takes: named('(?:(?:target |page |website |source |image |file |video )?url|urls)'),
  },
  {
    capability: 'any-free-text-argument',
    why: 'an argument takes text that the task does not need',
    takes: named(
      'user prompt|conversation|user intent|reasoning|rationale|explanation|justification|toolcall reason|intent|search intent',
    ),
    in: READ,
    not: any('ask'),
  },
  {
    capability: 'private-data-read',
    why: 'it reads rows of a database',
    in: READ,
    server: any(DATABASE_SERVER),
    about: any(
      'find|query|aggregate|read row|get row|get document|get record|search|list record|fetch|get item|scan|hget\\w*|lrange|smember|get key|json get|xrange|retrieve|get value|value from|multiple value|select|fetch row|get entry|get node|hvals|hgetall',
    ),
    not: any('knowledge|vector|documentation|schema|count|pattern|index|plan'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'rows of a database can hold what strangers typed',
    in: READ,
    server: any(DATABASE_SERVER),
    about: any(
      'find document|find record|aggregate|query (?:\\w+ ){0,2}(?:database|table|data|row|document|record|source)|read row|read query|select query|select|get row|get document|get record|list record|execute (?:\\w+ )?query|run (?:\\w+ )?query|search document|search record|data source',
    ),
    not: any('count'),
  },
  {
    capability: 'retrieval',
    why: 'it asks an index for what fits a question',
    in: READ,
    about: any('kendra|q business|relevant content|enterprise search|search index|vector search|full text search'),
    takes: named('(?:\\w+ )?(?:query|question|query text|prompt|vector)'),
  },
  {
    capability: 'secrets-read',
    why: 'the key or token that it makes is in the answer',
    in: ['Write', 'Execute', 'Read'],
    about: any(
      '(?:create|generate|issue|rotate|regenerate|get|obtain|mint) (?:\\w+ ){0,3}(?:api key|access key|access token|api token|secret key|session token|credential|token with)|assume (?:\\w+ )?role',
    ),
    not: any('publishable|schema'),
  },
  {
    capability: 'file-read',
    why: 'what it builds, scans or deploys is read from a local path',
    in: ['Execute', 'Destructive', 'Write'],
    effects: ['start', 'deploy', 'provision', 'run-command', 'delete', 'upload', 'create'],
    takes: named(
      '(?:dockerfile|context|yaml|app|template|params|project|source|build|code|repo|workspace|manifest|ecs template|ecr template|input) (?:path|file|dir|directory|root|file path)|dockerfile',
    ),
    not: any('git'),
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
    capability: 'log-read',
    why: 'events of a cluster and traces of its calls are its log',
    in: READ,
    about: any('k8 event|kubernete event|distributed trace'),
  },
  {
    capability: 'log-read',
    why: 'what it finds rests on logs and events that it quotes',
    in: READ,
    server: any(`${CLOUD_SERVER}|${WATCH_SERVER}`),
    about: any('troubleshoot|troubleshooting'),
    takes: named('(?:\\w+ )*(?:name|id|arn|identifier|action)'),
  },
  {
    capability: 'log-read',
    why: 'the query asks a store of events',
    effects: ['run-query'],
    about: any('cloudtrail|cloud trail|audit log|event data store|log'),
  },
  {
    capability: 'retrieval',
    why: 'what it returns is ranked by how well it fits a question',
    in: READ,
    about: any(
      'natural language query|most relevant|likely duplicate|ranked match|(?:search|find) (?:\\w+ ){0,4}(?:guide|sample|example|guidance|best practice)',
    ),
    takes: named('(?:\\w+ )?(?:query|question|phrase|number)'),
  },
  {
    capability: 'secrets-read',
    why: 'headers of a request hold cookies and tokens',
    about: any('(?:a|single) network request'),
    drives: true,
  },
  {
    capability: 'secrets-read',
    why: 'the resource can be a secret of the cluster',
    server: any('kubernetes|k8|k8s|kubectl|eks|openshift'),
    takes: named('kind'),
    head: endsIn('(?:\\w+ )?resource'),
    about: any('get|read|manage'),
    not: any('scale'),
  },
  {
    capability: 'code-repo-read',
    why: 'what it returns comes from a repository of code',
    in: READ,
    about: any('(?:from|in|of) (?:\\w+ ){0,5}(?:github|gitlab|git hub) (?:repo|repository)'),
    not: any('alert|list|issue|release|tag|pull request'),
  },
];
