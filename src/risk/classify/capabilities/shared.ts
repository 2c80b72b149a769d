import { BARE, META } from './forms.ts';
import { any, type CapabilityRule, endsIn, READ } from './rule.ts';
import { SHARED_SERVER, SHARED_TRACKER } from './things.ts';

/** A name that ends with what people write into. */
const WRITTEN =
  / (?:doc|document|page|note|file|content|block|sheet|wiki|node|record|message|comment|children)(?: (?:raw|markdown|text|html|body|content|block|detail|info|data|value|row|range|cell))* $/;

/** What many people write into: workspaces, trackers, calendars, forms, meetings and shops. Rows are alternatives. */
export const FROM_SHARED: readonly CapabilityRule[] = [
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
    notName: any(BARE),
  },
  {
    capability: 'untrusted-content-read',
    why: 'what it finds in a shared workspace many people have written',
    in: READ,
    effects: ['read'],
    server: any(SHARED_SERVER),
    name: / (?:search|query|find|(?:get|read|fetch) (?:figma|design|file)(?: \w+){0,2}) $| (?:search|query) (?:file|content|page|doc|document|note|data source|database|drive|all|folder) /,
    notName: any(`user|people|team|space|style|version|${BARE}`),
  },
  {
    capability: 'untrusted-content-read',
    why: 'whoever invites somebody writes what stands in the calendar',
    in: READ,
    effects: ['read'],
    server: any('calendar|cal|gcal|caldav|outlook|google workspace|gsuite|g suite|m365|microsoft 365'),
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
];
