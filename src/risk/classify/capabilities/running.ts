import { DESCRIBES } from './forms.ts';
import { any, type CapabilityRule, CHANGE, named, READ, UNKNOWN } from './rule.ts';
import { CHAIN_SERVER, CLOUD_SERVER, DATABASE_SERVER, NO_SQL, REPORT_SERVER } from './things.ts';

/** What a call may run, and who takes over the work. Rows with the same capability are alternatives. */
export const RUNNING: readonly CapabilityRule[] = [
  {
    capability: 'cli-wrapper',
    why: 'it starts a program with arguments from the caller',
    effects: ['run-command'],
    about: any('cli|kubectl|git|docker|ffmpeg|terraform|npm|aws|az|gcloud|helm|nmap|adb|yt dlp'),
    takes: /^$|command|arg|flag|option/,
  },
  {
    capability: 'cli-wrapper',
    why: 'tools for building and testing are programs with their own options',
    in: ['Execute'],
    effects: ['start', 'run-command', 'deploy'],
    server: any(
      'dbt|foundry|forge|hardhat|truffle|xcodebuild|xcode|gradle|maven|bazel|cargo|ansible|terraform|make|npm|expo|flutter|dotnet|cmake|pytest|jest',
    ),
  },
  {
    capability: 'cli-wrapper',
    why: 'its words say that it calls a command-line program',
    in: CHANGE,
    about: any('(?:use|using|run|via|through) (?:\\w+ ){0,6}cli'),
  },
  {
    capability: 'cli-wrapper',
    why: 'images are built and moved by a program with its own options',
    in: CHANGE,
    server: any('docker|podman|finch|buildah|container|nerdctl'),
    about: any('(?:build|push|pull) (?:\\w+ ){0,3}image'),
  },
  {
    capability: 'cli-wrapper',
    why: 'its server is a cover for a command-line program',
    in: ['Read', 'Write', 'Execute'],
    effects: ['read', 'compute', 'start', 'run-command', 'create', 'update'],
    server: any(
      'nmap|ffmpeg|sqlmap|nuclei|suricata|tshark|pandoc|yt dlp|imagemagick|adb|ffuf|gobuster|hydra|radare2|semgrep',
    ),
    notServer: any('alibabacloud|aliyun'),
    notName: any('rule|check|supported|version|result|device'),
    takes: /\w/,
  },
  {
    capability: 'code-exec',
    why: 'it runs code that it is given',
    effects: ['run-code'],
    not: any('evaluation|scan'),
  },
  {
    capability: 'code-exec',
    why: 'an argument holds the code that it runs or puts into service',
    in: ['Execute', 'Financial'],
    takes: named(
      '(?:\\w+ )?(?:code|script|snippet|bytecode|playbook|notebook|macro|program|dockerfile|init script|cell source)|(?:python|javascript|js|ts|lua|source|code|script) (?:\\w+ )?(?:code|source|text|content|string|body)|entrypoint|user data|startup script|javascript|expression',
    ),
    // What is called on a chain runs there, and not on the server's machine.
    notServer: any(CHAIN_SERVER),
    notTakes: named(
      '(?:country|postal|zip|area|error|status|language|currency|auth|authorization|verification|promo|coupon|discount|room|game|invite|qr) code',
    ),
    not: any('scan|lint|format|review|analyze'),
  },
  {
    capability: 'code-exec',
    why: 'it runs the image or manifest it is given',
    in: ['Execute'],
    server: any(CLOUD_SERVER),
    takes: named('image'),
    about: any('run|create container'),
  },
  {
    capability: 'code-exec',
    why: 'the code it is given runs when the function is called',
    in: ['Execute', 'Write'],
    about: any('(?:create|update|deploy|publish) (?:\\w+ ){0,3}(?:function|resolver|lambda|worker|edge function)'),
    takes: named('code|source|source code|files|zip file|script|body|request mapping template|'),
  },
  {
    capability: 'package-install',
    why: 'it installs software',
    effects: ['run-command', 'start', 'create'],
    about: / install /,
    not: any('pwa'),
  },
  {
    capability: 'sql',
    why: 'the caller writes the query',
    effects: ['run-query'],
    not: any('graphql|aggregate'),
  },
  {
    capability: 'sql',
    why: 'the caller writes the query',
    in: ['Read', 'Execute'],
    about: any('sql|select|database'),
    takes: named('sql|query|statement|sql query'),
    not: any('search|natural language|validate|plan|format'),
  },
  {
    capability: 'sql',
    why: 'its description says that it runs the SQL it is given',
    in: ['Read', 'Execute'],
    about: any('(?:execute|run) (?:an |a |the |read only )*sql (?:select )?(?:query|statement)'),
    takes: UNKNOWN,
    not: any('natural language|validate|plan|format|explain'),
  },
  {
    capability: 'sql',
    why: 'the query is in a language for queries that its caller writes',
    in: READ,
    about: any('resource graph|kusto|kql|cypher query|sparql'),
    takes: named('query|kql|sparql|cypher'),
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
    notServer: any(NO_SQL),
  },
];
