import { PLACE } from './forms.ts';
import { ACCOUNTS, WEB, WORLD } from './kinds.ts';
import { PUBLISHED } from './published.ts';
import { any, type CapabilityRule, endsIn, READ } from './rule.ts';
import { ACCOUNT_SERVER, CODE_SERVER, FORM, INSIDE, PARTS, REPORT_SERVER, RESOURCES } from './things.ts';

/** Documents of a workspace, which its members write. */
const PAPERS = 'doc|document|note|notebook|node|wiki page|wiki node|page|folder|workspace file|asset|entry';

/** Things that a server can change and that still describe only how it is set up. */
const SETUP =
  'label|tag|branch|table|namespace|bucket|version|product|template|type|field|database|index|collection|model|project|gist|discussion|domain|config|status|library|tool|prompt|voice|style|theme|category|format|component|datasource|mode|style|form|metric|column|image|video|url|query|site|plan|repository|repo|usergroup|sprint|board|shape|layer|scene|object|element|node|edge|script|code|function|test|package|plugin|chart|map|route|sprint|zone|heapsnapshot|scan|app|option|detail|location|space|workspace|organization|data source|folder|snapshot|alert group|page type|cluster|deployment|directory|file|dsn|monitor|alert|key|index|dashboard|team|panel|environment|server|instance|container|pod|volume|network|coupon|price|model|connector|pipeline|device|node|interface|rule|policy|job|run|schedule|trigger|action|flow|event|search|game|level|room|question|queue|exchange|topic|broker|partition|webhook|org|connection|cell|override|vm|source|flag|round|module|artifact|section|address|downtime|variable|integration';

/** Of these, what an account is full of: they describe nothing there. */
const KEPT = new Set(
  'object query search file folder event question video image detail document item price coupon device option board room'.split(
    ' ',
  ),
);

/** A "doc" of an account is a document, and no documentation. */
const FORM_OF_ACCOUNT = FORM.replace('|doc|', '|');

const SETUP_OF_ACCOUNT = SETUP.split('|')
  .filter((word) => !KEPT.has(word))
  .join('|');

/** Words that say that what comes back is public, or a form without content. */
const NOT_INSIDE = any(
  `publishable|public|publicly|global|weather|stock|crypto|cryptocurrency|blockchain|pokemon|movie|anime|flight|hotel|restaurant|wikipedia|youtube|twitter|tweet|reddit|airbnb|trend|qr code|wan|foreign key|primary key|agent group|list dashboard|search dashboard|find dashboard|read (?:the )?(?:\\w+ )?(?:\\w+ )?(?:file|directory)|list (?:\\w+ )?(?:directory|file|server|node)|server info|server status|list knowledge|search file|allowed|file info|search (?:movie|web|image|flight|hotel)|search engine|exist|policy for|list resource|code file|sprint from|usergroup list|console|heapsnapshot|url scan|group by|product group|ct log|radar|diff image|build log|workflow job|epub|pdf|docx|pptx|xlsx|csv|txt|email domain|memory info|memory usage|featured`,
);

/** Answers with internal, personal or customer data. Rows are alternatives. */
export const FROM_INSIDE: readonly CapabilityRule[] = [
  {
    capability: 'private-data-read',
    why: 'what a workspace keeps belongs to those who write in it',
    in: READ,
    effects: ['read'],
    owned: true,
    head: endsIn(PAPERS),
    name: any('get|read|fetch|retrieve|search|find'),
    notServer: any(`${WORLD}|browser|figma|kubernete|cluster|graph|flow|scene|blender|unity|n8n|cm`),
    not: any('graph'),
  },
  {
    capability: 'private-data-read',
    why: 'it returns a part of something that the server can change',
    in: READ,
    effects: ['read'],
    changes: true,
    name: any('get (?:node|document|file|doc|page|note) (?:metadata|content|detail|property|text)'),
    notServer: any(`${WORLD}|browser|figma|${CODE_SERVER}|blender|unity|xhs|xiaohongshu|rednote`),
    not: any('url'),
  },
  {
    capability: 'private-data-read',
    why: 'what it returns belongs to the organisation or to a person',
    in: READ,
    effects: ['read'],
    notTakes: PLACE,
    head: endsIn(INSIDE),
    notHead: endsIn('log group|log stream|log index'),
    notKind: any(`${WORLD}|${PUBLISHED}|${WEB}`),
    notName: any(`${FORM}|verify|verification`),
    not: NOT_INSIDE,
  },
  {
    capability: 'private-data-read',
    why: 'what it returns belongs to the organisation or to a person',
    in: READ,
    effects: ['read'],
    notTakes: PLACE,
    head: endsIn(RESOURCES),
    changes: true,
    notHead: endsIn('log group|log stream|log index'),
    notKind: any(`${WORLD}|${PUBLISHED}|${WEB}|${ACCOUNT_SERVER}`),
    notName: any(FORM),
    not: NOT_INSIDE,
  },
  {
    capability: 'private-data-read',
    why: 'a saved question is asked of the organisation’s data',
    in: ['Read', 'Execute'],
    server: any(REPORT_SERVER),
    name: any('(?:execute|run) (?:card|question|query|report|chart|saved query)'),
  },
  {
    capability: 'private-data-read',
    why: 'databases of a workspace hold what its people write',
    in: READ,
    server: any('notion|fibery|coda|airtable'),
    name: any('query (?:\\w+ )?(?:database|data source|table)'),
  },
  {
    capability: 'private-data-read',
    why: 'its service keeps what belongs to whoever has the account',
    in: READ,
    effects: ['read'],
    server: any(ACCOUNTS),
    notHead: new RegExp(
      ` (?:${SETUP_OF_ACCOUNT}|state|statuse|transition|definition|connection|link|sla|date|permission|assignee|section|list|base|color|structure|organisation|notebook|deck|language|team|self|service|group|usergroup|shortcut|setting|currency|unit|availability|workflow|webhook|time|day|date|name|mode|endpoint|operation|performance|rate|view) $`,
    ),
    notName: any(
      `${FORM_OF_ACCOUNT}|test|verify|track|check|wait|ping|login|auth|oauth|validate|info about|summary of|list (?:\\w+ )?board|agile board|all board|historical data|instrument|commodity|learn \\w+|search doc|ohlc|(?:get|live) quote|ltp|candle|option chain|market depth`,
    ),
    notTakes: PLACE,
    notKind: any(`${WORLD}|${PUBLISHED}|${WEB}`),
    not: any('public|count'),
  },
  {
    capability: 'private-data-read',
    why: 'it returns a part of something that belongs to the organisation or to a person',
    in: READ,
    head: endsIn(
      `(?:issue|ticket|page|comment|message|email|conversation|thread|client|customer|account|order|user|document|note|project|contact|invoice|team|space|dashboard|proforma|form|file|edge function|vm|calendar|employee|task|mail) (?:${PARTS}|product|domain|tree|dependency|image|guest|form|panel|member)`,
    ),
    not: any('url'),
    notKind: any(`${WORLD}|${PUBLISHED}|${WEB}`),
  },
];
