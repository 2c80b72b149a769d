import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { type Page, pages } from './dist.ts';

/** Pages of one kind that are validated; they share their components, so the rest would say the same. */
const OF_A_KIND = 15;

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The build writes compact HTML; these are matters of taste, and none of a reader's.
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Titles of catalogue records may be long.
    'long-title': 'off',
    // Checkboxes of one filter share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    // A scrolling region must take the focus so that a keyboard can scroll it.
    'no-redundant-role': 'error',
    'prefer-native-element': ['error', { exclude: ['group', 'region', 'listbox', 'status'] }],
  },
});

/** Every kind of page, and of each a handful spread over the whole. */
function sample(): Page[] {
  const kinds = Map.groupBy(pages(), ({ path }) => kindOf(path));
  return [...kinds.values()].flatMap((group) => {
    const step = Math.max(1, Math.floor(group.length / OF_A_KIND));
    return group.filter((_, index) => index % step === 0).slice(0, OF_A_KIND);
  });
}

function kindOf(path: string): string {
  const parts = path.split('/');
  return `${parts[0]} ${parts.length}`;
}

it('is valid HTML', async () => {
  const wrong: string[] = [];
  for (const { file, html } of sample()) {
    const { results } = await validator.validateString(html, file);
    for (const { messages } of results) {
      wrong.push(
        ...messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId}: ${message}`),
      );
    }
  }
  expect(wrong.slice(0, 40)).toEqual([]);
});
