import { FETCHES_ALONE } from './fetching.ts';
import { ABOUT, FORMAL, META } from './forms.ts';
import { WEB } from './kinds.ts';
import { PUBLISHED } from './published.ts';
import { any, type CapabilityRule, endsIn, READ } from './rule.ts';
import { CODE_SERVER } from './things.ts';

/** Answers from the web, from browsers and from places where anybody publishes. Rows are alternatives. */
export const FROM_WEB: readonly CapabilityRule[] = [
  {
    capability: 'untrusted-content-read',
    why: 'anybody can publish where it looks',
    in: READ,
    effects: ['read', 'compute'],
    kind: any(PUBLISHED),
    notName: any(
      `${FORMAL}|coin|token|crypto|stock|movie|song|gif|photo|image model|audio voice|protocol|connector|redirect|inventory|snapshot|recommendation|trending (?:ticker|game)|funder|horoscope|infer`,
    ),
    notHead: endsIn('url|link|source|feed category|rss category'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'what it finds or fetches is on pages of the web',
    in: READ,
    effects: ['read', 'compute'],
    kind: any(WEB),
    notName: any(`${FORMAL}|url to image|dlp|rule|site|server|search mode|pdf|docx|xlsx|pptx`),
    notHead: endsIn('url|link|usage|credit|account|engine|tool|profile'),
    not: any('local|documentation'),
  },
  { ...FETCHES_ALONE, capability: 'untrusted-content-read', why: 'anybody writes pages of the web' },
  {
    capability: 'untrusted-content-read',
    why: 'it searches or fetches the web',
    in: ['Read', 'Execute'],
    effects: ['read', 'start', 'drive', 'compute'],
    about: any(
      'web search|search the web|search web|internet search|search the internet|google search|search engine|web content|website content|page content|web page|webpage|news search|latest news|news headline|news article|crawl result|crawl status|url content|(?:fetch|scrape|crawl|extract|read) (?:\\w+ ){0,5}(?:url|page|website|webpage|site|web|article)|search (?:\\w+ ){0,2}(?:reddit|twitter|tweet|youtube|hacker news|web|news|post|paper|arxiv|pubmed|wikipedia|article|video|google|duckduckgo|bing)|reddit post|top story|trending post|hot thread|web research|deep research|readme',
    ),
    notName: any(META),
    not: any(`documentation|confluence|asynchronous`),
    notServer: any('blog'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'its words name a network on which anybody publishes',
    in: READ,
    effects: ['read', 'compute'],
    about: any(
      'linkedin|twitter|reddit|instagram|tiktok|facebook|youtube|bilibili|hacker news|mastodon|bluesky|telegram channel',
    ),
    notName: any(FORMAL),
    not: any('login|message to|documentation'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'a repository takes in what strangers propose',
    in: READ,
    effects: ['read'],
    server: any(CODE_SERVER),
    head: endsIn(
      '(?:\\w+ )?(?:file|file blame|blame|tag|action|project|dependency|code|artifact|workflow run|release|commit|diff|snippet|(?:scanning|dependabot|security) alert|security advisory)',
    ),
    notName: any('secret'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'whoever owns a repository, or may propose changes to it, has written what it holds',
    in: READ,
    kind: any(CODE_SERVER),
    name: any(
      '(?:map|analyze|analyse|summarize|explore|digest|pack) (?:\\w+ ){0,2}(?:repo|repository)|(?:repo|repository) (?:content|file|doc|documentation)|commit history',
    ),
  },
  {
    capability: 'untrusted-content-read',
    why: 'the result of a crawl is what its pages say',
    in: READ,
    about: any(
      '(?:crawl|scrape|extraction|research) (?:job )?(?:status|result)|status of (?:an? )?(?:crawl|scrape|agent) job',
    ),
  },
  {
    capability: 'untrusted-content-read',
    why: 'others write the documentation of libraries and providers',
    in: READ,
    about: any(
      '(?:library|package|provider|framework|crate|dependency|third party) (?:\\w+ )?(?:doc|documentation)|documentation (?:for|of|about) (?:\\w+ ){0,5}(?:library|package|provider|framework|crate)',
    ),
    notName: ABOUT,
    not: any('official'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'news and pictures that people post are made by strangers',
    in: READ,
    name: / (?:(?:get|fetch|search|latest|top|read|trending) (?:\w+ ){0,4}(?:news|headline|article|feed)|(?:\w+ )*(?:gif|sticker)) $/,
  },
  {
    capability: 'untrusted-content-read',
    why: 'the binary that it takes apart comes from somebody else',
    in: READ,
    about: any(
      'disassembly|disassemble|assembly code|decompile|decompiled|malware|smali|string in the (?:binary|program)',
    ),
    notName: ABOUT,
  },
  {
    capability: 'untrusted-content-read',
    why: 'what a binary holds somebody else put there',
    in: READ,
    server: any('ghidra|ida|radare2|r2|binary ninja|binja|jadx|apktool|androguard|reverse engineering|malware'),
    name: any('string|source|code|pseudocode|manifest|resource|comment'),
    notName: ABOUT,
  },
  {
    capability: 'untrusted-content-read',
    why: 'whoever issues a token or deploys a contract describes it',
    in: READ,
    name: any(
      '(?:nft|token|coin|collection) (?:metadata|profile|description)|contract (?:source|code)|verified source',
    ),
  },
  {
    capability: 'untrusted-content-read',
    why: 'owners of domains write what the registers say of them',
    in: READ,
    kind: any('whois|rdap'),
    notName: ABOUT,
  },
];
