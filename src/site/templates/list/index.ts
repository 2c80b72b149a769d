import type { FilterGroup } from '../../format/filters.ts';
import { figure } from '../../format/text.ts';
import { type Content, type Html, html } from '../html.ts';

/** A list with its filters. A page that shows one loads `islands/filter-list.ts`. */
export interface Index {
  groups: readonly FilterGroup[];
  /** Address of the list, for "Clear". */
  index: string;
  placeholder: string;
  /** What is counted, in the plural: "tools". */
  noun: string;
  /** The count before anything is filtered: "1,804 tools". */
  all: string;
  /** How the list is sorted, and what else stands beside the count. */
  sorted: Content;
  /** For a list that runs over several pages: the files that hold all its rows, and what all its rows share. */
  whole?: Whole | undefined;
}

/** See `data-whole` in `islands/filter-list.ts`. */
export interface Whole {
  of: 'tools' | 'servers';
  files: number;
  only?: string | undefined;
}

/** The list itself is mark-up of its own. */
export function indexHtml({ noun, all, sorted, whole, ...filters }: Index, list: Content): Html {
  const only = whole?.only !== undefined && html` data-only="${whole.only}"`;
  const files = whole && html` data-whole="${whole.of}" data-files="${whole.files}"${only}`;
  return html`<filter-list${files}>
<div class="cols idx">
<aside class="c3" aria-label="Filter">${filtersHtml(filters)}</aside>
<section class="c9" id="list">
<div class="head2"><h2><span role="status" data-noun="${noun}">${all}</span></h2><span>${sorted}</span></div>
${list}
<p class="empty" hidden>Nothing fits. Take a word or a mark away.</p>
</section>
</div>
</filter-list>`;
}

function filtersHtml({ groups, index, placeholder }: Pick<Index, 'groups' | 'index' | 'placeholder'>): Html {
  return html`<p class="note no-scr">Filters need JavaScript. The whole list stands here.</p>
<details class="fold">
<summary>Filter</summary>
<form class="filters" id="filter" method="get">
<p class="field slim"><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="4.5"></circle><path d="m10.5 10.5 4 4"></path></svg><input type="search" name="q" aria-label="Words" placeholder="${placeholder}"></p>
${groups.map(groupHtml)}
<p class="acts"><button class="btn" type="submit" data-apply>Apply</button><a href="${index}">Clear</a></p>
</form>
</details>`;
}

function groupHtml({ name, legend, options, folded = false }: FilterGroup): Html {
  const boxes = options.map(
    ({ value, label, count, mark }) =>
      html`<label class="chk"><input type="checkbox" name="${name}" value="${value}"${count === 0 && ' disabled'}>${mark && html`<span class="m ${mark}"></span>`}${label}<small>${figure(count)}</small></label>`,
  );
  return folded
    ? html`<details class="grp-f"><summary>${legend}</summary><fieldset><legend class="vh">${legend}</legend>${boxes}</fieldset></details>`
    : html`<fieldset><legend>${legend}</legend>${boxes}</fieldset>`;
}
