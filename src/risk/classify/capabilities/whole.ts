import type { ToolCapability } from '../../vocabulary.ts';
import { any, type CapabilityRule, CHANGE, type Conditions, named } from './rule.ts';
import { CLOUD_SERVER } from './things.ts';

/** A tool through which any call of a service can be made; one that goes to any address is a request like any other. */
const ANY_CALL: Conditions = {
  in: ['Execute', 'Destructive', 'Financial'],
  about: any(
    '(?:any|all|unified|execute) (?:\\w+ ){0,3}(?:api|endpoint|cli command|api operation|available \\w+ mcp tool)|(?:make|raw|custom|generic) (?:\\w+ )?api (?:request|call)|(?:aws|azure|az|gcloud|aliyun|kubectl) cli|api request to|http request to the|to the \\w+ api',
  ),
  takes: named('endpoint|method|api operation|operation|cli command|command|service|arguments|'),
  notTakes: named('url|uri|base url|code|script|sql'),
  not: any('search|query|send a message|ssh|graphql|script'),
};

/** Code or a command line for a whole cloud. */
const CLOUD_CODE: Conditions = {
  in: ['Execute', 'Destructive'],
  effects: ['run-code', 'run-command', 'start', 'request'],
  about: any('boto3|(?:aws|azure|gcloud|aliyun|google cloud|oci) (?:cli|sdk|code|command|cli command)|execute aw'),
  takes: /^$|\b(?:code|command|cli|script|arg|args|snippet)\b/m,
};
const ANYTHING = 'whatever the cloud offers can be called through it';
const OF_CLOUD: readonly ToolCapability[] = [
  'cloud-admin',
  'infra-delete',
  'identity-admin',
  'secrets-read',
  'private-data-read',
  'untrusted-content-read',
  'log-read',
  'bulk-operation',
  'db-delete',
];

/** A manifest of a cluster, or a template of a cloud, says itself what it makes. */
const MANIFEST: Conditions = {
  in: CHANGE,
  about: any('kubernete|k8|k8s|kubectl|openshift'),
  takes: named('(?:yaml|manifest)(?: \\w+)?|resource|body'),
  not: any('generate|validate|delete a|scale|log|helm'),
};

/** What a call can do where its arguments decide nearly everything. Rows with the same capability are alternatives. */
export const WHOLE: readonly CapabilityRule[] = [
  ...OF_CLOUD.map((capability) => ({ ...CLOUD_CODE, capability, why: ANYTHING })),
  {
    ...ANY_CALL,
    capability: 'private-data-read',
    why: 'any call of the service can be made through it, those that read records too',
  },
  {
    ...ANY_CALL,
    capability: 'untrusted-content-read',
    why: 'any call of the service can be made through it, those that read what others wrote too',
  },
  {
    ...ANY_CALL,
    capability: 'identity-admin',
    why: 'any call of the service can be made through it, those on users and rights too',
  },
  {
    ...ANY_CALL,
    capability: 'secrets-read',
    why: 'any call of the service can be made through it, those that show keys too',
  },
  {
    ...ANY_CALL,
    capability: 'cloud-admin',
    why: 'any call of the cloud can be made through it',
    server: any(CLOUD_SERVER),
  },
  {
    ...ANY_CALL,
    capability: 'infra-delete',
    why: 'any call of the cloud can be made through it, deletions too',
    server: any(CLOUD_SERVER),
  },
  { ...MANIFEST, capability: 'code-exec', why: 'a manifest names the program that runs' },
  { ...MANIFEST, capability: 'identity-admin', why: 'a manifest can hold roles and who has them' },
  {
    ...MANIFEST,
    capability: 'bulk-operation',
    why: 'a manifest can hold any number of objects',
    takes: named('(?:yaml|manifest)(?: \\w+)?|resource'),
  },
  {
    capability: 'identity-admin',
    why: 'a template of a cloud can hold roles',
    in: ['Execute', 'Destructive'],
    effects: ['deploy', 'provision'],
    about: any('cloudformation|cloud formation|terraform|sam|cdk'),
  },
  {
    capability: 'code-exec',
    why: 'what an image is built from runs',
    in: ['Execute'],
    effects: ['start', 'deploy', 'provision', 'run-command'],
    takes: named('(?:app|project|code|source|context|build|dockerfile) (?:path|dir|directory|root)|dockerfile'),
    about: any('build|image'),
  },
];
