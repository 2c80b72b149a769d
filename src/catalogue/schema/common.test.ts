import { expect, it } from 'vitest';
import { id } from './common.ts';

const messages = (text: string) => id.safeParse(text).error?.issues.map(({ message }) => message);

it.each(['UPPER', '../../x', '-', 'a.', 'a b', ''])('%j is no id, for one reason', (text) => {
  expect(messages(text)).toEqual(['must be lower case letters, digits, "." and "-"']);
});

it.each(['con', 'nul.txt', 'page', 'index.html'])('%j is the name of something else', (text) => {
  expect(messages(text)).toEqual([expect.stringMatching(/^is the name of a file or folder/)]);
});

it('takes what all other ids look like', () => expect(messages('acme-desk.2')).toBeUndefined());
