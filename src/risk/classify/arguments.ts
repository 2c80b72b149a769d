import { tokens } from '../names.ts';
import type { Effect } from '../vocabulary.ts';
import type { ToolDefinition } from './definition.ts';
import { quoted, type Reading } from './reading.ts';
import { isOutput, shapesOf } from './shapes.ts';

interface Signal {
  effect: Effect;
  /** The arguments that have to be there, by name. */
  needs: readonly RegExp[];
  /** What name or description have to say beside. */
  says?: RegExp;
  /** Counts only beside a verb that runs something: a `code` may be a postcode. */
  vague?: true;
}

const SQL_WORDS =
  /\b(?:sql|cypher|sparql|postgres\w*|mysql|sqlite|mariadb|bigquery|snowflake|redshift|clickhouse|oracle|athena|duckdb|cql|gremlin|kql|database|db)\b/i;

const CODE_WORDS =
  /\b(?:code|script\w*|python|javascript|expressions?|eval\w*|exec\w*|run\w*|sandbox|repl|snippets?)\b/i;

/** What a call can do because of what it takes. The first that fits decides. */
const SIGNALS: readonly Signal[] = [
  {
    effect: 'trade',
    needs: [
      /^(?:symbol|ticker|pair|market|instrument)$/i,
      /^(?:side|action|order_?type)$/i,
      /^(?:qty|quantity|amount|size|volume|units|notional)$/i,
    ],
  },
  { effect: 'request', needs: [/^(?:url|uri|endpoint|path)$/i, /^(?:method|http_?method|verb)$/i] },
  { effect: 'request', needs: [/^(?:url|uri|endpoint)$/i, /^(?:body|payload|post_?data|json_?body|request_?body)$/i] },
  {
    effect: 'run-query',
    needs: [/^(?:sql|statements?|sql_?(?:query|text|statements?|string)|cypher|ddl|query_?sql)$/i],
  },
  { effect: 'run-query', needs: [/^(?:query|queries|q)$/i], says: SQL_WORDS },
  { effect: 'run-query', needs: [/^(?:aggregation_?)?pipeline$/i, /^(?:collection|database|db|collection_?name)$/i] },
  {
    effect: 'run-command',
    needs: [/^(?:command|cmd|commands|shell_?command|command_?line)$/i],
    says: /\b(?:commands?|cmd|shell|bash|terminal|console|cli|exec\w*|run|ssh|process|script)\b/i,
  },
  { effect: 'compute', needs: [/^thought$/i] },
  { effect: 'run-code', needs: [/^(?:script|python_?code|code_?snippet|javascript|source_?code|js)$/i] },
  { effect: 'run-code', needs: [/^(?:code|expression)$/i], says: CODE_WORDS, vague: true },
];

/** What the arguments of a tool say it can do, for tools whose name and description leave it open. */
export function readArguments({ name, description, params }: ToolDefinition, runs: boolean): Reading | undefined {
  const says = `${tokens(name).join(' ')} ${description.slice(0, 300)}`;
  for (const { effect, needs, says: wanted, vague = false } of SIGNALS) {
    if (vague && !runs) continue;
    const found = needs.map((need) => params.find((param) => need.test(param.name)));
    if (found.includes(undefined) || wanted?.test(says) === false) continue;
    const quote = quoted(found.map((param) => param?.name).join(' '), 'parameters');
    return {
      verb: effect,
      object: '',
      effect,
      firmness: 'firm',
      noun: false,
      evidence: { quote, where: 'parameters' },
    };
  }
  return undefined;
}

/** Where a call that captures or downloads puts what it got. */
const PUT_BY_NAME =
  /^(?:local |file |target |dest |destination )*(?:path|file ?name|file ?path|directory|dir|folder|destination)$/;

/** The same beside a path or an address that is read: alone `output` may be a form, and `destination` a city. */
const PUT_BESIDE = /^(?:dest|destination|output|out|target folder)$/;

const FORM_OF_FILE = /^(?:(?:output|target|to|out)_?)?(?:format|ext|extension)(?:_out)?$/i;

/**
 * The argument that says where an answer is written to, in tools that else only read. A converter of files that is told
 * the form alone writes beside the file.
 */
export function savesTo({ params }: ToolDefinition, captures: boolean, converts: boolean): string | undefined {
  const takesFile = params.some(({ name }) => /(?:path|file|filename)$/i.test(name));
  const form = converts && takesFile ? params.find(({ name }) => FORM_OF_FILE.test(name)) : undefined;
  if (form !== undefined) return form.name;
  const { input, address } = shapesOf(params);
  return params.find((param) => {
    const name = tokens(param.name).join(' ');
    return (captures && PUT_BY_NAME.test(name)) || isOutput(param) || ((input || address) && PUT_BESIDE.test(name));
  })?.name;
}
