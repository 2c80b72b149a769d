import { nativeForms, type StackReport } from '../../stack/index.ts';

/** The review of a stack as a value for programs. Servers are named by their keys. */
export function stackJson({
  servers,
  examined,
  totals,
  worst,
  combinations,
  open,
  findings,
  policies,
}: StackReport): object {
  return {
    totals,
    servers: servers.map(({ key, label, id, source, tools, position }) => ({
      key,
      label,
      id: id ?? null,
      source,
      tools: tools.length,
      ...(position === undefined ? {} : { position }),
      recognition: examined.find((one) => one.key === key)?.recognition ?? null,
    })),
    worst,
    combinations: combinations.map((combination) => ({ ...combination, open: open.includes(combination) })),
    findings,
    policies: policies.map(({ server, level, policy, free, capped, denied }) => ({
      server,
      level,
      policy,
      free,
      capped,
      denied,
    })),
    native: nativeForms(servers, policies),
  };
}
