import { tokens } from './names.ts';
import type { ToolFacts } from './types.ts';

const OTHERS =
  /\b(?:aql|arango(?:db)?|cypher|flux|graphql|gremlin|jql|kql|kusto|logql|neo4j|opencypher|promql|resource graph|sparql|xpath)\b/i;

/** How much of a description is read: the language of a query is named where a tool is introduced. */
const LONGEST = 300;

/**
 * True where a query that the caller writes is in SQL, as far as name, arguments and the description's beginning tell. Languages whose
 * reading statements begin with `select` (SOQL, CQL, PartiQL, InfluxQL) count as SQL: the same first fence fits them.
 */
export function speaksSql({ name, params, description = '' }: ToolFacts): boolean {
  const names = [name, ...params.map((param) => param.name)].flatMap(tokens);
  return !OTHERS.test(`${names.join(' ')} . ${description.slice(0, LONGEST)}`);
}
