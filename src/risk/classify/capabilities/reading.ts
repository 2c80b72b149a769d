import { any, type CapabilityRule, endsIn, READ } from './rule.ts';
import { INSIDE, MEDIA, PUBLIC, REPOSITORY, STRANGERS } from './things.ts';

/** What an answer may bring to the model. Rows with the same capability are alternatives. */
export const READING: readonly CapabilityRule[] = [
  {
    capability: 'untrusted-content-read',
    in: READ,
    head: endsIn(STRANGERS),
    not: any('template|schema|count|documentation|statistic|label|status|sla|validate|verify|git diff (?:un)?staged'),
  },
  {
    capability: 'untrusted-content-read',
    effects: ['read'],
    about: any('web search|search the web|(?:fetch|scrape|crawl|extract) (?:\\w+ ){0,4}(?:url|page|website|webpage)'),
  },
  { capability: 'untrusted-content-read', effects: ['run-query'], not: any('migration|ddl|insight') },
  {
    capability: 'untrusted-content-read',
    in: ['Read', 'Write'],
    effects: ['read', 'compute'],
    head: endsIn('screenshot|snapshot|network request|console message|storage|localstorage|sessionstorage'),
    about: any('browser|page|localstorage|sessionstorage|network|console'),
  },
  { capability: 'untrusted-content-read', effects: ['run-code'], about: any('browser|page|javascript') },
  {
    capability: 'untrusted-content-read',
    effects: ['drive'],
    about: any('click|hover|drag|navigate|fill|open|snapshot'),
    not: any('mouse|dialog|drop'),
  },
  { capability: 'private-data-read', in: READ, head: endsIn(INSIDE), not: any(PUBLIC) },
  { capability: 'private-data-read', effects: ['run-query'], not: any('migration|ddl') },
  {
    capability: 'private-data-read',
    effects: ['read'],
    about: any('redis|valkey|dynamodb|elasticsearch|mongodb|firestore|loki|worker observability|quickwit'),
    not: any(
      'list index|list database|list collection|info|documentation|schema|size|count|number|length|type|label|stat|pattern|index',
    ),
  },
  {
    capability: 'private-data-read',
    in: ['Read', 'Write'],
    effects: ['read', 'compute'],
    head: endsIn('screenshot|snapshot|network request|storage'),
    about: any('browser|page|localstorage|sessionstorage|network'),
  },
  {
    capability: 'file-read',
    in: READ,
    about: any('file|pdf|document|heapsnapshot|media'),
    takes: /^(?:(?:absolute |local |input )?(?:file |theme )?path|file|filename|file name|files?)$/m,
    not: / git|repo|list directory|directory|search|info|metadata /,
  },
  {
    capability: 'secrets-read',
    in: READ,
    about: any(
      'secret|env|environment variable|credential|kubeconfig|password|api key|access key|private key|vault|cookie|token',
    ),
    not: any('count|design|price|balance|transfer|erc20|crypto|holder|metadata|address|swap|market|blockchain'),
  },
  {
    capability: 'log-read',
    in: READ,
    about: any('log|audit log|console message|activity log|log event|loki log|trail'),
    not: any(
      'blog|catalog|changelog|commit|git|login|label|index|certificate|ct|describe log group|stat|config|statistic',
    ),
  },
  {
    capability: 'retrieval',
    in: READ,
    about: any('semantic|vector|similarity|rag|knowledge base|embedding|natural language|hybrid search|related'),
  },
  { capability: 'retrieval', in: READ, about: / search (?:\w+ ){0,3}(?:doc|documentation|knowledge)/ },
  {
    capability: 'code-repo-read',
    in: READ,
    about: any(REPOSITORY),
    not: any(
      'issue|comment|label|release|user|org|collaborator|team|tag|notification|discussion|advisory|project|star|npm|npmj|workflow|action|page|dependabot|secret',
    ),
  },
  {
    capability: 'returns-media',
    in: ['Read', 'Write'],
    effects: ['read', 'compute'],
    about: any(MEDIA),
    not: any('metadata|list|search|url of|brave|docker|container|model'),
  },
  {
    capability: 'http-fetch',
    in: ['Read', 'Execute'],
    takes: /^(?:(?:target |page |website |site |start |base )?(?:url|uri)|urls?)$/m,
    not: any('database|connect|connection|git|repository|redis'),
  },
  {
    capability: 'any-free-text-argument',
    in: READ,
    takes: /^(?:user prompt|context|conversation|user intent|reasoning|rationale|feedback)$/m,
  },
];
