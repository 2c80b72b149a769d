import { ADDS, any, type CapabilityRule, CHANGE, GONE, READ } from './rule.ts';
import { DATABASE } from './things.ts';

/** What a call may write, send or delete. Rows with the same capability are alternatives. */
export const WRITING: readonly CapabilityRule[] = [
  { capability: 'file-write', saves: true },
  {
    capability: 'file-write',
    in: ['Execute'],
    about: any('record|recording|trace|video|screencast|tracing'),
    takes: /^(?:file path|file name|filename|path|output path)$/m,
  },
  {
    capability: 'file-write',
    in: ['Write', 'Destructive', 'Execute'],
    effects: ['create', 'update', 'overwrite'],
    about: any('file|directory|folder|screenshot|snapshot|pdf'),
    takes:
      /^(?:(?:absolute |output |local |file |save |destination |request file |response file )*(?:path|dir|directory|file|filename|file name)|destination)$/m,
    not: / github | gitlab | repository /,
  },
  {
    capability: 'file-delete',
    in: GONE,
    about: any('file|directory|folder'),
    takes: /path|file|folder|director/,
    not: / github | repository /,
  },
  {
    capability: 'agent-config-write',
    effects: ['create', 'update', 'overwrite'],
    about: any('write file|edit file|push file|create or update file|write to file|mcp server|mcp config|agent config'),
  },
  {
    capability: 'memory-write',
    in: ['Write', 'Destructive'],
    about: any('memory|knowledge graph|observation|remember|entity|memorie|recall'),
  },
  {
    capability: 'doc-write',
    in: ['Write', 'Destructive'],
    about: any('page|doc|document|wiki|confluence|notion|block|slide|presentation|spreadsheet|sheet|note'),
    not: any(
      'browser|screenshot|snapshot|heapsnapshot|comment|resize|select|emulate|activity|viewport|pdf|tab|issue|jira|ticket|redis|mongodb|documentdb|elasticsearch|elastic|collection',
    ),
  },
  {
    capability: 'issue-write',
    effects: ADDS,
    about: any(
      'issue|comment|ticket|pull request|merge request|incident|jira|sub issue|support case|reply|bug|worklog|sprint|linear',
    ),
    not: any('label write|notification|reaction'),
  },
  {
    capability: 'messaging-send',
    effects: ['create', 'send'],
    about: any('message|chat|slack|discord|telegram|whatsapp|sms|channel|teams|dm|tweet'),
    takes: /text|message|content|body|channel|recipient|chat/,
    not: any('email|ai gateway|chat completion|prompt|commit'),
  },
  {
    capability: 'email-send',
    effects: ['send', 'create'],
    about:
      / (?:send|reply|forward|compose) (?:\w+ ){0,3}(?:e ?mail|mail)| email send | (?:send|sent) (?:\w+ ){0,2}invoice/,
  },
  { capability: 'mail-delete', in: GONE, about: any('email|mail|gmail|inbox') },
  {
    capability: 'code-repo-write',
    effects: ['create', 'update', 'delete', 'overwrite', 'upload'],
    about: / (?:repository|repo|branch|commit|push|merge|git|fork) /,
    not: any(
      'issue|comment|label|supabase|development branch|redis|review|title|body|milestone|team|member|notification|star|unstar|watch|tag|release|gist|workflow|webhook|project|assignee|secret|dependency|dependabot|confluence|jira|pull request',
    ),
  },
  { capability: 'code-repo-write', effects: ['update'], about: / merge (?:pull|merge) request / },
  { capability: 'db-write', effects: ['run-query'] },
  {
    capability: 'db-write',
    effects: ['create', 'update', 'overwrite'],
    about: any(DATABASE),
    not: any('notion|create cluster|connect|connection|access list|project|page'),
  },
  { capability: 'db-delete', effects: ['run-query'] },
  { capability: 'db-delete', in: GONE, about: any(DATABASE), not: any('notion|file|page|image cache|browser') },
  {
    capability: 'bulk-operation',
    in: CHANGE,
    about: any('bulk|batch|multiple|delete all|remove all|update all|clear all|many|mark all|flush all'),
    not: any('form|create multiple|parallel|batch id|nested'),
  },
  {
    capability: 'bulk-operation',
    in: ['Write', 'Destructive'],
    takes: /^(?:.* )?(?:ids|items|names|keys|emails|deletions|entities|files|operations)$/m,
  },
  { capability: 'bulk-operation', in: READ, about: any('bulk|batch|multiple|entire|dump|export|read graph') },
  {
    capability: 'bulk-operation',
    in: READ,
    about: any(
      '(?:list|get|search|query|fetch) (?:\\w+ )?(?:client|customer|invoice|transaction|order|subscription|payment intent)',
    ),
    takes: /^(?:limit.*|page.*|cursor|offset)$/m,
  },
];
