import { META } from './forms.ts';
import { any, type CapabilityRule, endsIn, named, READ } from './rule.ts';
import { PARTS, STRANGERS, WATCH_SERVER } from './things.ts';

/** Words that say that what comes back is the server's own, or a figure. */
const NOT_STRANGERS = any(
  'log location|cloudtrail|datasource|provisioning|git diff (?:un)?staged|git status|rpki|heapsnapshot|number of|math|calculate|ct log|get alarm|alarm|stock|exchange|balance|annotated message|list dashboard|list page|list attachment|compute|query plan|own|configuration|currency|weather|convert|unit|random|wan|flow log|audit log|user search|search for user|find user|epub|pdf|docx|to markdown|markdown conversion|answer question',
);

/** Answers with text that people outside can have written. Rows are alternatives. */
export const FROM_STRANGERS: readonly CapabilityRule[] = [
  {
    capability: 'untrusted-content-read',
    why: 'people outside can write into what it returns',
    in: READ,
    effects: ['read'],
    head: endsIn(STRANGERS),
    notTakes: named('(?:\\w+ )?(?:video|audio|image|pdf|media) (?:file )?path'),
    notName: any(
      `${META}|list dataset|dataset list|dataset by id|all dataset|scheduled|unpublished|food log|error page`,
    ),
    notKind: any('12306|railway|quran|bible|wireshark|wiremcp|microsoft learn'),
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
    why: 'strangers can have written the code of a repository',
    in: READ,
    about: any('source code (?:for|of)'),
    takes: named('(?:repo|repository) (?:id|name)|repo|repository'),
  },
];
