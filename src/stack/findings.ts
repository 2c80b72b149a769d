import { mistakenFor, REGISTRY } from './recognise/near.ts';
import type { Combination, ConfiguredServer, KnownServer, Launch, Recognition, StackFinding } from './types.ts';

/** A configured server with what it was recognised as, and the key it has in the stack. */
export interface Examined {
  server: ConfiguredServer;
  key: string;
  recognition: Recognition;
}

/** What is wrong with the configuration itself: how servers are started, named and given their keys. In the order of the file. */
export function configurationFindings(examined: readonly Examined[], known: readonly KnownServer[]): StackFinding[] {
  return examined.flatMap((one) => [
    ...secretFindings(one),
    ...versionFindings(one),
    ...addressFindings(one),
    ...shellFindings(one),
    ...nameFindings(one, known),
  ]);
}

type Said = Pick<StackFinding, 'code' | 'severity' | 'message' | 'help'>;

const at = ({ server, key }: Examined, said: Said, position = server.launchPosition): StackFinding => ({
  ...said,
  position,
  servers: [key],
});

function secretFindings(one: Examined): StackFinding[] {
  return one.server.secrets.map(({ place, position }) =>
    at(
      one,
      {
        code: 'STK104',
        severity: 'high',
        message: `A secret stands in ${place} of "${one.key}".`,
        help: 'Replace the key, as it may have been copied with the file. Then name a variable of the environment here, or let the client ask.',
      },
      position,
    ),
  );
}

function versionFindings(one: Examined): StackFinding[] {
  const { launch } = one.server;
  const what = nameOf(launch);
  if (launch.kind === 'repository') {
    return launch.commit ? [] : [at(one, UNFIXED(`"${one.key}" runs whatever ${what} holds at its start.`))];
  }
  const version = launch.kind === 'package' ? launch.version : launch.kind === 'image' ? launch.tag : undefined;
  if (launch.kind === 'package' ? !launch.fetched : launch.kind !== 'image' || launch.digest) return [];
  if (version === undefined) return [at(one, UNPINNED(`"${one.key}" starts ${what} without a version.`))];
  return /^(?:latest|next|main|master|edge|nightly|\*)$/i.test(version)
    ? [at(one, MOVING(`"${one.key}" starts ${what} in its version "${version}", which moves.`))]
    : [];
}

const PIN = 'Name an exact version, and read what changed before you raise it.';
const UNPINNED = (message: string): Said => ({ code: 'STK101', severity: 'medium', message, help: PIN });
const MOVING = (message: string): Said => ({ code: 'STK102', severity: 'medium', message, help: PIN });
const UNFIXED = (message: string): Said => ({
  code: 'STK109',
  severity: 'medium',
  message,
  help: 'Name the full id of a commit that was read.',
});

function addressFindings(one: Examined): StackFinding[] {
  const { launch } = one.server;
  if (launch.kind !== 'remote' || !launch.address.startsWith('http:') || isOwnMachine(launch.address)) return [];
  return [
    at(one, {
      code: 'STK103',
      severity: 'high',
      message: `"${one.key}" is reached over plain http: anybody on the way can read and change what is said.`,
      help: 'Use its https address.',
    }),
  ];
}

function isOwnMachine(address: string): boolean {
  const { hostname } = new URL(address);
  return /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

function shellFindings(one: Examined): StackFinding[] {
  if (!one.server.shell) return [];
  return [
    at(one, {
      code: 'STK105',
      severity: 'medium',
      message: `"${one.key}" is started through a shell, which expands variables and can run more than one program.`,
      help: 'Give the program as "command" and each argument by itself. On Windows, "cmd /c npx" is needed by some clients.',
    }),
  ];
}

function nameFindings(one: Examined, known: readonly KnownServer[]): StackFinding[] {
  const { recognition } = one;
  const { launch } = one.server;
  if (recognition.kind === 'known')
    return missing(
      one,
      known.find(({ id }) => id === recognition.id),
    );
  const mistaken = known.map((server) => mistakenFor(launch, server)).find((found) => found !== undefined);
  if (mistaken !== undefined) {
    return [
      at(one, {
        code: 'STK106',
        severity: 'high',
        message: `"${one.key}" may be another server than it seems: ${mistaken}`,
        help: `If that one is meant, correct the name; else make sure that you know who publishes this one.`,
      }),
    ];
  }
  return [
    at(
      one,
      {
        code: 'STK108',
        severity: 'low',
        message: `"${one.key}" is not in the catalogue under this name.`,
        help: `${askFor(recognition)} Give its answer to tools/list, and its tools are classified on the spot.`,
      },
      one.server.position,
    ),
  ];
}

/** "Is it GitHub (github-github-mcp-server)? Say so." */
function askFor(recognition: Recognition): string {
  const candidates = recognition.kind === 'near' ? recognition.candidates : [];
  const names = candidates.map(({ id, name }) => `${name} (${id})`).join(' or ');
  return names === '' ? 'Nothing is known of its tools.' : `Is it ${names}? Then say so.`;
}

/** A package that the registry did not have: whoever registers the name is started next time. */
function missing(one: Examined, known: KnownServer | undefined): StackFinding[] {
  const { launch } = one.server;
  if (launch.kind !== 'package' || !launch.fetched) return [];
  const found = known?.packages.find(({ registry, name }) => registry === launch.registry && name === launch.name);
  if (found?.found !== false) return [];
  return [
    at(one, {
      code: 'STK110',
      severity: 'high',
      message: `${REGISTRY[launch.registry]} had no package "${launch.name}" when the catalogue looked it up.`,
      help: 'Whoever registers the name is started here. Install the server from its source, and start that.',
    }),
  ];
}

/** What a launch is called in a sentence. */
function nameOf(launch: Launch): string {
  if (launch.kind === 'package' || launch.kind === 'image' || launch.kind === 'repository') return `"${launch.name}"`;
  return launch.kind === 'command' ? `"${launch.name}"` : 'it';
}

/** The dangerous combinations as findings, at the first server that takes part. */
export function combinationFindings(
  combinations: readonly Combination[],
  examined: readonly Pick<Examined, 'server' | 'key'>[],
): StackFinding[] {
  return combinations.map(({ code, severity, title, servers, cure }) => ({
    code,
    severity,
    message: `${title}: ${servers.map((key) => `"${key}"`).join(', ')}.`,
    help: cure.says.replaceAll('`', '"'),
    position: examined.find(({ key }) => servers.includes(key))?.server.position,
    servers,
  }));
}
