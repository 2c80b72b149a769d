import { DESCRIBES } from './forms.ts';
import { WEB, WORLD } from './kinds.ts';
import { PUBLISHED } from './published.ts';
import { any, type CapabilityRule, type Conditions, endsIn, named, READ } from './rule.ts';
import { DATABASE_SERVER, FORM, REPORT_SERVER } from './things.ts';

/** Calls of a database, by any name that such servers give them, that return rows, documents or values. */
export const ROWS_READ: Conditions = {
  in: READ,
  server: any(DATABASE_SERVER),
  about: any(
    'find|query|aggregate|read row|get row|get document|get record|search|list record|fetch|get item|scan|hget\\w*|lrange|smember|get key|json get|xrange|retrieve|get value|value from|multiple value|select|fetch row|get entry|get node|hvals|hgetall',
  ),
  not: any(
    'knowledge|vector|documentation|organization|workspace info|project id|branch|schema|count|pattern|index|plan|status|progress|list of (?:\\w+ )?table',
  ),
  notName: any('path|(?:user|project) id|statistic|stat|node info|notebook sample|health|version|classification'),
};

/** Queries of a graph that the caller writes. */
export const ASKS_GRAPHQL: Conditions = {
  in: READ,
  about: any('graphql query|graphql operation'),
  takes: named('query'),
  not: any('schema|introspect|search|type'),
};

/** Queries whose argument has a plain name: the words say that it is SQL. */
export const SAYS_SQL: Conditions = {
  in: READ,
  about: any('(?:execute|run|perform) (?:\\w+ ){0,2}sql query'),
  takes: named('query'),
  not: any('lint|validate|explain|plan|cloudtrail|metric|translate|history'),
};

/** Private data in stores, logs, clusters and accounts of money. Rows are alternatives. */
export const KEPT_INSIDE: readonly CapabilityRule[] = [
  {
    capability: 'private-data-read',
    why: 'the repositories that a company indexes are its own',
    in: READ,
    about: any('source code (?:for|of)'),
    takes: named('(?:repo|repository) id'),
  },
  {
    capability: 'private-data-read',
    why: 'a query returns whatever rows it asks for',
    effects: ['run-query'],
    not: any('migration|ddl'),
  },
  {
    capability: 'private-data-read',
    why: 'stores and log indexes hold what the organisation keeps',
    effects: ['read'],
    in: READ,
    notName: any(FORM),
    about: any(
      'redis|valkey|dynamodb|elasticsearch|mongodb|firestore|loki|worker observability|quickwit|log insight|cwl insight|splunk|datadog log',
    ),
    not: any(
      'list collection|list all|describe|info|documentation|length|stat|pattern|index|key|metric|exist|vector from|cluster|project|org|region|deployment|connection|knowledge source',
    ),
  },
  {
    capability: 'private-data-read',
    why: 'a picture or copy of a page shows what its user sees',
    in: ['Read', 'Write'],
    effects: ['read', 'compute'],
    drives: true,
    head: endsIn('screenshot|snapshot|network request|storage|localstorage|sessionstorage|cookie'),
    about: any('browser|page|localstorage|sessionstorage|network|cookie|element'),
    not: any('find'),
  },
  {
    capability: 'private-data-read',
    why: 'it returns what is in a cluster, its settings and its traffic',
    in: READ,
    server: any('kubernetes|k8|k8s|kubectl|helm|istio|kiali'),
    head: endsIn(
      '(?:\\w+ )?(?:resource|configuration|configuration view|context|config|pod|secret|log|event|traffic graph|guest|troubleshoot|describe|release|configmap|deployment)',
    ),
    not: any('api resource'),
  },
  {
    capability: 'private-data-read',
    why: 'it reads records with a query language',
    in: READ,
    takes: named('jql|cql|soql|sql|sql query'),
    not: any('validate'),
  },
  {
    capability: 'private-data-read',
    why: 'it searches what the organisation has put into an index',
    in: READ,
    about: any(
      'knowledge base|enterprise search|kendra|q business|relevant content|company knowledge|internal document',
    ),
    takes: named('(?:\\w+ )?(?:query|question|query text|prompt)'),
    not: any('documentation'),
  },
  {
    capability: 'private-data-read',
    why: 'it returns what the organisation spends',
    in: READ,
    about: any(
      'cloud cost|cost (?:and usage|summary|breakdown|data|report|anomaly|explorer|allocation|forecast|comparison|driver)|usage forecast|budget|free tier usage|saving plan utilization|cost anomalies|charges|invoice|billing|spend|spending|payroll|revenue',
    ),
    notServer: any('pricing|price'),
    not: any('metadata|list resource|qr code'),
  },
  { ...ASKS_GRAPHQL, capability: 'private-data-read', why: 'the caller chooses with a query which data comes back' },
  { ...SAYS_SQL, capability: 'private-data-read', why: 'it reads rows with a query that its caller writes' },
  {
    capability: 'private-data-read',
    why: 'whole logs hold what programs were given',
    in: READ,
    about: any('log and metric|(?:search|query) (?:cloud watch|cloudwatch|application|worker) log'),
    not: any('describe|list|group|cancel|anomaly'),
  },
  {
    capability: 'private-data-read',
    why: 'what it takes out of the store is in the answer',
    effects: ['delete'],
    server: any(DATABASE_SERVER),
    about: any('remove and return'),
  },
  { ...ROWS_READ, capability: 'private-data-read', why: 'it reads rows of a database' },
  {
    capability: 'private-data-read',
    why: 'it returns what is kept in a database',
    in: READ,
    server: any(`${DATABASE_SERVER}|${REPORT_SERVER}`),
    name: any(
      'query|find|select|search|fetch|read|item|items|record|records|row|rows|document|documents|entry|data|card|question|chart data|value|scan|export|preview|sample|retrieve|execute',
    ),
    notName: any(DESCRIBES),
    notKind: any(`${WORLD}|${PUBLISHED}|${WEB}`),
    not: any('documentation'),
  },
  {
    capability: 'private-data-read',
    why: 'a store of vectors or of knowledge holds what its owner put there',
    in: READ,
    server: any('rag|ragdoc|vector|qdrant|chroma|pinecone|weaviate|milvus|ragie|lancedb|mem0|memory|knowledge base'),
    name: any('search|query|find|retrieve|get|recall|read'),
    notName: any(`list|stat|info|count|${DESCRIBES}|web|process|usage`),
    notKind: any(`${WEB}|${WORLD}|browser|cpu|doc|docs`),
  },
  {
    capability: 'private-data-read',
    why: 'its own words say that it reaches what is private',
    in: READ,
    effects: ['read'],
    about: any('private (?:channel|repository|repo|message|conversation)|direct message|dm channel'),
  },
];
