import { WAYS_IN } from '../../risk/match/legs.ts';
import type { Tag } from '../../risk/match/types.ts';
import { SEVERITIES, type ToolCapability } from '../../risk/vocabulary.ts';
import type { Policies } from '../policies/engine.ts';
import type { Combination, Leg, StackAttack, StackServer } from '../types.ts';
import { attacksBehind, type Held } from './attacks.ts';
import { cureFor } from './cure.ts';
import { KINDS, type Kind, LEGS, STEER } from './kinds.ts';
import { toolsFor } from './legs.ts';
import { steersBecause } from './steer.ts';

/**
 * The dangerous combinations of a stack, worst first. A flow is listed only when each of its legs can be played by some tool.
 *
 * @param policies the recommended policies of all servers, which the proposed rules add to
 */
export function findCombinations(
  servers: readonly StackServer[],
  attacks: readonly StackAttack[],
  policies: Policies,
): Combination[] {
  const stack = { servers, attacks, policies };
  const found = [...KINDS.map((kind) => byKind(kind, stack)), ...servers.map((server) => bySteering(server, stack))];
  return found
    .filter((combination) => combination !== undefined)
    .toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

interface Stack {
  servers: readonly StackServer[];
  attacks: readonly StackAttack[];
  policies: Policies;
}

function byKind(
  { kind, code: number, title, says, severity, roles, attacks }: Kind,
  stack: Stack,
): Combination | undefined {
  const legs = roles.map((role) => leg(role, stack.servers));
  if (!legs.every(isPlayed)) return undefined;
  const alone = stack.servers.filter((server) => roles.every((role) => toolsFor(role, [server]).length > 0));
  return whole(
    { id: kind, kind, code: number, title, says, severity, legs, alone: alone.map(({ key }) => key) },
    attacks,
    stack,
  );
}

/** A server that nobody has checked, beside tools of others that are worth steering. */
function bySteering(server: StackServer, stack: Stack): Combination | undefined {
  const because = steersBecause(server);
  const steered = leg(
    'steered',
    stack.servers.filter((other) => other !== server),
  );
  if (because === undefined || !isPlayed(steered)) return undefined;
  const steers: Leg = { ...leg('steers', [server]), unlisted: server.source === 'nowhere' ? [server.key] : [] };
  const about = {
    id: `steer:${server.key}`,
    kind: 'steer' as const,
    code: STEER.code,
    title: `${server.label} can steer other servers’ tools`,
    says: `${because.says} ${STEER.says}`,
    severity: because.severity,
    legs: [steers, steered],
    alone: [],
  };
  return whole(about, STEER.attacks, stack);
}

const leg = (role: Leg['role'], servers: readonly StackServer[]): Leg => ({
  role,
  ...LEGS[role],
  tools: toolsFor(role, servers),
  unlisted: [],
});

const isPlayed = ({ tools, unlisted }: Leg): boolean => tools.length + unlisted.length > 0;

function whole(
  about: Omit<Combination, 'servers' | 'attacks' | 'cure'>,
  attacks: readonly string[],
  { servers, attacks: database, policies }: Stack,
): Combination {
  const taking = new Set(
    about.legs.flatMap(({ tools, unlisted }) => [...tools.map(({ server }) => server), ...unlisted]),
  );
  return {
    ...about,
    servers: servers.flatMap(({ key }) => (taking.has(key) ? [key] : [])),
    attacks: attacksBehind(attacks, heldBy(about.legs, servers), database),
    cure: cureFor(about.legs, policies),
  };
}

/** What the tools of the legs have, and what those of the first leg are there for. */
function heldBy(legs: readonly Leg[], servers: readonly StackServer[]): Held {
  const named = new Set(legs.flatMap(({ tools }) => tools.map(({ server, tool }) => JSON.stringify([server, tool]))));
  const tools = servers.flatMap(({ key, tools: all }) =>
    all.filter(({ name }) => named.has(JSON.stringify([key, name]))),
  );
  const tags = new Set<Tag>(
    tools.flatMap(({ capabilities, category }) => [...capabilities, ...(category ? [category] : [])]),
  );
  return { tags, first: new Set<Tag>(FIRST[legs[0]?.role ?? 'steers']) };
}

/** Capabilities that a recorded case must have used to be about a flow that starts with this leg. */
const FIRST: Partial<Record<Leg['role'], readonly ToolCapability[]>> = { in: WAYS_IN, secrets: ['secrets-read'] };
