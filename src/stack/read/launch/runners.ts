import type { Launch } from '../../types.ts';
import { shownAddress } from '../secrets.ts';
import type { Launched } from './launched.ts';
import { firstArgument, type OptionNames, optionNames } from './options.ts';
import { goPackage, image, npmPackage, pypiPackage } from './specs.ts';

/** Reads the arguments of one program; `undefined` where they are not understood. */
type Runner = (args: readonly string[]) => Launched | undefined;

const NPX = optionNames(
  '-y --yes -q --quiet -s --silent --no --prefer-offline --prefer-online --offline --bun --verbose --no-install --ignore-existing',
  '-p --package --registry --cache --userconfig --prefix -w --workspace --node-options --loglevel',
);
const UVX = optionNames(
  '-q --quiet -v --verbose --isolated --no-cache -n --offline --refresh -U --upgrade --no-config --system-certs --native-tls --no-sync --frozen --locked --no-project --no-env-file',
  '--from --with --with-editable -p --python --index --default-index --index-url -i --extra-index-url --directory --project --cache-dir --env-file --extra --group --config-file --with-requirements --spec --pip-args',
);
const PYTHON = optionNames('-u -B -E -I -s -S -O -OO -q -v -b -d -x', '-W -X');
const DOCKER = optionNames(
  '-i -t -it -ti -d --rm --init --interactive --tty --privileged --read-only --detach --no-healthcheck --sig-proxy -P',
  '-e --env --env-file -v --volume --mount -p --publish --name --network --net --user -u -w --workdir --entrypoint --add-host -l --label --label-file --platform -m --memory --cpus --cap-add --cap-drop --security-opt --tmpfs --pull --gpus --dns -h --hostname --restart --shm-size --ulimit --device --link --log-driver --pid --ipc --userns --volumes-from --cpu-shares --pids-limit --group-add --expose --runtime',
);

const DENO = optionNames(
  '-A --allow-all -q --quiet --no-lock --no-prompt --allow-net --allow-env --allow-read --allow-write --allow-run --allow-sys --allow-ffi -r --reload --unstable',
  '-c --config --import-map --lock',
);

/** Packages that only carry on to a server that is reached by an address. */
const BRIDGES: ReadonlySet<string> = new Set(['mcp-remote', 'mcp-proxy', 'supergateway']);

const starting = (launch: Launch | undefined, argument: number): Launched | undefined =>
  launch && { launch, shell: false, argument };

/** The same for what was installed before. */
function startingInstalled(launch: Launch | undefined, argument: number): Launched | undefined {
  return starting(launch?.kind === 'package' ? { ...launch, fetched: false } : launch, argument);
}

/** `npx [options] package [arguments]`, and its like. */
const runs =
  (spec: (text: string) => Launch | undefined, options: OptionNames, sources: readonly string[]) =>
  (args: readonly string[], from = 0): Launched | undefined => {
    const found = firstArgument(args, from, options);
    if (found === undefined) return undefined;
    const source = sources.map((name) => found.given.get(name)).find((one) => one !== undefined);
    const index = source?.index ?? found.index;
    const launch = spec(source?.value ?? args[index] ?? '');
    if (launch?.kind === 'package' && BRIDGES.has(launch.name)) return bridged(args, index) ?? starting(launch, index);
    return starting(launch, index);
  };

function bridged(args: readonly string[], after: number): Launched | undefined {
  const index = args.findIndex((arg, place) => place > after && shownAddress(arg) !== undefined);
  const address = shownAddress(args[index] ?? '');
  return address === undefined ? undefined : { launch: { kind: 'remote', address }, shell: false, argument: index };
}

const npm = runs(npmPackage, NPX, ['-p', '--package']);
const pypi = runs(pypiPackage, UVX, ['--from', '--spec']);

/** `uv run name` starts what a project on the machine has installed. */
const project = (args: readonly string[], from: number): Launched | undefined => {
  const found = pypi(args, from);
  return found && startingInstalled(found.launch, found.argument);
};

/** A program that needs words before: `pnpm dlx`, `uv tool run`. */
const after =
  (words: readonly string[], run: (args: readonly string[], from: number) => Launched | undefined): Runner =>
  (args) => {
    const found = firstArgument(args, 0, words.length > 1 || words[0] === 'run' ? UVX : NPX);
    const start = found?.index ?? -1;
    return words.every((word, place) => args[start + place] === word) && start >= 0
      ? run(args, start + words.length)
      : undefined;
  };

const either =
  (...runners: readonly Runner[]): Runner =>
  (args) =>
    runners.map((run) => run(args)).find((found) => found !== undefined);

const python: Runner = (args) => {
  const index = args.indexOf('-m');
  const before = firstArgument(args.slice(0, Math.max(index, 0)), 0, PYTHON);
  if (index < 0 || before === undefined || before.index < index) return undefined;
  const name = (args[index + 1] ?? '').split('.')[0]?.replaceAll('_', '-');
  return startingInstalled(pypiPackage(name ?? ''), index + 1);
};

const container: Runner = (args) => {
  if (args[0] !== 'run') return undefined;
  const found = firstArgument(args, 1, DOCKER);
  return found && starting(image(args[found.index] ?? ''), found.index);
};

const go: Runner = (args) => (args[0] === 'run' ? starting(goPackage(args[1] ?? ''), 1) : undefined);

const deno: Runner = (args) => {
  const found = args[0] === 'run' ? firstArgument(args, 1, DENO) : undefined;
  const [, spec] = /^npm:\/?(.+)$/.exec(args[found?.index ?? -1] ?? '') ?? [];
  return found && spec !== undefined ? starting(npmPackage(spec), found.index) : undefined;
};

const node: Runner = (args) => {
  const index = args.findIndex((arg) => !arg.startsWith('-'));
  const [, name] = /[\\/]node_modules[\\/]((?:@[\w.~-]+[\\/])?[\w.~-]+)[\\/]/.exec(args[index] ?? '') ?? [];
  return name === undefined ? undefined : startingInstalled(npmPackage(name.replaceAll('\\', '/')), index);
};

/** Programs that start servers, by the name without folder and ending. */
export const RUNNERS: ReadonlyMap<string, Runner> = new Map<string, Runner>([
  ...['npx', 'bunx', 'pnpx'].map((name): [string, Runner] => [name, (args) => npm(args)]),
  ['npm', either(after(['exec'], npm), after(['x'], npm))],
  ['pnpm', either(after(['dlx'], npm), after(['exec'], npm))],
  ['yarn', after(['dlx'], npm)],
  ['bun', after(['x'], npm)],
  ['uvx', (args) => pypi(args)],
  ['uv', either(after(['tool', 'run'], pypi), after(['run'], project))],
  ['pipx', after(['run'], pypi)],
  ...['python', 'python3', 'py'].map((name): [string, Runner] => [name, python]),
  ...['docker', 'podman', 'nerdctl'].map((name): [string, Runner] => [name, container]),
  ['go', go],
  ['deno', deno],
  ['node', node],
]);
