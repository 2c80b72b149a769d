import { any, type CapabilityRule, named } from './rule.ts';

/** Servers that drive a screen and no browser. */
const SCREENS = any('mobile|ios|android|adb|desktop|window|macos|siri|shortcut|gameboy');

/** What is done in a browser, or shown by one. Rows are alternatives. */
export const BROWSERS: readonly CapabilityRule[] = [
  {
    capability: 'browser',
    why: 'it acts in a browser',
    effects: ['drive'],
    notServer: SCREENS,
  },
  {
    capability: 'browser',
    why: 'its name says that it acts in a browser',
    in: ['Execute'],
    name: any(
      'browser (?:navigate|click|type|hover|drag|fill|go back|go forward|scroll)|(?:browser|computer) use agent|browser agent',
    ),
  },
  {
    capability: 'browser',
    why: 'what it runs or starts is in the browser that its server drives',
    in: ['Execute', 'Write'],
    effects: ['run-code', 'run-command', 'start', 'upload', 'request'],
    drives: true,
    notName: any('recording|tracing|video|screencast|codegen|session|http|get|post|put|patch|delete'),
    notServer: SCREENS,
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
    why: 'only a browser waits for what a page loads',
    in: ['Read', 'Execute'],
    takesAn: 'address',
    takes: named(
      'wait until|wait for(?: selector| navigation| load| network| element)?|viewport(?: \\w+)?|full page|javascript enabled|device scale factor|navigation timeout',
    ),
  },
  {
    capability: 'browser',
    why: 'its server renders pages in a browser',
    in: ['Read', 'Execute'],
    effects: ['read', 'compute', 'drive', 'start'],
    server: any(
      'browser rendering|browser render|browserless|browser use|playwright fetch|puppeteer fetch|patchright|scrapling|url2\\w+|url to image|html to image',
    ),
    name: any('fetch|get|extract|scrape|screenshot|capture|content|html|markdown|pdf|research|search|crawl|view'),
    notName: any('list|status|config|documentation|result|task|email'),
  },
];
