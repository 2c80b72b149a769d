import { FORMAL, PUBLISHED, WEB, WORLD } from './kinds.ts';
import { any, type CapabilityRule, endsIn, named, READ } from './rule.ts';
import { ACCOUNT_SERVER, CODE_SERVER, PARTS, PRODUCED, STRANGERS, WATCH_SERVER } from './things.ts';

/** Words of a name that says that a call only describes the service. */
const META =
  'template|schema|count|documentation|statistic|stat|label|status|sla|validate|verify|type|field|price|certificate|metadata|archive of data';

/** Words that say that what comes back is the server's own, or a figure. */
const NOT_STRANGERS = any(
  'global|log location|cloudtrail|datasource|provisioning|git diff (?:un)?staged|git status|rpki|heapsnapshot|number of|math|calculate|ct log|get alarm|alarm|stock|exchange|balance|annotated message|list dashboard|list page|list attachment|compute|query plan|own|configuration|currency|weather|convert|unit|random|wan|flow log|audit log|user search|search for user|find user',
);

/** Answers that people outside may have written. Rows are alternatives. */
export const FROM_STRANGERS: readonly CapabilityRule[] = [
  {
    capability: 'untrusted-content-read',
    why: 'people outside can write into what it returns',
    in: READ,
    effects: ['read'],
    head: endsIn(STRANGERS),
    notName: any(META),
    notServer: any('blog|redis'),
    not: NOT_STRANGERS,
  },
  {
    capability: 'untrusted-content-read',
    why: 'people outside can write into what it returns',
    in: READ,
    effects: ['read'],
    head: endsIn(PRODUCED),
    notName: any(META),
    notServer: any(`blog|redis|valkey|memcached|${ACCOUNT_SERVER}`),
    notKind: any(WORLD),
    not: NOT_STRANGERS,
  },
  {
    capability: 'untrusted-content-read',
    why: 'anybody can publish where it looks',
    in: READ,
    effects: ['read', 'compute'],
    kind: any(PUBLISHED),
    notName: any(FORMAL),
    notHead: endsIn('url|link|source|feed category|rss category'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'what it finds or fetches is on pages of the web',
    in: READ,
    effects: ['read', 'compute'],
    kind: any(WEB),
    notName: any(`${FORMAL}|url to image|dlp|rule|site|server|search mode`),
    notHead: endsIn('url|link|usage|credit|account|engine|tool|profile'),
    not: any('local|documentation'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'it returns a part of something people outside can write into',
    in: READ,
    head: endsIn(
      `(?:issue|ticket|page|comment|message|email|conversation|thread|pull|merge|post|article|block|project|discussion|channel|video|changelog|review|epic|web|website|url) (?:${PARTS})`,
    ),
    notName: any(META),
    not: any(`restriction|permission|watcher`),
  },
  {
    capability: 'untrusted-content-read',
    why: 'it searches or fetches the web',
    in: ['Read', 'Execute'],
    effects: ['read', 'start', 'drive', 'compute'],
    about: any(
      'web search|search the web|search web|internet search|search the internet|google search|search engine|web content|website content|page content|web page|webpage|news search|latest news|news headline|news article|crawl result|crawl status|url content|(?:fetch|scrape|crawl|extract|read) (?:\\w+ ){0,5}(?:url|page|website|webpage|site|web|article)|search (?:\\w+ ){0,2}(?:reddit|twitter|tweet|youtube|hacker news|web|news|post|paper|arxiv|pubmed|wikipedia|article|video|google|duckduckgo|bing)|reddit post|top story|trending post|hot thread|web research|deep research|readme',
    ),
    notName: any(META),
    not: any(`documentation|confluence|asynchronous`),
    notServer: any('blog'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'it returns what an address holds',
    in: ['Read', 'Write'],
    effects: ['read', 'compute'],
    takes: named('(?:page |website |web |target |site |article |video |feed |rss )?(?:url|urls|uri)'),
    not: any(
      'documentation|best practice|influxdb|git|check|test|short|shorten|encode|decode|validate|parse|qr|ping|database',
    ),
    notServer: any('s3|table bucket'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'a query returns rows that strangers may have typed',
    effects: ['run-query'],
    not: any('migration|ddl|cloudtrail'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'logs hold what strangers sent',
    in: READ,
    about: any(
      'log|observability|loki|console message|console error|network request|quickwit|elasticsearch|error event|error pattern',
    ),
    notName: any(META),
    not: any(`audit|ct|index|indice|list log|describe log|catalog|git|metric|food|flow log|wan`),
    notHead: endsIn('log group|log stream|index|key|log location|indexe|label|shard'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'the answer shows what a page holds',
    in: ['Read', 'Write'],
    effects: ['read', 'compute'],
    head: endsIn(
      'screenshot|snapshot|network request|console message|storage|localstorage|sessionstorage|html|dom|text|content|markdown',
    ),
    about: any('browser|page|localstorage|sessionstorage|network|console|website|url|playwright|puppeteer'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'script in a page returns what the page holds',
    effects: ['run-code'],
    about: any('browser|page|javascript|webmcp'),
    not: any('snippet'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'the answer to a step in a browser shows the page',
    effects: ['drive'],
    drives: true,
    about: any('click|hover|drag|navigate|fill|open|snapshot|select|tab|press|scroll|go back|goto'),
    not: any('mouse|drop|close|fill form|new page|new tab|press key|scroll'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'it waits for or reads what a page says',
    in: ['Read', 'Execute'],
    drives: true,
    about: any(
      'wait for|tool (?:\\w+ )?(?:the )?page expose|exposed by the page|get text|extract (?:\\w+ ){0,2}(?:content|text|data)|stop trace|start trace|audit|recorded action',
    ),
    not: any('start trace recording|stop trace recording'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'an index takes in mail, pages and tickets',
    in: READ,
    about: any('knowledge base|enterprise search|kendra|q business|relevant content'),
    takes: named('(?:\\w+ )?(?:query|question|query text|prompt)'),
    not: any('documentation'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'rows hold what users typed',
    in: READ,
    takes: named('sql|sql query|cypher'),
    not: any('validate'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'the caller chooses with a query which data comes back',
    in: READ,
    about: any('graphql query|graphql operation'),
    takes: named('query'),
    not: any('schema|introspect|search|type'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'people outside can write into what it returns',
    in: READ,
    effects: ['read'],
    head: endsIn('profile|snapshot|release'),
    notName: any(META),
    notServer: any(`${WATCH_SERVER}|redis`),
    not: any('rpki'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'a repository takes in what strangers propose',
    in: READ,
    effects: ['read'],
    server: any(CODE_SERVER),
    head: endsIn('(?:\\w+ )?(?:file|tag|action|project|dependency|code|artifact|workflow run)'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'what programs report repeats what visitors sent',
    in: READ,
    effects: ['read'],
    server: any(WATCH_SERVER),
    head: endsIn('(?:issue|error) (?:event|tag)|event|(?:loki|application|error|request) log'),
    notTakes: named('kind|resource type'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'the answer can hold a picture of the page',
    takes: named('include snapshot'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'script in a page returns what the page holds',
    effects: ['run-code'],
    drives: true,
    about: any('javascript|script'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'the result of a crawl is what its pages say',
    in: READ,
    about: any(
      '(?:crawl|scrape|extraction|research) (?:job )?(?:status|result)|status of (?:an? )?(?:crawl|scrape|agent) job',
    ),
  },
  {
    capability: 'untrusted-content-read',
    why: 'rows hold what users typed',
    in: READ,
    about: any('(?:execute|run|perform) (?:\\w+ ){0,2}sql query'),
    takes: named('query'),
    not: any('lint|validate|explain|plan|cloudtrail|metric|translate|history'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'logs hold what strangers sent',
    in: READ,
    about: any('log and metric|(?:search|query) (?:cloud watch|cloudwatch|application|worker) log'),
    not: any('describe|list|group|cancel|anomaly'),
  },
];
