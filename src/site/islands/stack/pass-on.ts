import { strToU8, zipSync } from 'fflate';
import { stackMarkdown } from '../../../publish/stack/markdown.ts';
import {
  encodeShared,
  nativeForms,
  policiesJson,
  policyFiles,
  type StackReport,
  shareable,
} from '../../../stack/index.ts';
import { saveAs } from '../validator/dom.ts';
import { h } from './view.ts';

const LINK = '#s=';

/** All policies as files of one zip. */
export function saveZip({ policies }: StackReport): void {
  const files = Object.fromEntries(policyFiles(policies).map(({ name, text }) => [name, strToU8(text)]));
  const address = URL.createObjectURL(new Blob([zipSync(files)], { type: 'application/zip' }));
  h('a', { href: address, download: 'policies.zip' }).click();
  URL.revokeObjectURL(address);
}

export const saveJson = ({ policies }: StackReport): void => saveAs('policies.json', policiesJson(policies));

/** The review as Markdown, with links to the pages of this site. */
export const markdownOf = (report: StackReport, root: string): string =>
  stackMarkdown(report, { name: '', description: '', root });

/** The fragment of a link to this review: ids of the catalogue and choices, nothing else. */
export const linkOf = ({ servers, wishes }: StackReport): string => LINK + encodeShared(shareable(servers, wishes));

export const sharedText = (hash: string): string | undefined =>
  hash.startsWith(LINK) ? hash.slice(LINK.length) : undefined;

/** The clients' own lists, each with what it cannot do. */
export function nativeViews({ servers, policies }: StackReport): HTMLElement[] {
  return nativeForms(servers, policies).map(({ client, file, text, weaker }) =>
    h(
      'div.native',
      {},
      h('h3', {}, client, ' ', h('code.sub', {}, file)),
      h('p.sub', {}, `Weaker than a gateway. ${weaker}`),
      h('div.code', {}, h('pre.tall', { tabindex: '0', 'aria-label': `List for ${client}` }, h('code', {}, text))),
    ),
  );
}
