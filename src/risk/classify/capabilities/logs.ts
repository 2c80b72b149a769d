import { ABOUT } from './forms.ts';
import { any, type CapabilityRule, endsIn, named, READ } from './rule.ts';
import { CLOUD_SERVER, WATCH_SERVER } from './things.ts';

/** Servers of passwords and keys. */
const SECRET_STORE =
  '1password|onepassword|bitwarden|vaultwarden|lastpass|keepass|keepassxc|dashlane|proton pass|nordpass|passbolt|password manager|password store|keychain|keyring|hashicorp vault|secret manager|key vault|doppler|infisical|akeyless|cyberark';

/** A key that the caller has, or that the server is set up with, is not what comes back. */
const GIVEN = '(?:by|from) (?:\\w+ ){0,2}(?:api|private) key|(?:using|with) environment variable';

/** Answers with secrets, and with what programs report. Rows with the same capability are alternatives. */
export const LOGS: readonly CapabilityRule[] = [
  {
    capability: 'log-read',
    why: 'who logged in and when stands in a log',
    in: READ,
    about: any('login (?:history|activity|anomaly|anomalie|event|attempt)|sign in (?:log|activity|event|history)'),
  },
  {
    capability: 'log-read',
    why: 'it returns logs, traces or events',
    in: ['Read', 'Write'],
    effects: ['read', 'compute'],
    about: any(
      'log|logcat|(?:debug|console|build|job) output|(?:editor|unity|unreal|godot) console|read console|audit log|console message|console error|activity log|log event|loki log|trail|audit event|network request|event log|log line|audit trail|crash report',
    ),
    not: any('git|label|index|certificate|describe log group|stat|event data store|query status|reqid|food'),
  },
  {
    capability: 'log-read',
    why: 'it returns what programs reported',
    in: READ,
    server: any(WATCH_SERVER),
    head: endsIn(
      '(?:\\w+ )?k8 event|(?:\\w+ )?kubernete event|(?:\\w+ )?(?:event|trace|span|investigation|analysis|observability value|breadcrumb|alert group|exception|error|log|quickwit|loki|elasticsearch|generation|conversation|replay|crash)',
    ),
    not: any('conversation|metric'),
    notHead: endsIn('data store|alert rule|contact point|replay'),
  },
  {
    capability: 'log-read',
    why: 'what a tracker of errors keeps of one is its trace',
    in: READ,
    server: any('sentry|rollbar|bugsnag|raygun|crashlytic|honeybadger'),
    name: any('get (?:\\w+ )?(?:issue|error|resource|issue detail|error group|error detail)'),
    notName: any('activity|tag|report|user|metric'),
  },
  {
    capability: 'log-read',
    why: 'events of a cluster and traces of its calls are its log',
    in: READ,
    about: any('k8 event|kubernete event|distributed trace'),
  },
  {
    capability: 'log-read',
    why: 'what it finds rests on logs and events that it quotes',
    in: READ,
    server: any(`${CLOUD_SERVER}|${WATCH_SERVER}`),
    about: any('troubleshoot|troubleshooting'),
    takes: named('(?:\\w+ )*(?:name|id|arn|identifier|action)'),
  },
  {
    capability: 'log-read',
    why: 'the query asks a store of events',
    effects: ['run-query'],
    about: any('cloudtrail|cloud trail|audit log|event data store|log'),
  },
  {
    capability: 'secrets-read',
    why: 'it returns keys, passwords or settings that hold them',
    in: READ,
    head: endsIn(
      '(?:\\w+ )?(?:secret|secret value|credential|env|env var|environment variable|kubeconfig|password|api key|access key|private key|mnemonic|seed phrase|secret scanning alert|secret alert|cookie|localstorage|sessionstorage|connection string)',
    ),
    not: any(`check|leaked|validate|${GIVEN}`),
  },
  {
    capability: 'secrets-read',
    why: 'it returns keys, passwords or settings that hold them',
    in: READ,
    about: any(
      '(?:get|list|read|return|retrieve|show|export|reveal|dump) (?:\\w+ ){0,3}(?:secret|credential|environment variable|cookie|api key|password|private key|connection string)',
    ),
    not: any(`publishable|leaked|schema|example|${GIVEN}`),
  },
  {
    capability: 'secrets-read',
    why: 'the key or token that it makes is in the answer',
    in: ['Write', 'Execute', 'Read'],
    about: any(
      '(?:create|generate|issue|rotate|regenerate|get|obtain|mint) (?:\\w+ ){0,3}(?:api key|access key|access token|api token|secret key|session token|token with)|assume (?:\\w+ )?role',
    ),
    not: any(`publishable|schema|${GIVEN}`),
  },
  {
    capability: 'secrets-read',
    why: 'what a store of secrets returns is one',
    in: READ,
    server: any(SECRET_STORE),
    name: any('get|read|retrieve|fetch|show|reveal|otp|totp|lookup'),
    notName: ABOUT,
  },
  {
    capability: 'private-data-read',
    why: 'what a store of secrets returns belongs to its owner',
    in: READ,
    server: any(SECRET_STORE),
    name: any('get|read|retrieve|fetch|show'),
    notName: ABOUT,
  },
  {
    capability: 'secrets-read',
    why: 'headers of a request hold cookies and tokens',
    about: any('(?:a|single) network request'),
    drives: true,
  },
  {
    capability: 'secrets-read',
    why: 'the resource can be a secret of the cluster',
    server: any('kubernetes|k8|k8s|kubectl|eks|openshift'),
    takes: named('kind'),
    head: endsIn('(?:\\w+ )?resource'),
    about: any('get|read|manage'),
    not: any('scale'),
  },
];
