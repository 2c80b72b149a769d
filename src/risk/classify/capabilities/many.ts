import { any, type CapabilityRule, CHANGE, GONE, named, READ, STORE } from './rule.ts';

/** Calls that act on many things at once. Rows are alternatives. */
export const MANY: readonly CapabilityRule[] = [
  {
    capability: 'bulk-operation',
    why: 'its words say that it takes one or more of what it acts on',
    in: CHANGE,
    about: any('one or more|list of \\w+ to|multiple (?:\\w+ ){0,2}(?:to|from|at once)'),
    not: any('form|choice|click|filter|question|parameter|argument'),
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
      'bulk|batch|dump|read graph|read multiple|multiple file|scan all|all key|get multiple|export all|for multiple (?:\\w+ )?(?:issue|item|user|file|page|record|document|message)|download all|all cookie|across all channel',
    ),
    not: any('job'),
  },
  {
    capability: 'bulk-operation',
    why: 'a crawl takes in as many pages as it finds',
    in: ['Read', 'Execute', 'Write'],
    name: any('crawl|crawler|web crawler|spider'),
    notName: any('status|check|cancel|get|list|result|stop'),
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
];
