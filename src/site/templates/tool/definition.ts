import type { Catalogue, Tool } from '../../../catalogue/types.ts';
import { aboutTool, cut } from '../../../publish/text.ts';
import { DESCRIPTION_SHOWN, declaredHints, evidencePlace, standing } from '../../format/tool-view.ts';
import { type Content, type Html, html, joined } from '../html.ts';
import { sectionHtml } from '../rows.ts';
import { inlineHtml, nameHtml, visibleHtml } from '../text.ts';

/** What the tool does, and why its class needs a policy. */
export function aboutHtml(tool: Tool, catalogue: Catalogue): Html {
  const { record, server } = tool;
  const { category } = tool.assessment;
  const why = record.rationale ?? (category === undefined ? undefined : catalogue.rationales.get(category)?.why);
  const summary = Boolean(record.summary) && html`<p>${inlineHtml(record.summary ?? '')}</p>\n`;
  const reason =
    Boolean(why) &&
    html`<div class="read" id="rationale"><h3>Why it needs a policy</h3><p>${inlineHtml(aboutTool(why ?? '', record.name))}</p></div>`;
  const said = html`<div class="halves">
<div class="read">${summary}<p>${standing(tool)} ${inlineHtml(server.record.summary ?? '')}</p></div>
${reason}
</div>`;
  return sectionHtml('what', 'What it does', undefined, [said, ownWordsHtml(record.description)]);
}

function ownWordsHtml(description: string | undefined): Content {
  if (description === undefined) return undefined;
  return html`<figure class="quote alien" id="description"><blockquote>${visibleHtml(cut(description, DESCRIPTION_SHOWN))}</blockquote><cite>The server’s own words, not checked. Text like this is read by the model as well.</cite></figure>`;
}

/** The quotes that the class rests on. */
export function evidenceHtml(tool: Tool): Html {
  const { evidence, override } = tool.record;
  const none =
    evidence.length === 0 &&
    html`<p class="note">No evidence is recorded yet. The class rests on the name and the parameters alone.</p>`;
  const quotes = evidence.map((item, n) =>
    quoteHtml(`evidence-${n + 1}`, item.quote, inlineHtml(evidencePlace(tool, item))),
  );
  const silent =
    declaredHints(tool).length === 0 &&
    html`<figure class="quote" id="no-annotations"><blockquote>No annotations.</blockquote><cite>The author declares nothing about side effects</cite></figure>`;
  const decided =
    override !== undefined &&
    quoteHtml('override', override.evidence.quote, [
      'A reviewer decided against the computed class: ',
      inlineHtml(override.reason),
    ]);
  const content = html`${none}<div class="ev3">${quotes}${silent}${decided}</div>`;
  return sectionHtml('evidence', 'From the tool’s definition', evidence.length, content);
}

function quoteHtml(id: string, quote: string, source: Content): Html {
  return html`<figure class="quote" id="${id}"><blockquote>“${visibleHtml(quote)}”</blockquote><cite>${source}</cite></figure>`;
}

type Param = Tool['record']['params'][number];

const NONE = 'It takes no arguments: a policy can allow, cap or deny it, and nothing in between.';
const UNKNOWN = 'Not known: the definition that was read does not say what arguments a call takes.';

/** The table of parameters. */
export function paramsHtml({ record: { params, takes } }: Tool): Html {
  const isNoted = params.some((param) => param.note !== undefined || param.enum !== undefined);
  const content =
    params.length === 0
      ? html`<p class="note">${takes === 'unknown' ? UNKNOWN : NONE}</p>`
      : html`<div class="scroll" tabindex="0" role="group" aria-label="Parameters"><table class="tab">
<thead><tr><th scope="col">Argument</th><th scope="col">Type</th><th scope="col">Required</th>${isNoted && html`<th scope="col">What it decides</th>`}</tr></thead>
<tbody>${params.map((param) => paramHtml(param, isNoted))}</tbody>
</table></div>`;
  return sectionHtml('parameters', 'Parameters', takes === undefined ? params.length : undefined, content);
}

function paramHtml({ name, type, required, note, enum: values }: Param, isNoted: boolean): Html {
  const one = values?.map((value) => html`<code>${visibleHtml(String(value))}</code>`);
  const allowed = one !== undefined && html`<span class="mut">One of ${joined(one, ', ')}</span>`;
  const words = [note !== undefined && inlineHtml(note), Boolean(note) && values !== undefined && ' ', allowed];
  return html`<tr><th scope="row"><code>${nameHtml(name)}</code></th><td class="ty"><code>${visibleHtml(type)}</code></td><td>${required ? html`<b>required</b>` : html`<span class="mut">optional</span>`}</td>${isNoted && html`<td>${words}</td>`}</tr>
`;
}
