import { PLACE } from './forms.ts';
import { PUBLISHED, WEB, WORLD } from './kinds.ts';
import { any, type CapabilityRule, endsIn, READ } from './rule.ts';

/** What belongs to a person or is known to few, whatever the service. Rows are alternatives. */
export const PERSONAL: readonly CapabilityRule[] = [
  {
    capability: 'private-data-read',
    why: 'drafts, bookmarks and direct messages are for their owner alone, also where all else is public',
    in: READ,
    effects: ['read'],
    head: endsIn('draft|direct message|dm|inbox|bookmark|saved post|scheduled post|watchlist|wishlist'),
  },
  {
    capability: 'private-data-read',
    why: 'who uses a product, and what it earns, is known to those who run it',
    in: READ,
    effects: ['read'],
    name: any(
      'active user|retention|funnel|cohort|churn|mrr|arr|pageview|page view|visitor|demographic|traffic source|ad performance|campaign (?:performance|analytic|stat|report|metric)|sale report|sale data|user activity|user behavior',
    ),
    notKind: any(`${WORLD}|${PUBLISHED}|${WEB}`),
  },
  {
    capability: 'private-data-read',
    why: 'a picture of a screen shows whatever is open on it',
    in: ['Read', 'Write'],
    effects: ['read', 'compute'],
    name: any('screenshot|capture screen|screen capture|view screen'),
    kind: any(
      'desktop|computer|screen|macos|window|mobile|android|adb|phone|device|simulator|emulator|browser tool|viewport',
    ),
    notTakes: PLACE,
  },
  {
    capability: 'private-data-read',
    why: 'it returns data of the account that is logged in',
    in: READ,
    about: any(
      'get me|whoami|who am i|(?:the|your|my) (?:own )?profile|authenticated user|current user|(?:my|your own) (?:\\w+ )?(?:account|order|position|portfolio|repo|repository|issue|task|note|calendar|library|playlist|balance|message|email|inbox|file|document)|logged in user|account balance|account info|user info',
    ),
  },
  {
    capability: 'private-data-read',
    why: 'it finds people of the organisation',
    in: READ,
    head: endsIn('(?:user|people|contact|customer|employee|member) (?:search|lookup|directory)'),
    notKind: any(`${WORLD}|${PUBLISHED}|${WEB}`),
  },
  {
    capability: 'private-data-read',
    why: 'what is not committed yet nobody else has seen',
    in: READ,
    about: any('staged|unstaged|uncommitted|working tree'),
    notName: any('status'),
    server: any('git|repo|repository'),
  },
  {
    capability: 'private-data-read',
    why: 'it says who did what and when',
    in: READ,
    about: any('audit log|activity log|access log|login history|device log|audit trail'),
  },
];
