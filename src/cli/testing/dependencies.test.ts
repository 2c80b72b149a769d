import { describe, expect, it } from 'vitest';
import { directDependencies, isAllowed, isNamed, lockedPackages, table } from './dependencies.ts';

const direct = directDependencies();
const locked = lockedPackages();

describe('DEPENDENCIES.md', () => {
  const rows = table('package');

  it('names every direct dependency and no other, in order', () => {
    expect(rows.map(([name]) => name)).toEqual([...direct.keys()].toSorted());
  });

  it('says of each where it runs and why it is there', () => {
    expect(rows.filter(([, where = '', why = '']) => where === '' || why.split(' ').length < 3)).toEqual([]);
  });
});

describe('package.json', () => {
  it('names exact versions, and the lockfile holds the same', () => {
    expect([...direct].filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const known = new Set(locked.map(({ name, version }) => `${name}@${version}`));
    expect([...direct].filter(([name, version]) => !known.has(`${name}@${version}`))).toEqual([]);
  });
});

describe('the lockfile', () => {
  it('is read', () => expect(locked.length).toBeGreaterThan(300));

  it('names no registry, and a digest for every package', () => {
    expect(locked.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
    expect(locked.filter(({ integrity = '' }) => !integrity.startsWith('sha512-'))).toEqual([]);
  });

  it('holds only licences that may come in', () => {
    const allowed = new Set(table('licence').map(([name = '']) => name));
    const exceptions = table('exception').map(([name = '']) => name);
    const others = locked.filter(({ licence }) => !isAllowed(licence, allowed));
    expect(others.filter(({ name }) => !isNamed(name, exceptions))).toEqual([]);
    expect(exceptions.filter((exception) => !others.some(({ name }) => isNamed(name, [exception])))).toEqual([]);
  });

  it('has no install script but those that are known not to be needed', () => {
    const scripts = locked.filter(({ hasInstallScript }) => hasInstallScript === true);
    expect([...new Set(scripts.map(({ name }) => name))]).toEqual(table('script of').map(([name]) => name));
  });
});

describe('a licence expression', () => {
  const allowed = new Set(['MIT', 'Apache-2.0', 'Zlib']);

  it.each(['MIT', '(MIT OR GPL-3.0-or-later)', 'GPL-2.0 OR MIT', '(MIT AND Zlib)', 'Apache-2.0 AND MIT'])(
    '%s is allowed',
    (expression) => expect(isAllowed(expression, allowed)).toBe(true),
  );

  it.each(['', 'GPL-3.0-only', 'MIT AND LGPL-3.0', 'SEE LICENSE IN LICENSE', 'UNLICENSED', 'mit'])(
    '%j is not',
    (expression) => expect(isAllowed(expression, allowed)).toBe(false),
  );
});

it('a table that is not there has no rows, and a name ends where it ends', () => {
  expect(table('nothing')).toEqual([]);
  expect([isNamed('a-b', ['a-*']), isNamed('a-b', ['a']), isNamed('a', ['a'])]).toEqual([true, false, true]);
});
