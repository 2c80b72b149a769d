import { any, type CapabilityRule, type Conditions } from './rule.ts';

/** A command of the operating system. */
const SHELL: Conditions = {
  effects: ['run-command'],
  about: any('command|shell|bash|terminal|exec|cmd|powershell|ssh|cli'),
  takes: /^$|command|cmd|script|arg|code|input|line/,
  not: any(
    'aws cli|azure cli|editor command|valkey command|redis command|slash command|browser command|whitelist|memory bank',
  ),
};

/** One whose answer is what the command prints. */
const SHOWN: Conditions = {
  ...SHELL,
  notName: any(
    'write|send|type|process (?:\\w+ )?command|whitelist|allowlist|slash|install|security level|validate|check',
  ),
};

/** A shell in a container or a sandbox has no files but those of its task. */
const ON_DISK: Conditions = { ...SHOWN, notKind: any('kubernete|k8|docker|container|ec|pod|sandbox|e2b|gbox|daytona') };

/** Shells, and what a command can do with the rights of its account. Rows are apart. */
export const SHELLS: readonly CapabilityRule[] = [
  { ...SHELL, capability: 'shell-exec', why: 'it runs commands of the operating system' },
  { ...SHOWN, capability: 'private-data-read', why: 'a command can show whatever its account may see' },
  { ...SHOWN, capability: 'untrusted-content-read', why: 'what a command prints strangers may have written' },
  { ...SHOWN, capability: 'secrets-read', why: 'a command can show keys and the environment' },
  { ...ON_DISK, capability: 'file-read', why: 'a command can read any file that its account may' },
  { ...ON_DISK, capability: 'file-write', why: 'a command can write any file that its account may' },
  { ...ON_DISK, capability: 'file-delete', why: 'a command can delete any file that its account may' },
];
