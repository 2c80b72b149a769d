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
import { byId, saveAs } from '../validator/dom.ts';
import { h } from './view.ts';

const LINK = '#s=';

/**
 * The buttons that carry a review away.
 *
 * @param reportNow the review on the page; nothing happens where there is none
 * @param base address of the site's root
 */
export function connectPassOn(root: ParentNode, reportNow: () => StackReport | undefined, base: string): void {
  const act = (id: string, run: (report: StackReport) => void): void =>
    byId(root, id, HTMLButtonElement).addEventListener('click', () => {
      const report = reportNow();
      if (report !== undefined) run(report);
    });
  const copy = (text: string, what: string): void => void copyText(byId(root, 'passed', HTMLElement), text, what);
  act('zip', saveZip);
  act('json', ({ policies }) => saveAs('policies.json', policiesJson(policies)));
  act('markdown', (report) => copy(markdownOf(report, new URL(base, location.href).href), 'Markdown'));
  act('link', (report) => {
    const address = new URL(linkOf(report), location.href);
    history.replaceState(null, '', address.hash);
    copy(address.href, 'Link');
  });
  act('print', () => print());
}

/** All policies as files of one zip. */
function saveZip({ policies }: StackReport): void {
  const files = Object.fromEntries(policyFiles(policies).map(({ name, text }) => [name, strToU8(text)]));
  saveAs('policies.zip', zipSync(files), 'application/zip');
}

/** The review as Markdown, with links to the pages of this site. */
const markdownOf = (report: StackReport, root: string): string =>
  stackMarkdown(report, { name: '', description: '', root });

/** The fragment of a link to this review: ids of the catalogue and choices, nothing else. */
const linkOf = ({ servers, wishes }: StackReport): string => LINK + encodeShared(shareable(servers, wishes));

/** Where a page may not copy, the text is offered for the reader to take. */
async function copyText(said: HTMLElement, text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = `${what} copied.`;
  } catch {
    const field = h('textarea', { rows: '6', readonly: true, 'aria-label': what });
    field.value = text;
    said.replaceChildren('Copying is not allowed here. Select it yourself: ', field);
    field.select();
  }
}

/** What a link to a review holds; nothing where the fragment is of another kind. */
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
