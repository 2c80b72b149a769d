import type { Effect } from '../../vocabulary.ts';
import { any, type CapabilityRule, CHANGE, endsIn, GONE, STORE } from './rule.ts';
import { CLOUD, CLOUD_SERVER, STRONG_CLOUD } from './things.ts';

/** What is done to a resource of a cloud. */
const RUNS: readonly Effect[] = [
  'provision',
  'deploy',
  'start',
  'stop',
  'create',
  'update',
  'delete',
  'terminate',
  'grant',
  'cancel',
  'purge',
  'overwrite',
];

/** Machines and services of a cloud, and who may do what. Rows with the same capability are alternatives. */
export const CLOUDS: readonly CapabilityRule[] = [
  {
    capability: 'cloud-admin',
    why: 'it changes resources of a cloud or cluster',
    in: CHANGE,
    effects: RUNS,
    about: any(STRONG_CLOUD),
    notServer: any('victoria\\w*|sui'),
    not: any(
      'connect|reconnect|progressive|git|object|file|read|help|generate|invoking|build (?:\\w+ ){0,3}image|db user|local deployment',
    ),
  },
  {
    capability: 'cloud-admin',
    why: 'its server is a cloud, a cluster or a host',
    in: CHANGE,
    effects: [...RUNS, 'issue', 'revoke', 'upload'],
    server: any(CLOUD_SERVER),
    head: endsIn(`(?:\\w+ )?(?:${CLOUD}|${STRONG_CLOUD})`),
    not: any('generate|build (?:\\w+ ){0,3}image|invoking|job|connection|migration'),
  },
  {
    capability: 'cloud-admin',
    why: 'its server runs the account of a cloud',
    in: CHANGE,
    effects: ['provision', 'deploy', 'create', 'update', 'delete', 'terminate', 'grant', 'issue', 'stop'],
    server: any('aws|awslab|azure|gcp|google cloud'),
    notServer: any('devop'),
    not: any(
      'help|quit|close|disconnect|attachment|exchange|job|task|row|document|query|value|study|case|file|table metadata|token with|json|write lp|statement|connect|generate|image|scan',
    ),
  },
  {
    capability: 'cloud-admin',
    why: 'a program that runs a cluster or cloud makes the change',
    in: ['Execute'],
    effects: ['run-command'],
    about: any('helm|kubectl|terraform|cloudformation|pulumi'),
  },
  {
    capability: 'identity-admin',
    why: 'it gives somebody rights',
    effects: ['grant'],
    not: any('sorted|note'),
  },
  {
    capability: 'identity-admin',
    why: 'it gives or takes access',
    in: [...STORE, 'Execute'],
    about: any(
      '(?:revoke|remove|grant|give|change|add) (?:\\w+ ){0,4}(?:access|permission)|(?:add|remove|invite) (?:\\w+ ){0,2}(?:user|member|team|collaborator|guest) (?:to|from)',
    ),
    not: any('issue|event|redis|exam|sorted|audience|playlist'),
  },
  {
    capability: 'identity-admin',
    why: 'it changes users, roles, keys or ownership',
    in: [...STORE, 'Execute'],
    effects: ['create', 'update', 'delete', 'revoke', 'issue', 'overwrite', 'send', 'grant'],
    notServer: any('slack'),
    head: endsIn(
      '(?:\\w+ )?(?:user|role|permission|iam policy|iam|api key|access key|service account|access token|org member|organization member|group member|team member|workspace member|collaborator|group membership|role assignment|user group|usergroup|access list|admin|user password|credential|api token|ownership|domain lock|lock status|project member|member|group user|usergroup user|user role|(?:access|role|user|managed|inline|permission|bucket) policy|ssh key|restriction|space permission|guest)',
    ),
    notName: any('login|log in|logout|log out|authenticate|refresh|self user|user restriction'),
    not: any('page restriction|follow|unfollow|exam|sorted|set api key|configure'),
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
  {
    capability: 'infra-delete',
    why: 'it deletes machines or services of a cloud',
    in: GONE,
    effects: ['delete', 'terminate', 'purge'],
    about: any(STRONG_CLOUD),
    not: any('pwa|key from'),
    notHead: endsIn(
      '(?:\\w+ )?(?:table|object|file|policy|role|user|rule|alarm|tag|field|permission|record|metric|statement|model|comment|session|label)',
    ),
  },
  {
    capability: 'infra-delete',
    why: 'it deletes machines or services of a cloud',
    in: GONE,
    effects: ['delete', 'terminate', 'purge'],
    server: any(CLOUD_SERVER),
    not: any('study|series|image set|codeup'),
    head: endsIn(
      '(?:\\w+ )?(?:cluster|instance|deployment|pod|namespace|node|vm|server|container|bucket|function|stack|droplet|volume|database|worker|project|environment|service|network|balancer|group|broker|queue|snapshot|backup|site|app|release|resource|branch|zone|machine|disk|hyperdrive config|hyperdrive|topic|stream|image|compute|terminate|module|helm|distribution|repository|istio config|gateway)',
    ),
  },
];
