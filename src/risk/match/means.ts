import { mainParams, namedIn, objectParams, writtenParams } from '../params.ts';
import { speaksSql } from '../query-language.ts';
import { inRole, type Role } from '../roles.ts';
import type { ToolFacts } from '../types.ts';
import type { ToolCapability } from '../vocabulary.ts';
import { code, codes, list, sentence } from '../words.ts';

/** How a tool has a capability: what it does, what leads over to its arguments, and which arguments those are. */
type Means = readonly [does: string, leadsTo: string, ...roles: Role[]];

const MEANS: Record<ToolCapability, Means> = {
  'untrusted-content-read': ['returns text that strangers can write', ', picked by'],
  'private-data-read': ['returns data that is not public', ', picked by'],
  'file-read': ['reads files', ' at', 'path'],
  'secrets-read': ['can return keys or passwords', ', picked by'],
  'log-read': ['returns logs, and logs hold what others sent', ', picked by'],
  retrieval: ['returns what an index ranks first', ' for', 'text', 'sql', 'query'],
  'code-repo-read': ['reads a repository', ' at', 'path', 'url'],
  'returns-media': ['returns pictures or sound, which a model reads too', ', picked by'],
  'http-fetch': ['fetches an address', ' given in', 'url'],
  'http-post': ['sends data to an address', ' given in', 'url'],
  browser: ['drives a browser', ', as told by', 'url', 'code', 'text'],
  'any-free-text-argument': ['takes any text of any length', ' in', 'text', 'code', 'sql', 'query'],
  'file-write': ['writes files', ' at', 'path'],
  'file-delete': ['removes files', ' at', 'path'],
  'agent-config-write': ['can write what agents take orders from', ' at', 'path'],
  'memory-write': ['writes what later sessions read back', ' from', 'text'],
  'doc-write': ['writes a page that others open', ' from', 'text'],
  'issue-write': ['posts text that others open', ' from', 'text'],
  'messaging-send': ['sends a message', ', made of', 'text', 'recipient'],
  'email-send': ['sends mail', ', made of', 'recipient', 'text'],
  'mail-delete': ['removes mail', ', picked by', 'id'],
  'code-repo-write': ['changes a repository', ' by', 'path', 'text'],
  sql: ['runs free SQL', ' from', 'sql', 'query'],
  'db-write': ['changes rows', ' by', 'sql', 'query'],
  'db-delete': ['removes rows, tables or databases', ' by', 'sql', 'query', 'id'],
  'shell-exec': ['runs commands of the operating system', ' from', 'command', 'code'],
  'code-exec': ['runs code', ' from', 'code', 'command'],
  'cli-wrapper': ['starts a command-line program', ' with', 'command', 'path'],
  'package-install': ['installs software', ', named in', 'command'],
  'agent-spawn': ['hands work to another agent', ' with', 'text'],
  'infra-delete': ['removes infrastructure', ', named by', 'id'],
  'cloud-admin': ['changes cloud or cluster resources', ', named by', 'id'],
  'identity-admin': ['changes who may do what', ' by', 'id', 'recipient'],
  payments: ['moves money', ', as set by', 'amount', 'recipient', 'id'],
  'crypto-transfer': ['signs or sends tokens', ', as set by', 'recipient', 'amount'],
  'paid-api': ['costs money or credits with each call', ', made with'],
  'bulk-operation': ['acts on many items in one call', ' given in'],
};

/**
 * One sentence on how this tool has a capability: the reviewer's, where there is one, else made from its arguments. Where an
 * attack looks for arguments, the reviewer's has to be about one of them.
 *
 * @param found arguments that the attack's own rule picked out; they come before those guessed by role
 */
export function meansSentence(capability: ToolCapability, facts: ToolFacts, found: readonly string[] = []): string {
  const said = facts.because[capability];
  if (said !== undefined && (found.length === 0 || namesOne(facts, capability, found))) return sentence(said);
  const [does, leadsTo] = MEANS[capability];
  const params = found.length > 0 ? found.slice(0, 3) : holding(facts, capability);
  const by = params.length === 0 ? '' : `${leadsTo} ${codes(params)}`;
  const isOther = capability === 'sql' && !speaksSql(facts);
  return `${code(facts.name)} ${isOther ? 'runs any query' : does}${by}.`;
}

const namesOne = (facts: ToolFacts, capability: ToolCapability, found: readonly string[]): boolean =>
  namedIn(facts, capability).some(({ name }) => found.includes(name));

/** The same without arguments, to be said of another tool of the server: "`get_ticket` returns text that ...". */
export const meansOf = (tool: string, ...capabilities: readonly ToolCapability[]): string =>
  `${code(tool)} ${list(capabilities.map((capability) => MEANS[capability][0]))}`;

function holding(facts: ToolFacts, capability: ToolCapability): string[] {
  const [, leadsTo, ...roles] = MEANS[capability];
  const named = namedIn(facts, capability).map(({ name }) => name);
  const byRole = named.length > 0 ? named : inRole(facts, ...roles);
  // A sum alone does not say where it goes.
  const sums = inRole(facts, 'amount');
  const isWhole = byRole.some((name) => !sums.includes(name));
  return [...new Set([...byRole, ...(isWhole ? [] : others(facts, leadsTo, roles))])].slice(0, 3);
}

/** What a sentence rests on where no role tells: what was written, what picks something, or the main ones. */
function others(facts: ToolFacts, leadsTo: string, [first]: readonly Role[]): string[] {
  if (first === 'text') return writtenParams(facts);
  return /(?:picked|named) by$/.test(leadsTo) ? objectParams(facts) : mainParams(facts);
}
