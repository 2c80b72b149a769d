import type { Server } from '../../../catalogue/types.ts';
import { CATEGORIES, type Category } from '../../../risk/vocabulary.ts';
import { day } from '../../format/dates.ts';
import { letter } from '../../format/levels.ts';
import { href } from '../../href.ts';
import { type Html, html } from '../html.ts';
import { nameHtml, visibleHtml } from '../text.ts';

/** How many tools of each category servers have. `whole` adds what the index shows: name, critical tools, review. */
export function serverTableHtml(servers: readonly Server[], whole = false): Html {
  const categories = CATEGORIES.map(
    (category) =>
      html`<th scope="col" class="num"><abbr title="${category}">${letter(category)}</abbr><span class="lg">${category}</span></th>`,
  );
  const [critical, reviewed] = [
    whole && html`<th scope="col" class="num wide">Critical</th>`,
    whole && html`<th scope="col" class="wide">Reviewed</th>`,
  ];
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Servers">
<table class="tab grid">
<thead><tr><th scope="col">Server</th>${critical}<th scope="col" class="num">Tools</th>${categories}${reviewed}</tr></thead>
<tbody>
${servers.map(whole ? wholeRowHtml : rowHtml)}
</tbody>
</table>
</div>`;
}

function rowHtml(server: Server): Html {
  return html`<tr>
<th scope="row">${linkHtml(server)}</th>
${countsHtml(server)}
</tr>`;
}

function wholeRowHtml(server: Server): Html {
  const { record, tools } = server;
  const critical = tools.filter(({ assessment }) => assessment.severity === 'critical').length;
  const tokens = [
    ...CATEGORIES.filter((category) => count(server, category) > 0).map(letter),
    record.reviewed ? 'reviewed' : 'raw',
    ...(critical > 0 ? ['crit'] : []),
  ];
  return html`<tr data-f="${tokens.join(' ')}">
<th scope="row">${linkHtml(server)}<small>${visibleHtml(record.name)}</small></th>
${cellHtml(critical, 'num wide')}
${countsHtml(server)}
<td class="sub wide">${record.reviewed ? day(record.reviewed.on) : 'not reviewed'}</td>
</tr>`;
}

function linkHtml({ id, path }: Server): Html {
  return html`<a href="${href(path)}" class="id">${nameHtml(id)}</a>`;
}

function countsHtml(server: Server): Html {
  return html`<td class="num">${server.tools.length}</td>
${CATEGORIES.map((category) => cellHtml(count(server, category), 'num'))}`;
}

/** A zero steps back. */
function cellHtml(n: number, classes: string): Html {
  return n === 0 ? html`<td class="${classes} z">–</td>` : html`<td class="${classes}">${n}</td>`;
}

function count({ byCategory }: Server, category: Category): number {
  return byCategory.get(category)?.length ?? 0;
}
