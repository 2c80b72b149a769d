import type { ToolCapability } from '../vocabulary.ts';

/** The parts of a flow: where orders come in, what is taken, where it leaves, or what is done instead. */
export const LEG_NAMES = { in: 'the way in', data: 'what is taken', out: 'the way out', do: 'what is done' } as const;

/** Capabilities that make a tool the way in: what it returns may have been written by anybody. */
export const WAYS_IN: readonly ToolCapability[] = ['untrusted-content-read'];

/** Capabilities that make a tool hand out what is not everybody's, the worst first. */
export const TAKES: readonly ToolCapability[] = ['secrets-read', 'private-data-read', 'file-read'];

/**
 * Capabilities with which data leaves in one call, to an address or a reader that the caller or a stranger picks. A browser is
 * one only where the call carries a text, and is judged apart.
 */
export const WAYS_OUT: readonly ToolCapability[] = [
  'http-post',
  'email-send',
  'messaging-send',
  'http-fetch',
  'shell-exec',
  'code-exec',
  'issue-write',
  'code-repo-write',
];

/** A repository named by a folder is on the machine: a commit there reaches nobody before it is pushed. */
const LOCAL = /^(?:repo_?path|work(?:ing)?_?dir(?:ectory)?|cwd)$/i;

/** Whether a tool works on a repository of the machine it runs on, so that what it writes is no way out. */
export const isLocal = (params: readonly { name: string }[]): boolean => params.some(({ name }) => LOCAL.test(name));

/** Capabilities that do harm by themselves, whatever the category of the tool. */
export const DEEDS: readonly ToolCapability[] = [
  'shell-exec',
  'code-exec',
  'package-install',
  'payments',
  'crypto-transfer',
  'identity-admin',
  'agent-config-write',
];
