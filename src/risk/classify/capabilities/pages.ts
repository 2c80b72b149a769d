import { LOCAL_OR_REMOTE } from './forms.ts';
import { any, type CapabilityRule, type Conditions, endsIn, named, READ } from './rule.ts';

/** Script of the caller's that runs in a page. */
const SCRIPT: Conditions = {
  effects: ['run-code'],
  about: any('browser|page|javascript|webmcp|playwright|puppeteer|selenium'),
  notName: any('codegen|recording|audit|test'),
  notServer: any('code runner|sandbox|interpreter|e2b|repl'),
  not: any('snippet|sandbox'),
};

/** What addresses and browsers show, written by the owners of pages. Rows are alternatives. */
export const FROM_PAGES: readonly CapabilityRule[] = [
  {
    capability: 'untrusted-content-read',
    why: 'it returns what an address holds',
    in: ['Read', 'Write'],
    effects: ['read', 'compute'],
    takesAn: 'address',
    notName: any(
      'short|shorten|encode|decode|parse|validate|check|qr|submit|status|track|job|speed|test|audit|ping|report|history|bookmark|list',
    ),
    not: any('documentation|best practice|influxdb|git|database'),
    notKind: any('shortener|sentry|database|repo'),
    notServer: any('s3|table bucket'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'what answers a request at any address is in the answer',
    effects: ['request'],
    takesAn: 'address',
  },
  {
    capability: 'untrusted-content-read',
    why: 'the answer shows what a page holds',
    in: ['Read', 'Write'],
    effects: ['read', 'compute'],
    head: endsIn(
      'screenshot|snapshot|network request|console message|storage|localstorage|sessionstorage|html|dom|text|content|markdown',
    ),
    about: any('browser|page|localstorage|sessionstorage|network|console|website|url|playwright|puppeteer'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'its words say that it takes a local file or an address',
    in: ['Read', 'Execute'],
    about: LOCAL_OR_REMOTE,
  },
  {
    capability: 'untrusted-content-read',
    why: 'a picture of a page shows what its owner wrote',
    in: READ,
    name: any('screenshot|screen shot'),
    kind: any('url|url2\\w+|html|website|webpage|web|site|page|browser|tab'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'what a page of a browser holds its owner wrote',
    in: READ,
    takes: named('browser id|tab id'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'the answer to a step in a browser shows the page',
    effects: ['drive'],
    drives: true,
    server: any('playwright|devtool|browser tool'),
    name: any('browser|click|hover|drag|select'),
    about: any('click|hover|drag|navigate|fill|open|snapshot|select|tab|press|scroll|go back|goto'),
    not: any('close|new page|new tab|scroll'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'what it finds on a page is what the page says',
    in: ['Read', 'Execute'],
    server: any('browserbase|stagehand|playwright|puppeteer|browser|mobile|appium'),
    name: any('observe|interactive element|clickable element|element on screen|extract'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'it waits for or reads what a page says',
    in: ['Read', 'Execute'],
    drives: true,
    about: any(
      'wait for|page source|(?:element|visible|page) text|tool (?:\\w+ )?(?:the )?page expose|exposed by the page|get text|extract (?:\\w+ ){0,2}(?:content|text|data)|stop trace|start trace|audit|recorded action',
    ),
    not: any('start trace recording|stop trace recording'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'the answer can hold a picture of the page',
    takes: named('include snapshot'),
  },
  { ...SCRIPT, capability: 'untrusted-content-read', why: 'script in a page returns what the page holds' },
  { ...SCRIPT, capability: 'private-data-read', why: 'script in a page sees what its user is shown' },
  { ...SCRIPT, capability: 'http-post', why: 'script in a page can send what it finds to any address' },
  {
    capability: 'untrusted-content-read',
    why: 'its words say that it takes in what an address holds',
    in: READ,
    about: any('(?:fetch|scrape|crawl) (?:url|webpage|website)|given an? (?:image|video|page|web|article|audio) url'),
  },
];
