import { ABOUT, META } from './forms.ts';
import { any, type CapabilityRule, endsIn, named, READ } from './rule.ts';
import { PARTS, SHARED_SERVER, SHARED_TRACKER, STRANGERS, WATCH_SERVER } from './things.ts';

/** Words that say that what comes back is the server's own, or a figure. */
const NOT_STRANGERS = any(
  'global|log location|cloudtrail|datasource|provisioning|git diff (?:un)?staged|git status|rpki|heapsnapshot|number of|math|calculate|ct log|get alarm|alarm|stock|exchange|balance|annotated message|list dashboard|list page|list attachment|compute|query plan|own|configuration|currency|weather|convert|unit|random|wan|flow log|audit log|user search|search for user|find user|epub|pdf|docx|to markdown|markdown conversion|answer question',
);

/** A name that ends with what people write into. */
const WRITTEN =
  / (?:doc|document|page|note|file|content|block|sheet|wiki|node|record|message|comment|children)(?: (?:raw|markdown|text|html|body|content|block|detail|info|data|value|row|range|cell))* $/;

/** Answers with text that people outside can have written. Rows are alternatives. */
export const FROM_STRANGERS: readonly CapabilityRule[] = [
  {
    capability: 'untrusted-content-read',
    why: 'people outside can write into what it returns',
    in: READ,
    effects: ['read'],
    head: endsIn(STRANGERS),
    notTakes: named('(?:\\w+ )?(?:video|audio|image|pdf|media) (?:file )?path'),
    notName: any(META),
    notServer: any('blog|redis|obsidian|logseq|joplin|bear|apple note|roam|anytype'),
    not: NOT_STRANGERS,
  },
  {
    capability: 'untrusted-content-read',
    why: 'it returns a part of something people outside can write into',
    in: READ,
    head: endsIn(
      `(?:issue|ticket|page|comment|message|email|chat|incident|conversation|thread|pull|merge|post|article|block|project|discussion|channel|video|changelog|review|epic|web|website|url) (?:${PARTS})`,
    ),
    notName: any(META),
    not: any(`restriction|permission|watcher`),
  },
  {
    capability: 'untrusted-content-read',
    why: 'logs hold what strangers sent',
    in: READ,
    about: any(
      'log|observability|loki|console message|console error|network request|quickwit|elasticsearch|error event|error pattern',
    ),
    notName: any(META),
    not: any(`audit|ct|index|indice|list log|describe log|catalog|git|metric|food|flow log|wan`),
    notHead: endsIn('log group|log stream|index|key|log location|indexe|label|shard'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'an index takes in mail, pages and tickets',
    in: READ,
    about: any('knowledge base|enterprise search|kendra|q business|relevant content'),
    takes: named('(?:\\w+ )?(?:query|question|query text|prompt)'),
    not: any('documentation'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'what programs report repeats what visitors sent',
    in: READ,
    effects: ['read'],
    server: any(WATCH_SERVER),
    head: endsIn('(?:issue|error) (?:event|tag)|event|(?:loki|application|error|request) log'),
    notTakes: named('kind|resource type'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'logs hold what strangers sent',
    in: READ,
    about: any('log and metric|(?:search|query) (?:cloud watch|cloudwatch|application|worker) log'),
    not: any('describe|list|group|cancel|anomaly'),
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
    why: 'many people write into what a shared workspace holds',
    in: READ,
    effects: ['read'],
    server: any(SHARED_SERVER),
    name: WRITTEN,
    notName: ABOUT,
  },
  {
    capability: 'untrusted-content-read',
    why: 'whoever invites somebody writes what stands in the calendar',
    in: READ,
    effects: ['read'],
    server: any('calendar|cal|gcal|caldav|outlook|google workspace|m365|microsoft 365'),
    head: endsIn('event|invite|invitation|appointment|meeting|agenda'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'whoever fills in a form writes what it returns',
    in: READ,
    effects: ['read'],
    server: any(
      'form|typeform|tally|jotform|survey|surveymonkey|fillout|paperform|formspree|formbricks|qualtric|limesurvey',
    ),
    head: endsIn('response|submission|answer|result|entry|export'),
    notName: any(META),
  },
  {
    capability: 'untrusted-content-read',
    why: 'those who apply for work write it',
    in: READ,
    effects: ['read'],
    head: endsIn('candidate|applicant|resume|cv|job application'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'guests of a meeting say what is noted of it',
    in: READ,
    effects: ['read'],
    server: any('zoom|meeting|fireflies|otter|granola|fathom|gong|avoma|meetgeek|krisp|webex|limitless|tldv|fellow'),
    head: endsIn('(?:meeting|call|recording)|(?:meeting|call|recording) (?:summary|note|detail|content|transcript)'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'buyers write into their orders and payments',
    in: READ,
    effects: ['read'],
    server: any('shop|shopify|woocommerce|magento|bigcommerce|etsy|ebay|paypal|stripe|square|whmcs'),
    head: endsIn('order|transaction'),
  },
  {
    capability: 'untrusted-content-read',
    why: 'many people write into a tracker',
    in: READ,
    effects: ['read'],
    server: any(SHARED_TRACKER),
    head: endsIn('(?:\\w+ )?(?:task|card|item|work item|story|feature|object|record|request|note|changelog)'),
    notName: any(META),
  },
  {
    capability: 'untrusted-content-read',
    why: 'strangers can have written the code of a repository',
    in: READ,
    about: any('source code (?:for|of)'),
    takes: named('(?:repo|repository) (?:id|name)|repo|repository'),
  },
];
