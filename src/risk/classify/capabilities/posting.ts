import { ADDS, any, type CapabilityRule, CHANGE, endsIn, GONE, named } from './rule.ts';
import { TRACKER_SERVER } from './things.ts';

/** Services whose messages are mail. */
const MAIL_SERVER =
  'mail|gmail|email|outlook|smtp|imap|resend|sendgrid|mailgun|postmark|brevo|mailchimp|ses|mailtrap|protonmail';

/** Tickets, posts, messages and mail. Rows with the same capability are alternatives. */
export const POSTING: readonly CapabilityRule[] = [
  {
    capability: 'email-send',
    why: 'it sends mail',
    effects: ['send', 'create'],
    about:
      / (?:send|reply|forward|compose) (?:\w+ ){0,4}(?:e ?mail|mail|gmail)| (?:e ?mail|mail|gmail) (?:send|reply|forward)| (?:send|sent) (?:\w+ ){0,2}invoice| reply to (?:\w+ ){0,2}email/,
    not: any('template'),
  },
  {
    capability: 'email-send',
    why: 'what it ends or changes is told to people by mail',
    takes: named('send to recipient|additional recipient|additional recipients|notify by email|send invoice'),
    in: CHANGE,
  },
  {
    capability: 'email-send',
    why: 'its service is mail, and it sends or answers a message',
    effects: ['send', 'create'],
    server: any(MAIL_SERVER),
    name: / (?:send|reply|reply all|forward|compose)(?: \w+){0,2} $/,
    notName: any('draft'),
  },
  {
    capability: 'issue-write',
    why: 'it posts or changes issues, tickets, comments or replies',
    effects: ADDS,
    notServer: any('ida|ghidra|radare2|disassembler|agentmail'),
    notName: any(
      '(?:add|remove|reprioritize) sub issue|sub issue write|dependency|reviewer|milestone|watcher|draft state|request state|(?:assign|move|remove) (?:issue|ticket)|remove issue link|to epic|to sprint|to backlog|audit ticket',
    ),
    about: any(
      'issue|comment|ticket|pull request|merge request|incident|jira|sub issue|support case|reply|bug|worklog|sprint|linear|epic|user story',
    ),
    not: any(
      'issue (?:comment )?reaction|comment reaction|review thread|merge pull request|copilot review|pull request branch|create issue type|tweet|forum|debugging|slack',
    ),
  },
  {
    capability: 'issue-write',
    why: 'tasks of a tracker are its tickets',
    effects: ADDS,
    server: any(TRACKER_SERVER),
    about: any('task|card|story|subtask|work item|checklist item|backlog|draft item|entity'),
    not: any('label|file'),
    notName: any(
      'download|set workspace|time track|tracking|complete|completion|reopen|archive|toggle|mark|approve|revise|request planning',
    ),
    notServer: any('google task|googletask|simplechecklist|checklist|taskmanager'),
  },
  {
    capability: 'issue-write',
    why: 'what it posts others read and answer',
    in: ['Write', 'Execute'],
    effects: ADDS,
    notServer: any('slack|discord|telegram|whatsapp|mail|gmail|outlook|agentmail'),
    name: any(
      '(?:post|create|publish|send|reply|add|submit|quote) (?:\\w+ ){0,2}(?:tweet|toot|cast|skeet|comment|reply|thread|review|feedback|post to|social post|status update|answer)|(?:tweet|toot|reply|comment|thread) (?:create|post|add|send)|reply to (?:\\w+ ){0,2}(?:post|tweet|comment|thread|review|note)',
    ),
  },
  {
    capability: 'issue-write',
    why: 'a post on a network is read and answered by its public',
    effects: ADDS,
    server: any(
      'twitter|bluesky|bsky|mastodon|reddit|linkedin|facebook|instagram|threads|nostr|farcaster|weibo|xhs|rednote|tiktok|social|forum|discourse|x',
    ),
    name: any(
      '(?:create|publish|post|send|share|schedule|submit) (?:\\w+ ){0,2}(?:post|note|update|article|story|status|video|photo|image|reel|link)',
    ),
  },
  {
    capability: 'messaging-send',
    why: 'it sends chat messages',
    effects: ['create', 'send'],
    about: any(
      '(?:send|post|reply|publish|schedule|forward|add|create) (?:\\w+ ){0,4}(?:message|chat message|dm|sms|direct message|text message)|sms|whatsapp|telegram|send message|message send|post message',
    ),
    takes: /^$|text|message|content|body|channel|recipient|chat|to/,
    notServer: any('redis|rabbitmq|mqtt|kafka|nats|pulsar|broker|pubsub|sqs|queue'),
    not: any('email|assistant|document|file|console|gemini'),
  },
  {
    capability: 'messaging-send',
    why: 'it posts into a chat',
    effects: ['create', 'send'],
    server: any(
      'slack|discord|telegram|whatsapp|team|mattermost|line|signal|matrix|lark|feishu|dingtalk|wecom|zulip|rocketchat|conversation|imessage',
    ),
    about: any('message|reply|post|webhook|announce|notify|send'),
    takes: /^$|text|message|content|body|payload/,
    not: any('reaction'),
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
    capability: 'mail-delete',
    why: 'it deletes mail',
    in: GONE,
    head: endsIn('(?:\\w+ )?(?:email|mail|inbox)'),
  },
  {
    capability: 'mail-delete',
    why: 'its service is mail, and it deletes messages',
    in: GONE,
    server: any(MAIL_SERVER),
    head: endsIn('(?:\\w+ )?(?:message|thread|draft)'),
  },
];
