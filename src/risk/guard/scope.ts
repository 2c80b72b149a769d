import { tokens } from '../names.ts';
import type { ParamFacts } from '../types.ts';
import type { Guard } from './part.ts';
import { listed } from './values.ts';

/** Arguments that say in whose, or in which, part of a service a call works, the widest first; and what they name. */
const SCOPES: readonly (readonly [name: RegExp, one: string, several: string])[] = [
  [/^owner$/i, 'owner', 'owners'],
  [/^org(?:ani[sz]ation)?(?:_?(?:slug|id|name|key))?$/i, 'organisation', 'organisations'],
  [/^(?:project|workspace)(?:_?(?:slug|id|name|key))?$/i, 'project', 'projects'],
  [/^cluster_?(?:id|name)?$/i, 'cluster', 'clusters'],
  [/^namespace$/i, 'namespace', 'namespaces'],
  [/^database$/i, 'database', 'databases'],
];

/** What people do with things of strangers: their owner is on nobody's list. */
const WITH_STRANGERS: ReadonlySet<string> = new Set([
  'fork',
  'star',
  'unstar',
  'follow',
  'unfollow',
  'watch',
  'subscription',
]);

/** Calls stay in a part of the service: for tools that change something or read secrets, and offer no closer hold. */
export const scopeGuard: Guard = ({ name: tool, params, capabilities }, category) => {
  if (category === 'Read' && !capabilities.includes('secrets-read')) return [];
  if (tokens(tool).some((word) => WITH_STRANGERS.has(word))) return [];
  const named = params.filter(isName);
  for (const [name, one, several] of SCOPES) {
    const param = named.find((own) => name.test(own.name));
    if (param !== undefined) return listed(param, several, [`example-${one}`]);
  }
  return [];
};

const isName = ({ type, required, enum: values }: ParamFacts): boolean =>
  type === 'string' && required && values === undefined;
