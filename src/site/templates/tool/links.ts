import type { Catalogue, Tool } from '../../../catalogue/types.ts';
import type { Question } from '../../../publish/faq.ts';
import { categoryPath, riskPath } from '../../../publish/paths.ts';
import type { Guide } from '../../data.ts';
import { severityWord } from '../../format/levels.ts';
import { PATTERNS_SHOWN } from '../../format/tool-view.ts';
import { href } from '../../href.ts';
import { policyHtml } from '../code.ts';
import { type Html, html } from '../html.ts';
import { becauseRowHtml, sectionHtml, toolRowsHtml } from '../rows.ts';
import { inlineHtml } from '../text.ts';

/**
 * The attack patterns that apply; all but the first few are folded away. Those that rest on the category alone are one
 * shared line: they are the same on every page of the category.
 */
export function patternsHtml({ attacks }: Tool, catalogue: Catalogue): Html {
  const shared = attacks.filter(({ generic }) => generic);
  const rows = attacks.filter(({ generic }) => !generic).map((match) => becauseRowHtml(match, catalogue));
  const folded = rows.slice(PATTERNS_SHOWN);
  const first =
    attacks.length === 0
      ? html`<p class="note">No pattern of the attack database applies to this tool on its own. In a session with other tools it may still be one leg of a flow.</p>`
      : rows.length > 0 &&
        html`<div class="rows atk because"><div class="hd" aria-hidden="true"><span>Severity</span><span>Pattern</span><span>Why it applies here</span><span>Evidence</span><span>Stoppable</span></div></div>
<ul class="rows atk because j">${rows.slice(0, PATTERNS_SHOWN)}</ul>`;
  const more =
    folded.length > 0 &&
    html`<details class="more"><summary>${folded.length} more</summary><ul class="rows atk because j">${folded}</ul></details>`;
  return sectionHtml('attacks', 'Attack patterns', attacks.length, [
    first,
    more,
    shared.length > 0 && sharedHtml(shared),
  ]);
}

function sharedHtml(shared: Tool['attacks']): Html {
  const links = shared.map(
    ({ attack }, n) => html`${n > 0 && ', '}<a href="${href(attack.path)}">${attack.record.title}</a>`,
  );
  return html`<p class="note mt">By its category alone, as every tool of it: ${links}.</p>`;
}

/** Tools of the same server that take the effect back, supply arguments or go further. */
export function relatedHtml({ related }: Tool): Html {
  const lines = related.map(({ tool, how }) => ({ tool, says: how }));
  const content =
    lines.length === 0
      ? html`<p class="note">No tool of this server takes its effect back, supplies its arguments or goes further.</p>`
      : toolRowsHtml(lines, 'How it relates');
  return sectionHtml('related', 'Related tools', related.length, content);
}

/** Where to read on: guides, and the lists that this tool stands in. */
export function deeperHtml({ assessment }: Tool, catalogue: Catalogue, guides: readonly Guide[]): Html {
  const { category, severity, capabilities } = assessment;
  const terms = (list: string, id: string) => catalogue.vocabulary.get(list)?.get(id);
  const links = [
    ...guides.map(({ title, description, path }) => ({ title, says: description, path })),
    ...(category === undefined
      ? []
      : [
          { title: `${category} tools`, says: catalogue.rationales.get(category)?.means, path: categoryPath(category) },
        ]),
    ...(severity === undefined
      ? []
      : [
          {
            title: `${severityWord(severity)} tools`,
            says: terms('severities', severity)?.means,
            path: riskPath(severity),
          },
        ]),
    ...capabilities.map((tag) => {
      const term = terms('capabilities', tag);
      return { title: term?.label ?? tag, says: term?.means, path: `capabilities/${tag}/` };
    }),
  ];
  const items = links.map(
    ({ title, says, path }) =>
      html`<li><a class="t" href="${href(path)}">${title}</a><span class="d">${says}</span></li>`,
  );
  return sectionHtml('deeper', 'Go deeper', undefined, html`<ul class="rows deep">${items}</ul>`);
}

/** Questions with their answers. */
export function questionsHtml(questions: readonly Question[]): Html {
  const items = questions.map(({ id, question, answer, policy }) => {
    const shown = policy && policyHtml({ text: policy.text, profile: policy.profile, label: 'Policy for this answer' });
    return html`<details id="${id}"><summary>${question}</summary><p>${inlineHtml(answer)}</p>${shown}</details>`;
  });
  return sectionHtml('questions', 'Questions', questions.length, html`<div class="qa">${items}</div>`);
}
