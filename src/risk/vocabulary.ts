/**
 * The closed lists that conclusions are computed from. `catalogue/vocabulary/` gives each entry its label and meaning;
 * a test holds the two against each other.
 */

import type { Category } from './scale.ts';

export { CATEGORIES, type Category, SEVERITIES, type Severity } from './scale.ts';

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What one call does, and the category that this alone makes it. */
export const EFFECTS = {
  read: 'Read',
  compute: 'Read',
  create: 'Write',
  update: 'Write',
  send: 'Write',
  upload: 'Write',
  grant: 'Write',
  issue: 'Write',
  'run-code': 'Execute',
  'run-command': 'Execute',
  'run-query': 'Execute',
  request: 'Execute',
  start: 'Execute',
  stop: 'Execute',
  provision: 'Execute',
  deploy: 'Execute',
  drive: 'Execute',
  delete: 'Destructive',
  purge: 'Destructive',
  terminate: 'Destructive',
  cancel: 'Destructive',
  revoke: 'Destructive',
  overwrite: 'Destructive',
  pay: 'Financial',
  refund: 'Financial',
  transfer: 'Financial',
  purchase: 'Financial',
  trade: 'Financial',
  credit: 'Financial',
  'record-payment': 'Financial',
} as const satisfies Record<string, Category>;
export type Effect = keyof typeof EFFECTS;

/** What attackers look for in a tool. */
export const TOOL_CAPABILITIES = [
  'untrusted-content-read',
  'private-data-read',
  'file-read',
  'secrets-read',
  'log-read',
  'retrieval',
  'code-repo-read',
  'returns-media',
  'http-fetch',
  'http-post',
  'browser',
  'any-free-text-argument',
  'file-write',
  'file-delete',
  'agent-config-write',
  'memory-write',
  'doc-write',
  'issue-write',
  'messaging-send',
  'email-send',
  'mail-delete',
  'code-repo-write',
  'sql',
  'db-write',
  'db-delete',
  'shell-exec',
  'code-exec',
  'cli-wrapper',
  'package-install',
  'agent-spawn',
  'infra-delete',
  'cloud-admin',
  'identity-admin',
  'payments',
  'crypto-transfer',
  'paid-api',
  'bulk-operation',
] as const;

/** What attackers look for in a server as a whole. */
export const SERVER_CAPABILITIES = [
  'llm-call',
  'elicitation',
  'oauth-proxy',
  'remote-http-server',
  'local-http-server',
  'no-sign-in',
  'any-host',
  'untrusted-tool-definition',
  'auto-update',
] as const;

export type ToolCapability = (typeof TOOL_CAPABILITIES)[number];
export type ServerCapability = (typeof SERVER_CAPABILITIES)[number];
export type Capability = ToolCapability | ServerCapability;

/** Further facts about a call that a severity rule may turn on. */
export const TRAITS = [
  'acts-as-other',
  'silences-notice',
  'sets-credential',
  'redirects',
  'publishes',
  'several-actions',
  'runs-later',
  'session-only',
  'sandboxed',
] as const;
export type Trait = (typeof TRAITS)[number];

export const REVERSIBLE = ['yes', 'partly', 'no'] as const;
export type Reversible = (typeof REVERSIBLE)[number];
