import type { Category, Severity } from '../../risk/vocabulary.ts';
import { letter, mark, severityWord } from '../format/levels.ts';
import { type Html, html } from './html.ts';

/** A severity as a word with its mark. */
export function severityHtml(severity: Severity | undefined): Html {
  return html`<span class="sev ${mark(severity)}">${severityWord(severity)}</span>`;
}

/** The mark of a severity alone; `before` is what a screen reader says before the word. */
export function markHtml(severity: Severity | undefined, before = ''): Html {
  return html`<span class="m ${mark(severity)}"><span class="vh">${before}${severityWord(severity)}</span></span>`;
}

/** The letter of a category. */
export function categoryHtml(category: Category | undefined): Html {
  return category === undefined
    ? html`<span class="reg N"><span class="vh">Category not known</span></span>`
    : html`<abbr class="reg ${letter(category)}" title="${category}">${letter(category)}</abbr>`;
}
