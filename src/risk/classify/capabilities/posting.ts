import { ADDS, any, type CapabilityRule, endsIn, named } from './rule.ts';
import { TRACKER_SERVER } from './things.ts';

/** What a call writes where others read it, told by the verb of its name and what that acts on. Rows are alternatives. */
export const POSTING: readonly CapabilityRule[] = [
  {
    capability: 'issue-write',
    why: 'tasks of a tracker are its tickets, also when they are finished or moved',
    in: ['Write', 'Execute'],
    server: any(TRACKER_SERVER),
    name: any(
      '(?:complete|close|reopen|finish|mark|move|assign|edit|promote|start|archive|bulk create|bulk update|batch create|quick add) (?:\\w+ ){0,2}(?:task|subtask|todo|card|item|ticket|issue|story|complete|done)|(?:task|todo|card|ticket|issue|story|item) (?:create|update|add|complete|close|reopen|move|assign|edit|comment)',
    ),
    notName: any('copilot'),
  },
  {
    capability: 'issue-write',
    why: 'what it posts others read and answer',
    in: ['Write', 'Execute'],
    effects: ADDS,
    name: any(
      '(?:post|create|publish|send|reply|add|submit|quote) (?:\\w+ ){0,2}(?:tweet|toot|cast|skeet|comment|reply|thread|review|feedback|post to|social post|status update|answer)|(?:tweet|toot|reply|comment|thread) (?:create|post|add|send)|reply to (?:\\w+ ){0,2}(?:post|tweet|comment|thread|review|note)',
    ),
  },
  {
    capability: 'issue-write',
    why: 'a post on a network is read and answered by its public',
    effects: ADDS,
    server: any(
      'twitter|bluesky|mastodon|reddit|linkedin|facebook|instagram|threads|nostr|farcaster|weibo|xhs|rednote|tiktok|social|forum|discourse|x',
    ),
    name: any(
      '(?:create|publish|post|send|share|schedule|submit) (?:\\w+ ){0,2}(?:post|note|update|article|story|status|video|photo|image|reel|link)',
    ),
  },
  {
    capability: 'doc-write',
    why: 'notes and pages are read by whoever shares them',
    in: ['Write', 'Destructive'],
    effects: ['create', 'update', 'overwrite', 'delete', 'upload'],
    name: any(
      '(?:create|update|add|append|edit|write|delete|insert|publish|patch|save|replace|move|trash) (?:\\w+ ){0,2}(?:note|memo|doc|document|wiki|page|article|blog post|slide|presentation|paragraph|heading|journal|notebook|worksheet|canvas)(?: content| body| text| block)?|(?:note|memo|doc|page|wiki|article) (?:create|update|append|edit|write|delete|add)',
    ),
    notKind: any('firestore|crm|database'),
    notTakes: named('file ?path|filename|path|collection|index'),
  },
  {
    capability: 'doc-write',
    why: 'a table of a shared workspace is a document that others open',
    in: ['Write', 'Destructive'],
    server: any('notion|coda|google sheet|google doc|google slide|hackmd|gitbook|slite|siyuan|anytype|craft'),
    effects: ['create', 'update', 'overwrite', 'delete', 'upload'],
    name: any('database|data source|property|content|text|cell|row|table|sheet|item|paragraph|image'),
  },
  {
    capability: 'messaging-send',
    why: 'a notice or a call reaches people as a message does',
    in: ['Write', 'Execute'],
    effects: ['create', 'send', 'start'],
    name: any(
      '(?:send|push|post) (?:\\w+ ){0,2}(?:notification|notify|push|alert|notice|announcement|sms|whatsapp|template message|file|image|photo|voice|video|audio|sticker|location|poll|gif)|notify (?:user|me|channel|team)|(?:make|create|start|place) (?:\\w+ )?call',
    ),
    server: any(
      'push|pushover|ntfy|bark|notify|notification|slack|discord|telegram|whatsapp|imessage|line|wechat|wecom|dingtalk|feishu|lark|teams|signal|sms|twilio|vapi|phone|gotify|message|messaging|chat|webex|zulip|matrix|mattermost|viber|kakao|zalo',
    ),
  },
  {
    capability: 'messaging-send',
    why: 'its service carries messages, and it sends one',
    in: ['Write', 'Execute'],
    effects: ['create', 'send'],
    server: any(
      'push|pushover|ntfy|bark|gotify|pushinator|sms|whatsapp|telegram|imessage|webhook bot|messaging|line bot|wecom|dingtalk',
    ),
    name: / (?:send|notify|push|announce|say|speak to|reply)(?: \w+){0,2} $/,
  },
  {
    capability: 'memory-write',
    why: 'what it keeps is there for later sessions',
    in: ['Write', 'Destructive'],
    effects: ['create', 'update', 'delete', 'overwrite'],
    server: any('memory|mem0|memento|knowledge graph|memory bank|zep|cognee|recall|brain'),
    name: any(
      '(?:store|save|add|create|update|delete|remember|write|set|append|log|record|init|initialize|initialise|remove|forget) (?:\\w+ ){0,2}(?:memory|memory bank|conversation|context|message|fact|entity|relation|observation|episode|milestone|decision|requirement|preference|node|note|summary|interaction|file|data)|remember|memorize|forget|store',
    ),
  },
  {
    capability: 'memory-write',
    why: 'what is taken into an index is found by later questions',
    in: ['Write', 'Execute'],
    effects: ['create', 'update', 'upload', 'start'],
    name: any(
      '(?:add|index|ingest|upsert|embed|store|insert|upload|sync) (?:\\w+ ){0,2}(?:document|documents|memory|knowledge|text|vector|embedding|url|content|page|file|website|sitemap|record|chunk|source)(?: to (?:\\w+ )?(?:knowledge|index|memory|rag|collection))?|store',
    ),
    server: any(
      'rag|ragdoc|vector|qdrant|chroma|pinecone|weaviate|milvus|knowledge|vectara|ragie|embedding|graphlit|sourcesyncai',
    ),
  },
  {
    capability: 'email-send',
    why: 'its service is mail, and it sends or answers a message',
    effects: ['send', 'create'],
    server: any(
      'mail|gmail|email|outlook|smtp|imap|resend|sendgrid|mailgun|postmark|brevo|mailchimp|ses|mailtrap|protonmail',
    ),
    name: / (?:send|reply|reply all|forward|compose)(?: \w+){0,2} $/,
    notName: any('draft'),
  },
  {
    capability: 'identity-admin',
    why: 'it lets somebody in, or takes somebody out',
    in: ['Write', 'Destructive', 'Execute'],
    effects: ['create', 'update', 'delete', 'grant', 'revoke', 'send'],
    name: any(
      '(?:add|invite|remove|create|delete|update|ban|kick|deactivate|activate|suspend|reset|assign|grant|revoke|share) (?:\\w+ )?(?:user|member|collaborator|tester|permission|role|access|team member|guest|api key|password|admin|group member|account access)(?: to \\w+| from \\w+)?',
    ),
    notName: any('event|sorted|segment|watcher|playlist|preference|audience|subscriber'),
    head: endsIn('(?:\\w+ )?(?:user|member|collaborator|tester|permission|role|access|guest|api key|password|admin)'),
  },
];
