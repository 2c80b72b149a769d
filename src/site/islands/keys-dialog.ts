import { KEY_GROUPS, type KeyGroup } from '../../publish/keys.ts';
import keyStyles from '../styles/keys.css?url';
import dialogStyles from '../styles/search.css?url';
import { styleSheet } from './style-sheet.ts';
import { h } from './validator/dom.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the list of keys. The browser closes it on Escape and gives the focus back to where it was. */
export async function openKeys(): Promise<void> {
  await Promise.all([styleSheet(dialogStyles), styleSheet(keyStyles)]);
  dialog ??= make();
  if (!dialog.open) dialog.showModal();
}

function make(): HTMLDialogElement {
  const made = h('dialog.dialog', { 'aria-labelledby': 'keys-title', closedby: 'any' });
  const close = h('button.esc', { type: 'button', 'aria-label': 'Esc: close the list of keys' }, h('kbd', {}, 'Esc'));
  close.addEventListener('click', () => made.close());
  // Somebody who has just read that "/" searches tries it: the search takes the place of the list.
  made.addEventListener('keydown', ({ key }) => {
    if (key === '/') made.close();
  });
  const head = h('header.keyhead', {}, h('h2', { id: 'keys-title' }, 'Keyboard'), close);
  const body = h('div.keybody', { tabindex: '0', role: 'group', 'aria-labelledby': 'keys-title' });
  body.append(...KEY_GROUPS.map(groupElement));
  made.append(head, body);
  document.body.append(made);
  return made;
}

function groupElement({ title, hints }: KeyGroup): HTMLElement {
  const items = hints.map(({ keys, does }) => {
    const names = keys.flatMap((key, n) => [n > 0 ? ' ' : undefined, h('kbd', {}, key)]);
    return h('div', {}, h('dt', {}, ...names), h('dd', {}, does));
  });
  return h('section', {}, h('h3', {}, title), h('dl.keylist', {}, ...items));
}
