import { any, type CapabilityRule, type Conditions } from './rule.ts';

/** A command of the operating system. */
const SHELL: Conditions = {
  effects: ['run-command'],
  about: any('command|shell|bash|terminal|exec|cmd|powershell|ssh|cli'),
  takes: /^$|command|cmd|script|arg|code|input|line/,
  not: any('aws cli|azure cli|editor command'),
};

/** One whose answer is what the command prints. */
const SHOWN: Conditions = {
  ...SHELL,
  notName: any(
    'write|send|type|process (?:\\w+ )?command|whitelist|allowlist|slash|install|security level|validate|check',
  ),
};

/** The same on the machine of the server: not in a container or a cluster, which have files of their own. */
const OWN_SHELL: Conditions = {
  ...SHOWN,
  notServer: any(
    'kubernetes|k8|k8s|kubectl|docker|podman|ecs|container|sandbox|e2b|router|firewall|valkey|redis|browser|playwright|memory bank|neovim|vim|ledger|foundry|wordpress',
  ),
};

/** Shells, and what a command can do with the rights of its account. Rows are apart. */
export const SHELLS: readonly CapabilityRule[] = [
  { ...SHELL, capability: 'shell-exec', why: 'it runs commands of the operating system' },
  { ...SHOWN, capability: 'private-data-read', why: 'a command can show whatever its account may see' },
  { ...SHOWN, capability: 'untrusted-content-read', why: 'what a command prints strangers may have written' },
  { ...SHOWN, capability: 'secrets-read', why: 'a command can show keys and the environment' },
  { ...OWN_SHELL, capability: 'file-read', why: 'a command can read any file of its account' },
  { ...OWN_SHELL, capability: 'file-write', why: 'a command can write any file of its account' },
  { ...OWN_SHELL, capability: 'file-delete', why: 'a command can remove any file of its account' },
];
