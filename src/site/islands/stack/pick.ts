import type { KnownServer } from '../../../stack/index.ts';

type Picked = { server: KnownServer } | { said: string };

/**
 * The server that a typed name means: the only one that is called so, or, where none is, the only one whose id or name
 * holds it.
 *
 * @returns what to tell the reader where no single server is meant
 */
export function pickedServer(typed: string, servers: readonly KnownServer[]): Picked {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return { said: 'Type a name.' };
  const called = servers.filter(({ id, name, names }) =>
    [id, name, ...names].some((one) => one.toLowerCase() === wanted),
  );
  const holding = servers.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(wanted));
  const fits = called.length > 0 ? called : holding;
  const [server, another] = fits;
  if (server === undefined) return { said: 'No server of the catalogue is called so; choose one of the list.' };
  return another === undefined ? { server } : { said: `${fits.length} servers fit; choose one of the list.` };
}
