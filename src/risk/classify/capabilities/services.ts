import { WEB } from './kinds.ts';
import { any, type CapabilityRule, endsIn, named, READ } from './rule.ts';
import { ANSWER_SERVER, CODE_SERVER, PUBLIC_SERVER, SHARED_SERVER, WORLD } from './things.ts';

/** Words of a name that says that a call only describes or counts. */
const FORMAL = 'count|status|check|schema|type|template|health|version|help|setting|config|usage|validate';
const ABOUT = any(`list|${FORMAL}`);

/** Documents of a workspace, which its members write. */
const PAPERS = 'doc|document|note|notebook|node|wiki page|wiki node|page|folder|workspace file|asset|entry';

/** A name that ends with what people write into. */
const WRITTEN = / (?:doc|document|page|note|file|content|block|sheet|wiki|node|record|message|comment) $/;

/** What services of others and shared workspaces answer with. Rows are alternatives. */
export const FROM_SERVICES: readonly CapabilityRule[] = [
  {
    capability: 'untrusted-content-read',
    why: 'others write the documentation of libraries and providers',
    in: READ,
    about: any(
      '(?:library|package|provider|framework|crate|dependency|third party) (?:\\w+ )?(?:doc|documentation)|documentation (?:for|of|about) (?:\\w+ ){0,5}(?:library|package|provider|framework|crate)',
    ),
    notName: ABOUT,
  },
  {
    capability: 'untrusted-content-read',
    why: 'its answer is put together from pages of the web',
    in: READ,
    server: any(ANSWER_SERVER),
    name: any('ask|search|research|answer|query|chat|reason|news|extract|content|find|crawl|contents'),
    notName: ABOUT,
  },
  {
    capability: 'untrusted-content-read',
    why: 'news and pictures that people post are made by strangers',
    in: READ,
    name: / (?:(?:get|fetch|search|latest|top|read|trending) (?:\w+ ){0,4}(?:news|headline|article|feed)|(?:\w+ )*(?:gif|sticker|meme)) $/,
  },
  {
    capability: 'untrusted-content-read',
    why: 'the binary that it takes apart comes from somebody else',
    in: READ,
    about: any('disassembly|disassemble|assembly code|decompile|decompiled|malware'),
    notName: ABOUT,
  },
  {
    capability: 'untrusted-content-read',
    why: 'owners of domains write what the registers say of them',
    in: READ,
    about: any('whois data|whois record|whois information|rdap'),
    notName: ABOUT,
  },
  {
    capability: 'untrusted-content-read',
    why: 'others of the workspace write its documents',
    in: READ,
    effects: ['read'],
    owned: true,
    name: any(`(?:get|read|fetch|retrieve|search|find) (?:\\w+ ){0,2}(?:doc|wiki|wiki page|wiki node)(?: content)?`),
    not: any('documentation'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'anybody can publish where it looks',
    in: READ,
    effects: ['read'],
    server: any(PUBLIC_SERVER),
    name: any('get|search|read|fetch|find|retrieve|trending|hot|latest|top'),
    notName: any(`${FORMAL}|stat|statistic|price|limit`),
  },
  {
    capability: 'untrusted-content-read',
    why: 'many people write into what a shared workspace holds',
    in: READ,
    effects: ['read'],
    server: any(SHARED_SERVER),
    name: WRITTEN,
    notName: ABOUT,
  },
  {
    capability: 'private-data-read',
    why: 'what a shared workspace holds belongs to its members',
    in: READ,
    effects: ['read'],
    server: any(SHARED_SERVER),
    name: WRITTEN,
    notName: ABOUT,
  },
  {
    capability: 'untrusted-content-read',
    why: 'strangers can have written the code of a repository',
    in: READ,
    about: any('source code (?:for|of)'),
    takes: named('(?:repo|repository) (?:id|name)|repo|repository'),
  },
  {
    capability: 'private-data-read',
    why: 'the repositories that a company indexes are its own',
    in: READ,
    about: any('source code (?:for|of)'),
    takes: named('(?:repo|repository) id'),
  },
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
    notServer: any(`${WORLD}|browser|figma|${CODE_SERVER}|blender|unity`),
    not: any('url'),
  },
  {
    capability: 'private-data-read',
    why: 'a store of vectors holds what its owner put there',
    in: READ,
    about: any('(?:similar|relevant) document from|vector store collection|from (?:\\w+ ){0,3}vector store'),
    takes: named('(?:\\w+ )?(?:query|queries|vector|question)'),
  },
  {
    capability: 'retrieval',
    why: 'it finds in an index which library or passage fits',
    in: READ,
    about: any(
      'resolve library|resolve package|library doc|library documentation|full text passage|vector (?:store|database|index)',
    ),
  },
  {
    capability: 'untrusted-content-read',
    why: 'authors of libraries choose their names and descriptions',
    in: READ,
    about: any('resolve library|matching library|search package|package search'),
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
    capability: 'untrusted-content-read',
    why: 'whoever offers something in a registry describes it there',
    in: READ,
    kind: any('mcp|registry|hub|huggingface|npm|pypi|smithery|marketplace|package|crate|replicate|plugin|extension'),
    name: any(
      '(?:search|find|recommend|discover|browse|explore) (?:\\w+ ){0,2}(?:server|package|model|plugin|extension|dataset|crate|module|app|skill)',
    ),
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
    capability: 'code-repo-read',
    why: 'it reads the code of a project',
    in: READ,
    name: any(
      '(?:pack|read|analyze|search|get|dump|explore|query|find|scan|review|summarize) (?:\\w+ ){0,2}(?:codebase|source code|repository content|repository tree|repo content|repo structure|code context|code snippet|project structure|code file)|code (?:search|context|review)',
    ),
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
    capability: 'untrusted-content-read',
    why: 'its words say that it takes in what an address holds',
    in: READ,
    about: any('(?:fetch|scrape|crawl) (?:url|webpage|website)|given an? (?:image|video|page|web|article|audio) url'),
  },
  {
    capability: 'log-read',
    why: 'who logged in and when stands in a log',
    in: READ,
    about: any('login (?:history|activity|anomaly|anomalie|event|attempt)|sign in (?:log|activity|event|history)'),
  },
];
