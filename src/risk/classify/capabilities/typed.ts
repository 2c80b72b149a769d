import { DESCRIBES } from './forms.ts';
import { ASKS_GRAPHQL, ROWS_READ, SAYS_SQL } from './kept.ts';
import { any, type CapabilityRule, named, READ } from './rule.ts';
import { DATABASE_SERVER, REPORT_SERVER } from './things.ts';

/** Rows that users and strangers typed, and queries that return them. Rows are alternatives. */
export const TYPED: readonly CapabilityRule[] = [
  { ...ROWS_READ, capability: 'untrusted-content-read', why: 'what a database keeps strangers may have typed' },
  {
    capability: 'untrusted-content-read',
    why: 'a query returns rows that strangers may have typed',
    effects: ['run-query'],
    not: any('migration|ddl|cloudtrail'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'rows hold what users typed',
    in: READ,
    takes: named('sql|sql query|cypher'),
    not: any('validate'),
  },
  {
    ...ASKS_GRAPHQL,
    capability: 'untrusted-content-read',
    why: 'the caller chooses with a query which data comes back',
  },
  { ...SAYS_SQL, capability: 'untrusted-content-read', why: 'rows hold what users typed' },
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
];
