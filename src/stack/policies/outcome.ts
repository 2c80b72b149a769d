import { print } from '../../policy/print.ts';
import { remains } from '../../risk/combine.ts';
import type { ServerPolicy, StackServer, Wishes } from '../types.ts';
import { wishedLevel, wishedPolicy } from './policy.ts';

/** The policy of every server as wished, each with what remains possible under it. */
export function stackPolicies(servers: readonly StackServer[], wishes: Wishes): ServerPolicy[] {
  return servers.map((server) => {
    const policy = wishedPolicy(server, wishes);
    const names = [...new Set(server.tools.map(({ name }) => name))];
    const { free, capped, asked, denied, hidden } = remains(policy, names);
    return {
      server: server.key,
      label: server.label,
      level: wishedLevel(server, wishes),
      policy,
      text: print(policy),
      free,
      capped: [...capped, ...asked],
      denied: [...denied, ...hidden],
    };
  });
}

/** A file to download. */
interface PolicyFile {
  /** A name that every file system takes. */
  name: string;
  text: string;
}

/** One file for each server, `<server>.policy.json`, no name twice. */
export function policyFiles(policies: readonly ServerPolicy[]): PolicyFile[] {
  const used = new Map<string, number>();
  return policies.map(({ server, text }) => {
    const base = fileName(server);
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    return { name: `${times === 1 ? base : `${base}-${times}`}.policy.json`, text };
  });
}

const LONGEST_FILE_NAME = 60;

const fileName = (key: string): string =>
  key
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST_FILE_NAME) || 'server';

/** All policies as one JSON text: `{"policies":{"<server>":{...}}}`, ends with a line break. */
export function policiesJson(policies: readonly ServerPolicy[]): string {
  const byServer = Object.fromEntries(policies.map(({ server, policy }) => [server, policy]));
  return `${JSON.stringify({ policies: byServer }, null, 2)}\n`;
}
