import type { ConfiguredServer, KnownServer, Launch, Recognition } from '../types.ts';
import { imageName, pypiName } from './names.ts';
import { candidatesFor } from './near.ts';

/**
 * Which server of the catalogue a configured one is. Only what names it exactly (package, image, repository, program,
 * address) settles it; a name that is merely alike gives candidates to ask about.
 */
export function recognise(
  server: Pick<ConfiguredServer, 'name' | 'launch'>,
  known: readonly KnownServer[],
): Recognition {
  const { launch } = server;
  const exact = known.filter((one) => isExactly(launch, one));
  const by = BY[launch.kind];
  const [only] = exact;
  if (only !== undefined && exact.length === 1 && by !== undefined) return { kind: 'known', id: only.id, by };
  const candidates = exact.length > 1 ? exact.map(sharing) : candidatesFor(server, known);
  return candidates.length === 0 ? { kind: 'unknown' } : { kind: 'near', candidates };
}

const BY: Partial<Record<Launch['kind'], Extract<Recognition, { kind: 'known' }>['by']>> = {
  package: 'package',
  image: 'image',
  repository: 'repository',
  remote: 'address',
  command: 'command',
};

const sharing = ({ id, name }: KnownServer) => ({ id, name, score: 0.5, why: 'Several servers share its repository.' });

function isExactly(launch: Launch, known: KnownServer): boolean {
  switch (launch.kind) {
    case 'package':
      return known.packages.some(({ registry, name }) => registry === launch.registry && samePackage(launch, name));
    case 'image':
      return known.packages.some(
        ({ registry, name }) => registry === 'docker' && imageName(name) === imageName(launch.name),
      );
    case 'repository':
      return known.repository?.toLowerCase() === launch.name.toLowerCase();
    case 'remote':
      return known.packages.some(({ registry, name }) => registry === 'remote' && isUnder(launch.address, name));
    case 'command':
      return known.commands.includes(launch.name);
    case 'none':
      return false;
  }
}

const samePackage = ({ registry, name }: Extract<Launch, { kind: 'package' }>, other: string): boolean =>
  registry === 'pypi' ? pypiName(name) === pypiName(other) : name === other;

/** True for the address itself and for what lies below it on the same host: some servers have a path for each set of tools. */
function isUnder(address: string, known: string): boolean {
  const [own, other] = [new URL(address), new URL(known)];
  const base = other.pathname.replace(/\/+$/, '');
  return own.host === other.host && (own.pathname.replace(/\/+$/, '') === base || own.pathname.startsWith(`${base}/`));
}
