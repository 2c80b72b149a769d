import type { Severity } from '../../risk/vocabulary.ts';
import type { StackServer } from '../types.ts';

/** Why the definitions of a server may hold anything; undefined for those that a person read and the machine keeps. */
export function steersBecause(server: StackServer): { says: string; severity: Severity } | undefined {
  if (server.id === undefined)
    return { says: `Nobody has reviewed the definitions of ${server.label}.`, severity: 'high' };
  if (server.capabilities.includes('untrusted-tool-definition')) {
    return { says: `${server.label} passes on tool definitions that others write.`, severity: 'high' };
  }
  if (!server.reviewed)
    return { says: `No person has compared the record of ${server.label} with its source.`, severity: 'medium' };
  if (server.remote)
    return {
      says: `${server.label} is reached over the network, so its definitions can change unseen.`,
      severity: 'medium',
    };
  return undefined;
}
