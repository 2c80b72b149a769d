import { LOCAL_OR_REMOTE } from './forms.ts';
import { ONE_SITE, WEB } from './kinds.ts';
import { any, type CapabilityRule, type Conditions, named, READ, UNKNOWN } from './rule.ts';

/** A tool called `fetch` on a server of that name, whose definition says nothing more. */
export const FETCHES_ALONE: Conditions = { in: READ, takes: UNKNOWN, server: any('fetch'), name: / fetch $/ };

/** An address is what comes back: `get_project_url`, and not `get_url_content`. */
const RETURNS_ADDRESS = 'get (?:\\w+ ){0,4}url(?= $)|url (?:category|filtering rule)(?= $)';

/** Addresses that are fetched, and browsers. Rows with the same capability are alternatives. */
export const FETCHING: readonly CapabilityRule[] = [
  {
    capability: 'http-fetch',
    why: 'its words say that it makes a request, and an argument holds the address',
    takesAn: 'address',
    about: any('http (?:get|post|put|patch|delete|head|option)? ?request'),
  },
  {
    capability: 'http-fetch',
    why: 'it asks the server whose address the caller gives',
    in: ['Read', 'Execute'],
    takes: named(
      '(?:server|api|base|instance|site|node|relay|rpc|target|endpoint|host|service|wordpress|jira|registry|gateway|directus|proxy)(?: \\w+)? ur[li]s?|base ur[li]s?|server ur[li]|relays|rpc url',
    ),
  },
  {
    capability: 'http-fetch',
    why: 'its words say that it fetches an address',
    in: ['Read', 'Execute'],
    effects: ['read', 'compute', 'drive', 'start'],
    about: any(
      '(?:fetch|scrape|crawl) (?:\\w+ ){0,5}(?:url|webpage|web page|website)|given an? (?:\\w+ )?url|(?:extract|scrape) (?:\\w+ ){0,3}from (?:\\w+ )?(?:web page|webpage|website|url)',
    ),
    notTakes: named('.*(?:id|query|keyword|path|name)'),
  },
  {
    capability: 'http-fetch',
    why: 'a browser goes to the address that it is given',
    effects: ['drive', 'start', 'request', 'read'],
    takes: UNKNOWN,
    kind: any('browser|playwright|puppeteer|selenium|browserbase|chrome'),
    name: any('navigate|goto|open url|visit|open page|navigate to'),
    notName: any('back|forward'),
  },
  {
    capability: 'http-fetch',
    why: 'its words say that it is given an address, and nothing is known of its arguments',
    in: ['Read', 'Execute'],
    takes: UNKNOWN,
    about: any(
      '(?:extract|read|fetch|view|render|open|analyze|convert|download|get|summarize|screenshot|capture|take|check|audit|scan|load|process|describe|transcribe|parse) (?:\\w+ ){0,6}(?:url|web page|webpage|website)',
    ),
    notName: any(RETURNS_ADDRESS),
    not: any('list|search'),
  },
  {
    capability: 'http-fetch',
    why: 'a service that shows pages as pictures is given their address',
    in: ['Read', 'Execute'],
    takes: UNKNOWN,
    kind: any('url|url2\\w+|html|website|webpage|site'),
    name: any('screenshot|snapshot|capture'),
    notServer: any('browser|playwright|puppeteer|devtool|chrome|selenium'),
  },
  {
    capability: 'http-fetch',
    why: 'a service that examines pages is given their address',
    in: ['Read', 'Execute'],
    takes: named('(?:\\w+ )?(?:url|urls|website|site|page)|'),
    kind: any(
      'lighthouse|pagespeed|page speed|core web vital|web vital|wcag|axe|web accessibility|a11y|link checker|broken link|sitemap|open graph|favicon|meta tag|rss reader|feed reader|web page|webpage',
    ),
    name: any('analyze|audit|check|get|fetch|run|test|scan|inspect|extract|crawl|validate|find'),
    notName: any('keyword|rank|ranking|history|report|account|list|backlink|status'),
  },
  {
    capability: 'http-fetch',
    why: 'a service that reads the web is given the address',
    in: ['Read', 'Execute'],
    kind: any(`${WEB}|fetch server|fetcher|mcp fetch|fetch mcp`),
    notTakes: named('(?:.* )?(?:query|queries|keyword|keywords|q|prompt|question|topic|id|path)'),
    name: any(
      'scrape|crawl|fetch|scraper|crawler|(?:read|get|extract|visit|open|screenshot|render|convert) (?:\\w+ ){0,2}(?:url|webpage|web page|page|website|site|markdown|html)|extract|map',
    ),
    notName: any('status|search'),
  },
  {
    capability: 'http-fetch',
    why: 'it fetches an address that an argument gives',
    in: ['Read', 'Execute'],
    takesAn: 'address',
    notName: any(`short|shorten|encode|decode|parse|validate|qr|report|history|bookmark|${RETURNS_ADDRESS}`),
    notKind: any(`${ONE_SITE}|shortener`),
    not: any('elicitation|browser session|webhook|documentation|best practice'),
    notServer: any('s3|table bucket'),
  },
  {
    capability: 'http-fetch',
    why: 'a request to any address is one of those that its name says',
    in: ['Read', 'Execute'],
    takes: UNKNOWN,
    name: any(
      '(?:http|curl|web) (?:get|request|fetch)|curl|(?:make|send) (?:http )?request|fetch (?:url|webpage|web page|page|website|html|json|markdown|txt)|open url|get (?:webpage|web page|page content|url content|html)|(?:convert|transcribe|summarize|scrape|extract|read|parse) (?:\\w+ ){0,2}url',
    ),
  },
  { capability: 'http-fetch', why: 'its server is there to fetch addresses', ...FETCHES_ALONE },
  {
    capability: 'http-fetch',
    why: 'the service it asks fetches an address that an argument gives',
    in: ['Write'],
    takesAn: 'address',
    about: any(
      'scan|crawl|scrape|screenshot|url|import from|ingest|download|datasource|transcribe|convert|extract|generate|upload|image|video|media|photo|audio|file',
    ),
    notName: any('short|shorten|bookmark|link'),
    notServer: any('s3|table bucket'),
  },
  {
    capability: 'http-fetch',
    why: 'its words say that it takes a local file or an address',
    in: ['Read', 'Execute'],
    about: LOCAL_OR_REMOTE,
  },
];
