import { can } from '../can.ts';
import type { ParamFacts } from '../types.ts';
import { codes } from '../words.ts';
import { argPath, type Guard, plain, rule } from './part.ts';
import { PATTERNS } from './patterns.ts';

const NETWORK = /cidr|^ip_?(?:address|range)(?:es|s)?$|^(?:source|allowed)_?(?:ip|range)s?$/i;

/** Whoever opens a service to a network names a small one. */
export const networkGuard: Guard = (facts) => {
  if (!can(facts, ['cloud-admin', 'identity-admin'])) return [];
  const found = facts.params.filter(isNetwork).flatMap(({ name, type }) => {
    const path = argPath(name, type === 'array' ? '[*]' : '');
    return path === undefined ? [] : [{ name, path }];
  });
  const value = PATTERNS.wideNetwork.pattern;
  const deny_if = found.map(({ name, path }) => rule({ path, op: 'regex', value }, `${plain(name)} is too wide.`));
  const says = `${codes(found.map(({ name }) => name))} may hold no network of \`/9\` or wider.`;
  return deny_if.length === 0 ? [] : [{ deny_if, title: 'no wide networks', says }];
};

const isNetwork = ({ name, type }: ParamFacts): boolean =>
  NETWORK.test(name) && (type === 'string' || type === 'array');
