import { WEB } from './kinds.ts';
import { any, type CapabilityRule, CHANGE, named, READ } from './rule.ts';
import { MEDIA } from './things.ts';

/** Addresses that are fetched or sent to, browsers, and what comes back as a picture or sound. */
export const FETCHING: readonly CapabilityRule[] = [
  {
    capability: 'browser',
    why: 'it acts in a browser',
    effects: ['drive'],
    notServer: any('mobile|ios'),
  },
  {
    capability: 'browser',
    why: 'it changes the state of a browser',
    in: CHANGE,
    about: any(
      'browser|selenium|puppeteer|playwright|chrome|viewport|pwa|(?:resize|select|emulate|close) (?:the )?(?:page|window)|emulate|screencast',
    ),
    not: any('console|find|network request|pdf|screenshot|recording|storage state|elicitation|session'),
  },
  {
    capability: 'browser',
    why: 'its server drives a browser',
    in: CHANGE,
    drives: true,
    saves: false,
    not: any('heapsnapshot|save|stop trace'),
  },
  {
    capability: 'browser',
    why: 'an address is opened in a browser',
    in: ['Read', 'Execute'],
    server: any('browser|puppeteer|playwright|selenium|browserless|headless'),
    takes: named('url|urls'),
  },
  {
    capability: 'browser',
    why: 'script runs in a browser',
    effects: ['run-code'],
    about: any('page|javascript|browser|playwright|webmcp'),
  },
  {
    capability: 'http-fetch',
    why: 'its words say that it fetches an address',
    in: ['Read', 'Execute'],
    effects: ['read', 'compute', 'drive', 'start'],
    about: any(
      '(?:fetch|scrape|crawl) (?:\\w+ )?(?:url|webpage|web page|website)|given an? (?:\\w+ )?url|(?:extract|scrape) (?:\\w+ ){0,3}from (?:\\w+ )?(?:web page|webpage|website|url)',
    ),
    notTakes: named('.*(?:id|query|keyword|path|name)'),
  },
  {
    capability: 'http-fetch',
    why: 'a browser goes to the address that it is given',
    effects: ['drive', 'start', 'request', 'read'],
    takes: /^$/,
    kind: any('browser|playwright|puppeteer|selenium|browserbase|chrome'),
    name: any('navigate|goto|open url|visit|open page|navigate to'),
    notName: any('back|forward'),
  },
  {
    capability: 'http-fetch',
    why: 'a service that reads the web is given the address',
    in: ['Read', 'Execute'],
    kind: any(`${WEB}|fetch server|fetcher|mcp fetch|fetch mcp`),
    takes: /^$/,
    name: any(
      'scrape|crawl|fetch|scraper|crawler|(?:read|get|extract|visit|open|screenshot|render|convert) (?:\\w+ ){0,2}(?:url|webpage|web page|page|website|site|markdown|html)|extract|map',
    ),
    notName: any('status|search'),
  },
  {
    capability: 'http-fetch',
    why: 'it reads what is at the link that an argument gives',
    in: READ,
    takes: named(
      '(?:youtube|yt|profile|product|paper|pdf|source|doc|docs|sitemap|file|media|input|download|img|picture|logo|avatar|note|job|linkedin|listing|tweet|recipe|blog|news|channel|playlist|space|thread|wiki|share|page|site) (?:url|link)|link|share link|(?:image|video|share|article) link|(?:image|video|page|article|pdf|media) urls|urls|links',
    ),
    notName: any('short|shorten|encode|decode|parse|validate|check|list|create|qr|submit|status|track|job'),
    notKind: any('bookmark|shortener|jira|notion|linear|github|gitlab|sentry|figma|database|repo'),
  },
  {
    capability: 'http-fetch',
    why: 'it fetches an address that an argument gives',
    in: ['Read', 'Execute'],
    takes: named(
      '(?:(?:target |page |website |site |web |start |base |image |video |audio |pdf |file |document |feed |rss |source |article |media |post )?url|(?:image |page |target )?urls)',
    ),
    not: any('git|elicitation|browser session|webhook|documentation|best practice'),
    notServer: any('s3|table bucket'),
  },
  {
    capability: 'http-fetch',
    why: 'the service it asks fetches an address that an argument gives',
    in: ['Write'],
    about: any('scan|crawl|scrape|screenshot|url|import from|ingest|download|datasource|transcribe|convert'),
    takes: named('(?:(?:target |page |website |source |image |file |video )?url|urls)'),
  },
  {
    capability: 'http-post',
    why: 'it sends a request with a body to an address that the caller gives',
    effects: ['request'],
    takes: named('url|uri|target url|endpoint url|webhook url|request url'),
  },
  {
    capability: 'http-post',
    why: 'the service will send to the address that the caller gives',
    in: ['Write', 'Execute'],
    about: any('webhook|callback'),
    takes: named('(?:\\w+ )?url|uri|endpoint|webhook'),
  },
  {
    capability: 'http-post',
    why: 'it takes an address together with what is sent there',
    in: ['Write', 'Execute'],
    takes:
      /^(?:target |webhook |callback )?url$[\s\S]*^(?:header|headers|body|payload|http method|method|post data|data \w+ \w+|data)$|^(?:header|headers|body|payload|http method|method|post data|data \w+ \w+|data)$[\s\S]*^(?:target |webhook |callback )?url$/m,
  },
  {
    capability: 'returns-media',
    why: 'the answer is a picture or sound',
    in: ['Read', 'Write'],
    effects: ['read', 'compute', 'create'],
    about: any(
      `(?:take|capture|generate|create|render|make|draw|plot|screenshot|synthesize|produce) (?:\\w+ ){0,4}(?:${MEDIA}|chart|diagram)|(?:load|read|get|edit|fetch|return|export|view|show|download|retrieve|stylize|transform|upscale|enhance) (?:\\w+ ){0,3}(?:${MEDIA})|screenshot|text to (?:image|speech|audio)|image generation|generate image`,
    ),
    not: any(
      'list|search|image set|screenshot url|container|accessibility|describe|analyze|media wiki|html|from image',
    ),
  },
  {
    capability: 'returns-media',
    why: 'the answer holds attached files, pictures among them',
    in: READ,
    about: any(
      '(?:download|render|fetch) (?:\\w+ ){0,4}(?:attachment|attachment data|to pdf|as pdf|pdf)|page to pdf|url pdf|get attachment content|attachment get data',
    ),
  },
];
