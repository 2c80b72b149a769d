import type { Launch } from '../../types.ts';
import { shown } from '../secrets.ts';

type Named<K extends Launch['kind']> = Extract<Launch, { kind: K }>;

const NPM_NAME = /^(?:@[\w.~-]+\/)?[\w.~-]+$/;
const PYPI = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)(?:\[[\w,.\s-]*\])?(?:(?:==|@)([\w.!+*-]+))?$/;
const GIT_HOST =
  /(?:github|gitlab|bitbucket)\.(?:com|org)[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?(?:\/[^@#]*)?(?:[@#]([\w./-]+))?$/;
const COMMIT = /^[0-9a-f]{7,40}$/;
const IMAGE = /^((?:[\w.-]+(?::\d+)?\/)?[\w./-]+?)(?::([\w.-]+))?(@sha256:[0-9a-f]{64})?$/;

/** `@scope/name@1.2.3`, `github:owner/name#ref` or a repository's address. */
export function npmPackage(spec: string): Launch | undefined {
  const repository = repositoryOf(spec);
  if (repository !== undefined) return repository;
  const at = spec.indexOf('@', 1);
  const name = at < 0 ? spec : spec.slice(0, at);
  if (!NPM_NAME.test(name) || name.startsWith('.')) return undefined;
  return downloaded('npm', name, at < 0 ? undefined : spec.slice(at + 1));
}

/** `name==1.2.3`, `name@1.2.3`, `name[extra]` or a repository's address. */
export function pypiPackage(spec: string): Launch | undefined {
  const repository = repositoryOf(spec);
  if (repository !== undefined) return repository;
  const [, name, version] = PYPI.exec(spec) ?? [];
  if (name === undefined) return undefined;
  return downloaded('pypi', name, version);
}

/** `github.com/owner/name/cmd/name@v1.2.3` */
export function goPackage(spec: string): Named<'package'> | undefined {
  const [name = '', version] = spec.split('@');
  if (!/^[\w-]+\.[\w.-]+\/[\w./-]+$/.test(name)) return undefined;
  return downloaded('go', name, version);
}

function downloaded(
  registry: Named<'package'>['registry'],
  name: string,
  version: string | undefined,
): Named<'package'> {
  return { kind: 'package', registry, name: shown(name), version: version && shown(version), fetched: true };
}

/** `ghcr.io/owner/name:1.2.3@sha256:...` */
export function image(spec: string): Named<'image'> | undefined {
  const [, name, tag, digest] = IMAGE.exec(spec) ?? [];
  if (name === undefined) return undefined;
  return {
    kind: 'image',
    name: name.split('/').map(shown).join('/'),
    tag: tag && shown(tag),
    digest: digest !== undefined,
  };
}

function repositoryOf(spec: string): Named<'repository'> | undefined {
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)(?:#([\w./-]+))?$/.exec(spec);
  const isShort = spec.startsWith('github:') || (short !== null && !spec.startsWith('@') && !spec.startsWith('.'));
  const [, name, ref] = (isShort ? short : GIT_HOST.exec(spec)) ?? [];
  if (name === undefined) return undefined;
  return { kind: 'repository', name: name.split('/').map(shown).join('/'), commit: COMMIT.test(ref ?? '') };
}
