import type { TriedCall } from '../../catalogue/types.ts';
import type { Profile } from '../../policy/types.ts';
import { highlightJson } from '../format/highlight.ts';
import { type Content, Html, html } from './html.ts';
import { visibleHtml } from './text.ts';

/** A policy, and how it is shown. */
export interface PolicyBlock {
  text: string;
  profile: Profile;
  /** Says more than the profile: "294 lines, core profile". */
  about?: string;
  /** Address of the same text as a file. */
  download?: string;
  /** What a screen reader calls the text. */
  label: string;
  tall?: boolean;
  /** What stands under the text. */
  foot?: Content;
}

/** A policy with its copy button. A page that shows one loads `islands/copy-code.ts`. */
export function policyHtml({ text, profile, about = profile, download, label, tall, foot }: PolicyBlock): Html {
  const file = download !== undefined && html`<a class="btn" href="${download}" download="policy.json">Download</a>`;
  // Our own highlighter escapes all text and writes nothing but spans with a class; its tests hold it to that.
  const lines = new Html(highlightJson(text));
  return html`<copy-code class="code" role="group" aria-label="${label}">
<header><code>policy.json</code><span>${about}</span>${file}</header>
<pre tabindex="0"${tall === true && html` class="tall"`} aria-label="${label}"><code>${lines}</code></pre>${
    foot !== undefined &&
    html`
<footer>${foot}</footer>`
  }
</copy-code>`;
}

/** Calls that the build has evaluated, each with its verdict. */
export function callsHtml(calls: readonly TriedCall[]): Html {
  return html`<ul class="calls" aria-label="The policy, tried: calls evaluated in the build">${calls.map(callHtml)}</ul>`;
}

function callHtml({ verdict, call, args, why, rule }: TriedCall): Html {
  const by = rule !== '' && !rule.startsWith('(');
  return html`<li><b class="v ${verdict}">${verdict}</b> <code>${visibleHtml(args === undefined ? call : `${call} ${args}`)}</code> <span>${why}</span>${by && html` <span class="by">by <code>${visibleHtml(rule)}</code></span>`}</li>`;
}
