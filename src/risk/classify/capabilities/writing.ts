import { ADDS, any, type CapabilityRule, CHANGE, endsIn, GONE, named, READ, STORE } from './rule.ts';
import { DATABASE, DATABASE_SERVER, TRACKER_SERVER } from './things.ts';

/** Stores of events, which a query cannot change. */
const EVENTS = 'cloudtrail|cloud trail|event data store|log insight';

/** An argument that holds the query: one that is stored is not the caller's. A definition without arguments leaves it open. */
const QUERY =
  /^$|\bsql\b|(?:^| )(?:query|queries|q|ddl|cypher|gremlin|pipeline|statements?|scripts?|command|text|input|parameters)$/m;

/** What a call may write, send or delete. Rows with the same capability are alternatives. */
export const WRITING: readonly CapabilityRule[] = [
  { capability: 'file-write', why: 'it saves its answer to a file that the caller names', saves: true },
  {
    capability: 'file-write',
    why: 'it records into a file',
    in: ['Execute'],
    about: any('record|recording|trace|video|screencast|tracing'),
    takes: named('file path|file name|filename|path|output path'),
  },
  {
    capability: 'file-write',
    why: 'what it runs or checks can be written to a file',
    in: ['Execute', 'Read'],
    drives: true,
    takes: named('file path|filename|output dir path|output path|\\w+ file path'),
    not: any('heapsnapshot|unsafe'),
  },
  {
    capability: 'file-write',
    why: 'it creates or changes files',
    in: CHANGE,
    effects: ['create', 'update', 'overwrite'],
    about: any('file|directory|folder|screenshot|snapshot|pdf|docx|document|workbook|worksheet|excel|presentation'),
    takes: named(
      '(?:absolute |output |local |file |save |destination |request file |response file |workbook |full |new |target |source )*(?:path|dir|directory|file|filename|file name|filepath)|destination',
    ),
    not: any('change directory|repository|storage state'),
  },
  {
    capability: 'file-delete',
    why: 'it removes files or folders',
    effects: ['delete', 'purge'],
    about: any('file|directory|folder'),
    takes: named('(?:\\w+ )*(?:path|paths|filename|file name|filepath|directory|dir|file|files)'),
    not: any('github'),
  },
  {
    capability: 'agent-config-write',
    why: 'nothing keeps it from files that agents take orders from',
    effects: ['create', 'update', 'overwrite'],
    about: any(
      'write file|edit file|push file|create or update file|write to file|mcp server|mcp config|agent config|append file|append to file|create file|str replace|replace in file|insert (?:\\w+ ){0,2}file|write (?:\\w+ ){0,3}file',
    ),
  },
  {
    capability: 'memory-write',
    why: 'later sessions read back what it stores',
    in: STORE,
    about: any(
      'memory|knowledge graph|observation|remember|memorie|recall|entity in the knowledge graph|long term memory',
    ),
    not: any('heapsnapshot|log|process'),
  },
  {
    capability: 'doc-write',
    why: 'it writes pages or documents that others open',
    in: STORE,
    about: any(
      'page|doc|document|wiki|confluence|notion|block|slide|presentation|spreadsheet|sheet|note|google doc|article|knowledge base article',
    ),
    not: any(
      'browser|screenshot|snapshot|comment|resize|select|emulate|activity|pdf|issue|ticket|collection|index|credit note|block user|blockchain',
    ),
  },
  {
    capability: 'issue-write',
    why: 'it posts or changes issues, tickets, comments or replies',
    effects: ADDS,
    about: any(
      'issue|comment|ticket|pull request|merge request|incident|jira|sub issue|support case|reply|bug|worklog|sprint|linear|epic|user story',
    ),
    not: any(
      'issue (?:comment )?reaction|comment reaction|review thread|merge pull request|copilot review|pull request branch|create issue type|tweet|forum|debugging|slack',
    ),
  },
  {
    capability: 'issue-write',
    why: 'a comment or reply is posted',
    effects: ADDS,
    about: / add (?:issue|reply|comment)[\w ]* comment .* (?:comment|reply) and or reaction /,
  },
  {
    capability: 'issue-write',
    why: 'tasks of a tracker are its tickets',
    effects: ADDS,
    server: any(TRACKER_SERVER),
    about: any('task|card|story|subtask|work item|checklist item|backlog'),
    not: any('label|file'),
  },
  {
    capability: 'messaging-send',
    why: 'it sends chat messages',
    effects: ['create', 'send'],
    about: any(
      '(?:send|post|reply|publish|schedule|forward|add|create) (?:\\w+ ){0,4}(?:message|chat message|dm|sms|direct message|text message)|sms|whatsapp|telegram|send message|message send|post message',
    ),
    takes: /^$|text|message|content|body|channel|recipient|chat|to/,
    notServer: any('redis|rabbitmq'),
    not: any('email|assistant|document|file'),
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
    capability: 'mail-delete',
    why: 'it deletes mail',
    in: GONE,
    about: any('email|mail|gmail|inbox'),
    not: any('template'),
  },
  {
    capability: 'code-repo-write',
    why: 'it changes code, branches or pipelines',
    effects: ['create', 'update', 'delete', 'overwrite', 'upload'],
    about: / (?:repository|repo|branch|commit|push (?!image)|merge (?:branch|pull|merge|request)|git) /,
    not: any(
      'issue|comment|label|development branch|notification|star|unstar|tag|workflow|project|pull request|fork|service|ecr',
    ),
  },
  {
    capability: 'code-repo-write',
    why: 'merging changes code',
    effects: ['update'],
    about: / merge (?:pull|merge) request | update pull request branch /,
  },
  {
    capability: 'db-write',
    why: 'the query can change rows',
    effects: ['run-query'],
    takes: QUERY,
    not: any(EVENTS),
  },
  {
    capability: 'db-write',
    why: 'it changes rows or tables of a database',
    effects: ['create', 'update', 'overwrite'],
    about: any(DATABASE),
    not: any(
      'notion|connect|disconnect|connection|project|branch|bucket|create (?:a |the )?(?:new )?(?:\\w+ )?database|excel|worksheet|document|replication|cluster|user|tag|subscribe|index for|extension|instance',
    ),
  },
  {
    capability: 'db-write',
    why: 'it adds to or changes what a database holds',
    effects: ['create', 'update', 'overwrite', 'grant'],
    server: any(DATABASE_SERVER),
    about: any(
      'insert|upsert|update|create|add|set|put|rename|append|import|hset|lpush|rpush|sadd|zadd|xadd|expire|json|acknowledge|write|store',
    ),
    not: any(
      'project|bucket|create (?:a |the )?(?:new )?(?:\\w+ )?database|cluster|user|organization|instance|memory|backup|index for',
    ),
  },
  {
    capability: 'db-delete',
    why: 'the query can delete rows and tables',
    effects: ['run-query'],
    takes: QUERY,
    not: any(EVENTS),
  },
  {
    capability: 'db-delete',
    why: 'it deletes rows, tables or databases',
    effects: ['delete', 'purge'],
    about: any(`${DATABASE}|kv namespace|keyspace`),
    not: any('file|image cache|index for|remove and return'),
  },
  {
    capability: 'db-delete',
    why: 'it deletes what a database holds',
    effects: ['delete', 'purge'],
    server: any(DATABASE_SERVER),
    about: any('delete|remove|drop|del|flush|truncate|hdel|srem|zrem|lrem|xdel|json del|pop|reset'),
    not: any('project|user|instance|branch|stream processing|index for|remove and return'),
  },
  {
    capability: 'bulk-operation',
    why: 'its words say that it acts on many',
    in: CHANGE,
    about: any(
      'bulk|batch|multiple|delete all|remove all|update all|clear all|many|mark all|flush all|replace all|all member',
    ),
    not: any('form|one or multiple'),
  },
  {
    capability: 'bulk-operation',
    why: 'an argument takes a list of what it acts on',
    in: STORE,
    takes: named('(?:.* )?(?:ids|keys|emails|deletions|entities|uids|usernames|urns|names)'),
    not: any('create|label|manage'),
  },
  {
    capability: 'bulk-operation',
    why: 'an argument takes several of what it acts on',
    in: CHANGE,
    effects: ['create', 'update', 'delete', 'overwrite', 'send', 'upload', 'grant', 'revoke'],
    many: true,
    not: any('label|tag|content|data|field|setting|assignee|reviewer|description'),
  },
  {
    capability: 'bulk-operation',
    why: 'it returns many at once',
    in: READ,
    about: any(
      'bulk|batch|entire|dump|read graph|read multiple|multiple file|scan all|all key|get multiple|export all|for multiple (?:\\w+ )?(?:issue|item|user|file|page|record|document|message)|download all|all cookie|across all channel',
    ),
    not: any('job'),
  },
  {
    capability: 'bulk-operation',
    why: 'an argument takes a list of ids',
    in: READ,
    many: true,
    lists: named('(?:.* )?(?:ids|uids|keys|names)'),
  },
  {
    capability: 'bulk-operation',
    why: 'it pages through customers or their money',
    in: READ,
    about: any(
      '(?:list|get|search|query|fetch) (?:\\w+ )?(?:client|customer|invoice|transaction|order|subscription|payment intent)',
    ),
    takes: named('limit.*|page.*|cursor|offset'),
    not: any('order book|subscription plan|client domain|address'),
  },
  {
    capability: 'bulk-operation',
    why: 'a filter decides how many it takes',
    in: GONE,
    takes: named('filter|filters|criteria|where|many|scope|pattern'),
    not: any('route|manage'),
  },
  {
    capability: 'db-delete',
    why: 'it deletes documents or rows that a filter picks',
    effects: ['delete', 'purge'],
    takes: named('collection|table|table name|collection name'),
    not: any('index for'),
  },
  {
    capability: 'db-write',
    why: 'what it takes out of the store is in the answer, and can be put back',
    effects: ['delete'],
    server: any(DATABASE_SERVER),
    about: any('remove and return'),
  },
  {
    capability: 'db-write',
    why: 'it makes or renames a table',
    effects: ['create', 'update', 'overwrite'],
    head: endsIn('table'),
    not: any('document|excel|pivot'),
  },
  {
    capability: 'db-delete',
    why: 'the database goes with the machine it is on',
    effects: ['delete', 'terminate'],
    about: any('(?:db|database) (?:instance|cluster)|influxdb instance|redis instance'),
  },
];
