import { PUBLISHED, WEB, WORLD } from './kinds.ts';
import { any, type CapabilityRule, endsIn, READ } from './rule.ts';
import { DATABASE_SERVER, REPORT_SERVER } from './things.ts';

/** Calls of a store that describe it and return none of its rows. */
const DESCRIBES =
  'list|schema|describe|table|count|stat|status|index|explain|plan|cluster|database|collection|bucket|health|info|type|version|connection|size|key|validate|doc|docs|documentation|user|project|organization|setting|field|metric|mapping|cost|log|generate|instance|region|backup';

/** What databases, stores of vectors and workspaces of tables answer with. Rows are alternatives. */
export const STORES: readonly CapabilityRule[] = [
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
    capability: 'untrusted-content-read',
    why: 'rows and documents of a database can hold what strangers typed',
    in: READ,
    server: any(`${DATABASE_SERVER}|${REPORT_SERVER}`),
    name: any(
      'query|select|find|search|item|items|record|records|row|rows|document|documents|read data|table data|data source|sample|execute',
    ),
    notName: any(`${DESCRIBES}|value|vector`),
    notServer: any('redis|valkey|qdrant|influxdb'),
    not: any('semantic'),
  },
  {
    capability: 'sql',
    why: 'the caller writes the query, whatever its argument is called',
    in: ['Read', 'Execute'],
    server: any(`${DATABASE_SERVER}|${REPORT_SERVER}`),
    name: any(
      '(?:run|execute|read|write|select|query|sql|custom) (?:\\w+ ){0,2}(?:query|sql|select|statement|cypher|database)|query|sql|execute|pg psql|cypher|(?:mysql|postgres|sqlite|neo4j|bigquery|snowflake|clickhouse|duckdb) query',
    ),
    takes: /^$|sql|query|statement|cypher/,
    notName: any(
      `search|saved|history|natural|slow|metric|builder|build|analyze|performance|optimize|suggest|result|log|${DESCRIBES}`,
    ),
  },
  {
    capability: 'retrieval',
    why: 'it asks an index of texts or vectors for what fits',
    in: READ,
    server: any(
      'rag|ragdoc|vector|qdrant|chroma|pinecone|weaviate|milvus|vectara|ragie|embedding|knowledge base|semantic|lancedb|docs|doc|documentation|context7|deepwiki|mem0|memory bank|needle|inkeep',
    ),
    name: any('search|query|find|retrieve|ask|similar|recall|answer|lookup'),
    notName: any('code'),
    notKind: any(`google doc|docx|${WEB}`),
  },
  {
    capability: 'retrieval',
    why: 'it finds passages, memories or documentation that fit a question',
    in: READ,
    name: any(
      '(?:doc|docs|documentation|knowledge|memory|kb|help center|semantic|vector|hybrid|similarity) (?:search|query|retrieve|lookup|recall)|(?:search|query|find|recall|ask|retrieve|get relevant) (?:\\w+ ){0,2}(?:docs|documentation|knowledge|knowledge base|similar|passage|chunk|context)|ask question|ask docs|rag|semantic search',
    ),
    notHead: endsIn('knowledge graph|similar user|similar track|similar artist'),
  },
  {
    capability: 'private-data-read',
    why: 'a store of vectors holds what its owner put there',
    in: READ,
    server: any('rag|ragdoc|vector|qdrant|chroma|pinecone|weaviate|milvus|ragie|lancedb|mem0|memory'),
    name: any('search|query|find|retrieve|get|recall|read'),
    notName: any(`list|stat|info|count|${DESCRIBES}|web|process|usage`),
    notKind: any(`${WEB}|${WORLD}|browser|cpu|doc|docs`),
  },
];
