import { editDistance } from '../../policy/suggest.ts';
import type { Candidate, ConfiguredServer, KnownServer, Launch } from '../types.ts';
import { plainName, tellingWords } from './names.ts';

const MOST_CANDIDATES = 3;
/** Packages that differ in more places are different names, not slips of the same. */
const MOST_SLIPS = 2;
const SHORTEST_ALIKE = 6;

/** Servers of the catalogue that a configured one may be, likeliest first. Never more than three. */
export function candidatesFor(
  server: Pick<ConfiguredServer, 'name' | 'launch'>,
  known: readonly KnownServer[],
): Candidate[] {
  const found = known.flatMap((one) => {
    const reasons = [alikePackage(server.launch, one), sameHost(server.launch, one), alikeName(server, one)];
    const best = reasons.filter((reason) => reason !== undefined).toSorted((a, b) => b.score - a.score)[0];
    return best === undefined ? [] : [{ id: one.id, name: one.name, ...best }];
  });
  return found.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, MOST_CANDIDATES);
}

type Likeness = Pick<Candidate, 'score' | 'why'>;

function alikePackage(launch: Launch, known: KnownServer): Likeness | undefined {
  const near = mistakenFor(launch, known);
  return near === undefined ? undefined : { score: 0.9, why: near };
}

/** Why a name may be mistaken for a package of a known server, or made to be; undefined when it is unlike all. */
export function mistakenFor(launch: Launch, known: KnownServer): string | undefined {
  if (launch.kind !== 'package' && launch.kind !== 'image') return undefined;
  const registry = launch.kind === 'image' ? 'docker' : launch.registry;
  for (const one of known.packages) {
    if (one.registry === 'remote') continue;
    if (one.registry !== registry && one.name === launch.name) {
      return `The catalogue knows "${one.name}" on ${REGISTRY[one.registry]}, not on ${REGISTRY[registry]}.`;
    }
    if (one.registry === registry && isSlip(launch.name, one.name)) {
      return `"${launch.name}" is spelled nearly like "${one.name}".`;
    }
  }
  return undefined;
}

export const REGISTRY = { npm: 'npm', pypi: 'PyPI', docker: 'the image registry', go: 'the Go module proxy' } as const;

/** Names that a hurried eye takes for each other: one or two slips, or the same name without its owner. */
function isSlip(name: string, known: string): boolean {
  if (name === known || Math.min(name.length, known.length) < SHORTEST_ALIKE) return false;
  const [own = '', other = ''] = [name, known].map((text) => text.split('/').at(-1));
  if (own === other && tellingWords(own).length > 0) return true;
  if (Math.abs(name.length - known.length) > MOST_SLIPS) return false;
  return editDistance(name.toLowerCase(), known.toLowerCase()) <= MOST_SLIPS && tellingWords(known).length > 0;
}

function sameHost(launch: Launch, { packages }: KnownServer): Likeness | undefined {
  if (launch.kind !== 'remote') return undefined;
  const { host } = new URL(launch.address);
  const isSame = packages.some(({ registry, name }) => registry === 'remote' && new URL(name).host === host);
  return isSame ? { score: 0.8, why: `It is at another address of ${host}.` } : undefined;
}

/** The name in the configuration is its owner's choice: enough for a question, and for no more. */
function alikeName(
  { name, launch }: Pick<ConfiguredServer, 'name' | 'launch'>,
  known: KnownServer,
): Likeness | undefined {
  const names = new Set([known.id, ...known.names].map(plainName));
  if (names.has(plainName(name))) return { score: 0.7, why: `It is called "${name}" in the configuration.` };
  const own = tellingWords('name' in launch ? `${launch.name} ${name}` : name);
  const label = tellingWords(known.name);
  const isNamed = label.length > 0 && label.every((word) => own.includes(word));
  return isNamed ? { score: 0.5, why: `Its name holds "${known.name}".` } : undefined;
}
