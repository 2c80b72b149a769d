import { any, type CapabilityRule, endsIn, named } from './rule.ts';
import { DATABASE, DATABASE_SERVER, OFFICE_SERVER } from './things.ts';

/** Stores of events, which a query cannot change. */
const EVENTS = 'cloudtrail|cloud trail|event data store|log insight';

/** An argument that holds the query: one that is stored is not the caller's. A definition without arguments leaves it open. */
const QUERY =
  /^$|\bsql\b|(?:^| )(?:query|queries|q|ddl|cypher|gremlin|pipeline|statements?|scripts?|command|text|input|params|parameters)$/m;

/** Servers of documents, notebooks, browsers and programs, whose tables, cells and columns are no database's. */
const NO_ROWS = any(`${OFFICE_SERVER}|office|presentation|slide|browser|playwright|ida|ghidra`);

/** What is written into databases and deleted from them. Rows with the same capability are alternatives. */
export const ROWS: readonly CapabilityRule[] = [
  {
    capability: 'db-delete',
    why: 'the query can delete rows and tables',
    effects: ['run-query'],
    takes: QUERY,
    not: any(`${EVENTS}|graphql`),
  },
  {
    capability: 'db-delete',
    why: 'it deletes rows, tables or databases',
    effects: ['delete', 'purge'],
    about: any(`${DATABASE}|kv namespace|keyspace`),
    notName: any('clear (?:\\w+ )*cache|cache clear|cache item'),
    not: any('file|image cache|index for|remove and return'),
  },
  {
    capability: 'db-delete',
    why: 'it deletes what a database holds',
    effects: ['delete', 'purge'],
    server: any(DATABASE_SERVER),
    about: any('delete|remove|drop|del|flush|truncate|hdel|srem|zrem|lrem|xdel|json del|pop|reset'),
    not: any('project|user|instance|branch|stream processing|index for|remove and return'),
  },
  {
    capability: 'db-delete',
    why: 'it deletes documents or rows that a filter picks',
    effects: ['delete', 'purge'],
    takes: named('collection|table|table name|collection name'),
    not: any('index for'),
  },
  {
    capability: 'db-delete',
    why: 'the database goes with the machine it is on',
    effects: ['delete', 'terminate'],
    about: any('(?:db|database) (?:instance|cluster)|influxdb instance|redis instance'),
  },
  {
    capability: 'db-write',
    why: 'the query can change rows',
    effects: ['run-query'],
    takes: QUERY,
    not: any(`${EVENTS}|graphql`),
  },
  {
    capability: 'db-write',
    why: 'it changes rows or tables of a database',
    effects: ['create', 'update', 'overwrite'],
    about: any(DATABASE),
    notServer: NO_ROWS,
    notName: any(
      'store (?:data|information)|create (?:\\w+ )?cache|refresh cache|cache refresh|configure cache|update cache|clean (?:\\w+ )?cache|ttl|index|attribute|(?:create|add) field|note|insert file|reset',
    ),
    not: any(
      'notion|connect|disconnect|connection|project|branch|bucket|create (?:a |the )?(?:new )?(?:\\w+ )?database|excel|worksheet|document|replication|cluster|user|tag|subscribe|index for|extension|instance',
    ),
  },
  {
    capability: 'db-write',
    why: 'it adds to or changes what a database holds',
    effects: ['create', 'update', 'overwrite', 'grant'],
    server: any(DATABASE_SERVER),
    about: any(
      'insert|upsert|update|create|add|set|put|rename|append|import|hset|lpush|rpush|sadd|zadd|xadd|expire|json|acknowledge|write|store',
    ),
    not: any(
      'project|bucket|create (?:a |the )?(?:new )?(?:\\w+ )?database|cluster|user|organization|instance|memory|backup|index for',
    ),
  },
  {
    capability: 'db-write',
    why: 'what it takes out of the store is in the answer, and can be put back',
    effects: ['delete'],
    server: any(DATABASE_SERVER),
    about: any('remove and return'),
  },
  {
    capability: 'db-write',
    why: 'it makes or renames a table',
    effects: ['create', 'update', 'overwrite'],
    head: endsIn('table'),
    notServer: NO_ROWS,
    not: any('document|excel|pivot'),
  },
];
