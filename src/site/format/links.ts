import type { Server, Tool } from '../../catalogue/types.ts';
import { outward } from '../href.ts';
import { site } from '../site.config.ts';

/** A file of a server's repository at the commit that was read, on github.com; `undefined` when no commit is known. */
export function sourceAddress(server: Server, path: string | undefined): string | undefined {
  const { repository, commit } = server.record.source;
  if (repository === undefined || commit === undefined) return undefined;
  const place = path === undefined ? 'tree' : 'blob';
  const parts = [repository, place, commit, ...(path === undefined ? [] : [path])].flatMap((part) => part.split('/'));
  return outward(`https://github.com/${parts.map(encodeURIComponent).join('/')}`);
}

/** The record in this project's repository, at its line when there is one. */
export function recordAddress(file: string, line?: number): string {
  return `${site.repository}/blob/${site.branch}/${file}${line === undefined ? '' : `#L${line}`}`;
}

/** Where a reader reports an error on a page: the operator's form at its foot, or a new issue that names the page. */
export function reportAddress(path: string): string {
  const query = new URLSearchParams({ title: `Error on /${path}` });
  return site.contact === undefined ? `${site.repository}/issues/new?${query}` : '#report';
}

/** The validator with the policy of a tool or of a whole server already in it. */
export function validatorPath(server: Server, tool?: Tool): string {
  const query = new URLSearchParams({ server: server.id, ...(tool === undefined ? {} : { tool: tool.slug }) });
  return `validator/?${query}`;
}
