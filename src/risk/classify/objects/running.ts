import { type ObjectRule, RUN, rule, things } from './rule.ts';

const MACHINES =
  'instances?|clusters?|servers?|vms?|virtual machines?|droplets?|machines?|node ?groups?|node ?pools?|stacks?|sandbox(?:es)?|containers?|pods?|vps|compute|hosts?|fleets?|replicas?|replication groups?|brokers?|infrastructure';

/** Objects that make a verb run code, commands or queries, or start something. The first that fits decides. */
export const RUNNING_RULES: readonly ObjectRule[] = [
  rule(
    'build compile',
    things(
      'images?|containers?|dockerfile|docker|app|apps|application|projects?|targets?|solution|workspace|crate|package',
    ),
    'start',
  ),
  rule(
    'create update publish deploy',
    things('lambdas?|(?:edge|lambda|cloud|serverless) functions?|resolvers?'),
    'deploy',
  ),
  rule(
    'modify resize',
    things('clusters?|replication groups?|serverless caches?|cache clusters?|db instances?|instances?'),
    'provision',
  ),
  rule('update', things('(?:\\w+ )?clusters?'), 'provision'),
  rule('start stop', things('(?:time|task) track(?:ing|er)|timers?'), 'update'),
  rule('start new begin', things('games?|quiz|quizzes|match'), 'create'),
  rule('write create update edit read append', /\bread (?:only )?quer/, 'read'),
  rule(
    RUN,
    /\bsearch\b|\b(?:segmentation|funnel|retention|cohort|logs?|insights|promql|logql|range) quer|\bpromql\b|\blogql\b/,
    'read',
  ),
  rule(`${RUN} write`, /\b(?:quer(?:y|ies)|sql|cypher|aql|statements?|transact|mql|ddl|dml)\b/, 'run-query'),
  rule('eval evaluate', /\b(?:math\w*|arithmetic\w*|numeric\w*|boolean) expressions?\b/, 'compute'),
  rule(RUN, /\b(?:js|code) audits?\b/, 'read'),
  rule('start send', things('code ?gen(?:eration)?|code connect'), 'start'),
  rule(
    RUN,
    things('code|scripts?|python|javascript|js|notebooks?|cells?|snippets?|expressions?|program|repl|lua|macro'),
    'run-code',
  ),
  rule('inject', things('scripts?|code|javascript|js'), 'run-code'),
  rule('send', /\btest (?:e ?mails?|messages?|notifications?|events?)\b/, 'send'),
  rule(RUN, things('commands?|shell|bash|terminal|cmd|cli|powershell|ssh|binary|tests?|npm|playbook'), 'run-command'),
  rule(
    'run perform execute do',
    things(
      'search(?:es)?|reports?|scans?|checks?|audits?|analysis|analytics|lookup|diagnos\\w+|health|benchmark|calculations?|similarity|inference|predictions?|thinking|reasoning|reverse|validation|extraction|assessment|research|investigation|aggregations?',
    ),
    'read',
  ),
  rule('test', things('(?:multiple )?(?:api|http|rest) endpoints?'), 'request'),
  rule('use', things('api|endpoints?'), 'read', 'soft'),
  rule('make', /\bhttp (?:get|head|options) request\b/, 'read'),
  rule('issue', /^(?:an? )?(?:\w+ )?(?:search )?quer(?:y|ies)\b/, 'read'),
  rule('send post', /\bmessages?\b.*\bwebhooks?\b|\bwebhook messages?\b/, 'send'),
  rule(`${RUN} make`, things('requests?|http|api|endpoints?|webhooks?|rpc|curl'), 'request'),
  rule(`${RUN} make add create request`, /\bdeletions?\b/, 'delete'),
  rule(
    'start open create new',
    things('conversations?|threads?|chats?|discussions?|tickets?|issues?|cases?|disputes?|change|channels?'),
    'create',
  ),
  rule(
    'create add',
    things(
      'component instances?|instances? of (?:a |the )?components?|server (?:config|configurations?|groups?)|test runs?|trigger config\\w*',
    ),
    'create',
  ),
  rule('trigger', things('(?:\\w+ )*notifications?'), 'send'),
  rule('apply set', /\bconfig(?:urations?)?\b.*\bpipelines?\b|\bpipelines? config/, 'update'),
  rule('scale', things('matrix|matrices|vectors?|tensors?|images?'), 'compute'),
  rule('create add launch new spin start restore clone', things(`${MACHINES}|serverless caches?`), 'provision'),
  rule(
    'create submit start new add schedule queue',
    things('jobs?|runs?|builds?|executions?|trainings?|fine ?tun\\w+'),
    'start',
  ),
  rule('submit', things('tasks?|generations?'), 'start'),
  rule('regenerate', things('(?:\\w+ )*(?:keys?|tokens?|secrets?|passwords?|codes?)'), 'update'),
  rule('initiate start', things('downloads?'), 'read'),
  rule('write send paste', things('terminal|console|shell|stdin'), 'run-command'),
  rule('interact', things('process|terminal|console|shell'), 'run-command'),
  rule('forward', things('(?:\\w+ )?ports?'), 'start'),
  rule('use call execute invoke', things('(?:\\w+ )?tools?'), 'start'),
  rule('create start run', things('(?:agent|devin) (?:tasks?|runs?|sessions?)'), 'start'),
  rule('request', things('(?:\\w+ )*scans?'), 'start'),
  rule('enqueue', things('messages?'), 'send'),
  rule('create make new', things('deployments?|deploy'), 'deploy'),
  rule('apply', things('manifests?|terraform|yaml|kubernetes|resources?|stacks?|configuration'), 'deploy'),
  rule('apply', things('migrations?'), 'run-query'),
  rule(
    'scale resize upgrade',
    things(`deployments?|services?|resources?|helm charts?|firewalls?|firmware|${MACHINES}`),
    'provision',
  ),
  rule(
    'resolve',
    things(
      'threads?|issues?|incidents?|alerts?|tickets?|conversations?|comments?|cases?|conflicts?|discussions?|errors?',
    ),
    'update',
  ),
  rule('respond', /^with\b/, 'read'),
  rule('report', things('bugs?|problems?|feedback|abuse|spam|incidents?|issues?|users?'), 'send'),
  rule('activate trigger', /\bkill switch\b/, 'terminate'),
  rule('assign', things('copilot|agents?'), 'start'),
  rule('register', things('runners?|webhooks?|users?|agents?|accounts?'), 'create'),
];
