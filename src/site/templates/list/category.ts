import type { Rationale } from '../../../catalogue/schema/vocabulary.ts';
import type { Catalogue, Tool } from '../../../catalogue/types.ts';
import type { ToolList } from '../../../publish/lists.ts';
import { beside } from '../../../publish/paging.ts';
import { categoryPath } from '../../../publish/paths.ts';
import { aboutTool } from '../../../publish/text.ts';
import { CATEGORIES, type Category } from '../../../risk/vocabulary.ts';
import { worstWords } from '../../format/server-view.ts';
import { counted, figure } from '../../format/text.ts';
import { href } from '../../href.ts';
import { categoryCard } from '../../pictures/cards.ts';
import { callsHtml, policyHtml } from '../code.ts';
import { type Content, type Html, html } from '../html.ts';
import { categoryHtml } from '../marks.ts';
import { inlineHtml, nameHtml } from '../text.ts';
import type { ListHtml } from './tools.ts';

/** Longest name of a tool that stands as the example of its category. */
const NAME_LENGTH = 28;

/** The first page of the list of a category: what it means, its rule at work on one tool, and the list itself. */
export function categoryPage(category: Category, list: ToolList, catalogue: Catalogue, index: Html): ListHtml {
  const { path, pages } = list;
  const rationale = catalogue.rationales.get(category);
  const tools = pages.flatMap(({ rows }) => rows);
  const servers = new Set(tools.map(({ server }) => server.id)).size;
  const example = exampleOf(list);
  const all = counted(tools.length, 'tool');
  return {
    head: {
      title: `${category}: what it means, its rule, and all ${all}`,
      description: `${category} ${rationale?.means ?? ''}. ${all} of ${counted(servers, 'server')}. Recommended rule: ${rationale?.rule ?? 'none'}.`,
      path,
      crumbs: [{ name: 'Tools', path: 'tools/' }],
      card: categoryCard(category, catalogue),
      ...beside(pages[0]),
    },
    main: html`<header class="head"><h1>${category}</h1>${rationale && html`<p class="lede">${inlineHtml(rationale.definition)}</p>`}</header>
<dl class="out">
<div><dt>Category ${categoryHtml(category)}</dt><dd>${category}<small>${rationale?.means}</small></dd></div>
<div><dt>Recommended rule</dt><dd><code>${rationale?.rule ?? 'none'}</code><small>${rationale?.rule_short}</small></dd></div>
<div><dt>Tools</dt><dd>${figure(tools.length)}<small>${worstWords(tools)}</small></dd></div>
<div><dt>Servers</dt><dd>${figure(servers)}<small>of ${figure(catalogue.counts.servers)} have one</small></dd></div>
</dl>
${jumpHtml(category, tools.length)}
<div class="cols top">
<section class="c7" id="why"><div class="head2"><h2>Why it needs a rule</h2></div>
${rationale && whyHtml(rationale)}
${example && triedHtml(example)}
</section>
<section class="c5 first" id="rule"><div class="head2"><h2>The rule</h2></div>${example && exampleHtml(example, rationale?.after)}</section>
</div>
${index}`,
  };
}

/** The tool that the rule of a list of one category is shown at work on: with its server, which the tried calls are of. */
export function exampleOf({ pages }: ToolList): Tool | undefined {
  const tools = pages.flatMap(({ rows }) => rows);
  return tools.find(({ reviewed, record }) => reviewed && record.name.length <= NAME_LENGTH) ?? tools[0];
}

function jumpHtml(category: Category, tools: number): Html {
  const others = CATEGORIES.filter((other) => other !== category).map(
    (other) => html`<a href="${href(categoryPath(other))}">${other}</a>`,
  );
  return html`<nav class="jump" aria-label="On this page"><a class="go" href="#rule">The rule</a><a href="#why">Why it needs one</a><a href="#list">All tools <small>${figure(tools)}</small></a>${others}</nav>`;
}

function whyHtml({ why, advice }: Rationale): Html {
  return html`<div class="read"><p>${inlineHtml(aboutTool(why))}</p><h3>Can it be capped?</h3><p>${inlineHtml(aboutTool(advice.limit))}</p><h3>Can it be blocked?</h3><p>${inlineHtml(aboutTool(advice.block))}</p></div>`;
}

function triedHtml({ policies }: Tool): Content {
  return html`<div class="head2 mt"><h2>The rule, tried</h2><span>evaluated in the build</span></div>${callsHtml(policies.recommended.calls)}`;
}

/** The recommended policy of a tool, which stands for those of all its category. `says` is the sentence under it. */
function exampleHtml({ path, record, policies: { recommended } }: Tool, says: string | undefined): Content {
  const { text, profile } = recommended;
  const foot = says === undefined ? undefined : inlineHtml(aboutTool(says, record.name));
  return html`<p class="sub">For example <a class="id" href="${href(path)}">${nameHtml(record.name)}</a></p>
${policyHtml({ text, profile, label: 'Example policy', foot })}`;
}
