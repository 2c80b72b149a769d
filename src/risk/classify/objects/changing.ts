import { type ObjectRule, rule, things } from './rule.ts';

const DROP = 'cancel clear delete disable drop empty prune remove reset revoke';

const PROCESSES =
  'jobs?|runs?|builds?|deployments?|executions?|crawls?|backups?|trainings?|fine ?tun\\w+|pipelines?|workflows?|migrations?|processes|process|queries|query|commands?|uploads?|exports?|imports?|scans?|operations?|renders?|downloads?|generations?|agents?|timers?|batch(?:es)?';

/** Objects that decide whether a change can be taken back, and what is only shown or clicked. The first that fits decides. */
export const CHANGING_RULES: readonly ObjectRule[] = [
  rule('fill', things('rectangles?|shapes?|cells?|range|canvas|templates?|background|regions?|area|pdf'), 'update'),
  rule(
    'format',
    things('table cells?|tables?|ranges?|cells?|rows?|columns?|paragraphs?|worksheets?|sheets?|slides?'),
    'update',
  ),
  rule('format', things('sql|quer(?:y|ies)'), 'compute'),
  rule('format reformat', things('disks?|drives?|partitions?|volumes?'), 'overwrite'),
  rule('unlink', things('files?|paths?'), 'delete'),
  rule('clean cleanup', things('sessions?'), 'stop'),
  rule(
    'clean cleanup',
    things(
      'caches?|trash|bin|queues?|buckets?|files|backups|snapshots|volumes|branches|(?:all|managed|old|orphaned|unused) resources',
    ),
    'purge',
  ),
  rule('build', things('context'), 'read'),
  rule('build', things('(?:\\w+ )?quer(?:y|ies)(?: strings?)?'), 'compute'),
  rule('build prepare', things('transactions?'), 'compute'),
  rule(
    'promote',
    things('participants?|members?|users?|admins?|people|employees?|(?:sub)?tasks?|sub ?issues?|items?|milestones?'),
    'update',
  ),
  rule('swap', things('index(?:es)?|indices|tables?|slots?'), 'update'),
  rule('trim', things('arrays?|lists?|streams?|logs?|history|entries'), 'delete'),
  rule('set replace', /^(?:a |the )?(?:multiple )?cache\b/, 'overwrite'),
  rule('add', things('nums?|numbers?|integers?|floats?|vectors|matrices'), 'compute'),
  rule('resize', things('nodes?|elements?|frames?|shapes?|layers?|columns?|rows?'), 'update'),
  rule('create make draw', things('plots?|histograms?|heatmaps?|scatter ?plots?'), 'compute'),
  rule(
    'apply process',
    /\b(?:reasoning|debugging|thinking|approach(?:es)?|frameworks?|mental models?|scientific method)\b/,
    'compute',
  ),
  rule('apply', things('formatting|formats?|borders?|conditional formatting|styles?'), 'update'),
  rule('terminate kill close quit', things('apps?|applications?'), 'stop'),
  rule('terminate', things('(?:\\w+ )?sessions?'), 'stop'),
  rule('remove', things('protection|passwords?|encryption'), 'update'),
  rule('track', things('(?:an |the )?events?|page ?views?|signups?|conversions?'), 'create'),
  rule('say', things('hello|hi|greetings?'), 'compute'),
  rule('request', things('data|information|quotes?'), 'read'),
  rule('sum subtract multiply divide', things('numbers?|integers?'), 'compute'),
  rule('cancel', things(PROCESSES), 'stop'),
  rule(
    'remove clear',
    things('background|watermark|noise|duplicates|whitespace|silence|punctuation|stopwords'),
    'compute',
  ),
  rule(
    'remove',
    things(
      'reactions?|labels?|tags?|assignees?|reviewers?|stars?|votes?|likes?|filters?|highlight|breakpoints?|formatting|favou?rites?|dependenc\\w+|sub issues?|watchers?|relationships?|links?',
    ),
    'update',
  ),
  rule(
    'clear',
    things(
      'selection|filters?|screen|highlights?|fields?|inputs?|formatting|formats?|breakpoints?|focus|due dates?|text|input|value|console|unread',
    ),
    'update',
  ),
  rule(
    'empty clear flush purge',
    things('trash|bin|cache|queue|all|database|history|logs?|table|memory|messages|data'),
    'purge',
  ),
  rule('drop drag', things('drag|files?|onto|elements?|items?|pin|zone'), 'drive'),
  rule(
    'reset',
    things('hard|databases?|branch|data|factory|migrations?|tables?|schema|index|environment|memory|instance'),
    'overwrite',
  ),
  rule('move send', /\b(?:trash|bin|recycle)\b/, 'delete'),
  rule(DROP, /\b(?:user|member) sessions?\b/, 'revoke'),
  rule('open close', things('browser|tabs?|page|url|website|app|application|shortcut'), 'drive'),
  rule('select', things('dropdown|element|option'), 'drive'),
  rule('interact', things('browser|elements?|pages?|screen|buttons?|forms?|apps?'), 'drive'),
  rule('select resize switch', things('page|tabs?|window|viewport|browser'), 'update'),
  rule('move handle upload drop', things('mouse|dialog|browser'), 'drive'),
  rule('play', things('music|song|track|playlist|album|video'), 'start'),
  rule('take', things('notes?'), 'create'),
  rule(
    'download',
    things('videos?|papers?|datasets?|models?|songs?|tracks?|books?|music|playlists?'),
    'create',
    'soft',
  ),
  rule('take create', things('backups?'), 'create'),
  rule('send create invoke', things('prompt completions?|chat completions?|text completions?|completion'), 'read'),
  rule('send', things('prompts?'), 'read'),
  rule('pull', things('images?|models?|changes|branch|repo(?:sitory)?|remote'), 'update'),
  rule('push broadcast', things('notifications?|(?:\\w+ )?messages?'), 'send'),
  rule('set put', /(?<!\b(?:api|secret|access|for a \w+) )\bkeys?\b|\b(?:string|json) value\b/, 'overwrite'),
  rule('generate', things('random|uuids?|passphrases?'), 'compute'),
  rule('generate', things('tokens?|jwt|api keys?|certificates?|credentials?|access keys?|key ?pairs?'), 'issue'),
  rule('issue', things('tokens?|tickets?|invoices?|certificates?|quotes?|credentials?'), 'issue'),
  rule('add', things('roles?|permissions?|access|members?|collaborators?|admins?'), 'grant'),
];
