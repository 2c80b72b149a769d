import { ABOUT, PLACE } from './forms.ts';
import { WEB, WORLD } from './kinds.ts';
import { PUBLISHED } from './published.ts';
import { any, type CapabilityRule, endsIn, READ } from './rule.ts';

/** What belongs to a person or is known to few, whatever the service. Rows are alternatives. */
export const PERSONAL: readonly CapabilityRule[] = [
  {
    capability: 'private-data-read',
    why: 'drafts, bookmarks and direct messages are for their owner alone, also where all else is public',
    in: READ,
    effects: ['read'],
    head: endsIn(
      'draft|direct message|dm|inbox|bookmark|saved post|saved item|saved article|read later|scheduled post|watchlist|wishlist',
    ),
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
    why: 'a terminal, a clipboard and a screen show what their user does',
    in: READ,
    effects: ['read'],
    name: any(
      'terminal (?:output|content|buffer|screen|text|history)|(?:read|get) (?:\\w+ )?terminal|capture pane|pane (?:content|output)|(?:shell|command) history|clipboard|screen (?:text|content|recording|history)',
    ),
    notKind: any(`${WORLD}|${PUBLISHED}|${WEB}|browser|playwright|figma`),
  },
  {
    capability: 'private-data-read',
    why: 'what somebody hears, watches and likes is theirs',
    in: READ,
    effects: ['read'],
    name: any(
      'now playing|currently playing|current track|playback state|recently played|recent track|top track|top artist|saved track|saved album|liked|listening history|watch history|viewing history|search history',
    ),
  },
  {
    capability: 'private-data-read',
    why: 'what is gathered of a person by name says more of them than they told',
    in: READ,
    effects: ['read', 'compute'],
    name: any(
      'enrich|enrichment|(?:person|people|profile|contact|lead|linkedin) (?:\\w+ )?(?:data|detail|lookup|search|info|profile)|(?:get|extract|find|fetch|scrape|lookup) (?:linkedin|person|people|contact)',
    ),
    about: any('linkedin|email|phone|person|people|contact|prospect'),
    notName: any('company|post|job|category|report|ad|my'),
  },
  {
    capability: 'private-data-read',
    why: 'where its user is, is theirs',
    in: READ,
    about: any(
      '(?:user|my|your|current|device|own) (?:s )?(?:current )?(?:geolocation|location|gps)|(?:geolocation|location) of (?:the |your )?(?:user|device|caller)',
    ),
    notKind: any(WEB),
    not: any('near|nearby|weather'),
  },
  {
    capability: 'private-data-read',
    why: 'how somebody is, and where, is theirs',
    in: READ,
    effects: ['read'],
    name: any(
      'heart rate|hrv|glucose|blood (?:pressure|sugar|oxygen)|body (?:weight|fat|measurement|composition)|sleep (?:data|stage|score|analysis)|step count|daily step|calorie burned|menstrual cycle|symptom log|(?:vehicle|car) (?:location|status|state|data)|my location|device location|location history|trip history',
    ),
    notKind: any(`${PUBLISHED}|${WEB}`),
  },
  {
    capability: 'private-data-read',
    why: 'a camera shows the place where its owner lives or works',
    in: READ,
    kind: any('camera|webcam|cctv|doorbell|nvr|frigate|unifi protect|reolink'),
    name: any('snapshot|image|picture|photo|frame|capture|clip|recording'),
    notKind: any(WORLD),
  },
  {
    capability: 'private-data-read',
    why: 'it says who did what and when',
    in: READ,
    about: any('audit log|activity log|access log|login history|device log|audit trail'),
  },
  {
    capability: 'private-data-read',
    why: 'what lies in a bucket its owner put there',
    in: READ,
    effects: ['read'],
    server: any('s3|minio|r2|gcs|bucket|blob storage|object storage|cloud storage|azure storage'),
    name: any('(?:get|read|fetch|download|retrieve|head) (?:\\w+ )?(?:object|blob|file)'),
    notName: ABOUT,
  },
];
