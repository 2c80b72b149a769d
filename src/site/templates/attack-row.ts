import type { Attack, Catalogue } from '../../catalogue/types.ts';
import { attackTokens, label, placesWords } from '../format/attack-view.ts';
import { month } from '../format/dates.ts';
import { href } from '../href.ts';
import { type Html, html } from './html.ts';
import { severityHtml } from './marks.ts';
import { inlineHtml } from './text.ts';

/** The heads of the columns of such a list. A narrow screen shows none and says of each value what it is. */
export const attackHead: Html = html`<div class="rows atk"><div class="hd" aria-hidden="true"><span>Severity</span><span>Entry</span><span>Kind, where it applies</span><span>Evidence</span><span>Stopped</span><span>Date</span></div></div>`;

/** An entry in a list of attacks. `says` is one sentence under the title. */
export function attackRowHtml(attack: Attack, catalogue: Catalogue, says?: string): Html {
  const { record, severity, path } = attack;
  const under = says !== undefined && html`<span class="d says">${inlineHtml(says)}</span>`;
  return html`<li data-f="${attackTokens(attack)}" data-date="${record.date}">
${severityHtml(severity)}<span class="n"><a class="t" href="${href(path)}">${record.title}</a>${under}</span>
<span class="d sub">${record.kind}, ${placesWords(record.applies_at)}</span><span class="ev sub">${label(catalogue, 'evidence', record.evidence)}</span>
<span class="stop ${record.stopped.verdict}">${record.stopped.verdict}</span><time class="dt" datetime="${record.date}">${month(record.date)}</time>
</li>`;
}
