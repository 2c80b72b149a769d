import styles from '../styles/search.css?url';
import { SearchBox } from './search-box.ts';
import { styleSheet } from './style-sheet.ts';
import type { TypeAhead } from './type-ahead.ts';
import { h } from './validator/dom.ts';

const DEPTH = { all: { tool: 6, server: 3, attack: 4, page: 3 }, one: 20 };

let dialog: HTMLDialogElement | undefined;
let box: SearchBox | undefined;

/**
 * Opens the search dialog with what was typed ahead, unless that was called off meanwhile. Where nothing was, the query before is
 * kept and selected. The browser gives the focus back when it closes.
 */
export async function openSearch(ahead: TypeAhead): Promise<void> {
  await styleSheet(styles);
  if (!ahead.isWaiting) return;
  const typed = ahead.end();
  dialog ??= make();
  if (!dialog.open) dialog.showModal();
  box?.goOn(typed);
}

function make(): HTMLDialogElement {
  const made = h('dialog.dialog', { 'aria-label': 'Search', closedby: 'any' });
  const close = h('button.esc', { type: 'button', 'aria-label': 'Esc: close search' }, h('kbd', {}, 'Esc'));
  close.addEventListener('click', () => made.close());
  box = new SearchBox(made, DEPTH, close);
  box.input.autofocus = true;
  box.input.addEventListener('keydown', (event) => closeOnEscape(event, made));
  document.body.append(made);
  return made;
}

/** A search field takes the first Escape to empty itself; here it closes at once. */
function closeOnEscape(event: KeyboardEvent, open: HTMLDialogElement): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  open.close();
  // Where nothing had the focus before, a browser leaves it here until it next draws: a "/" would be text.
  box?.input.blur();
}
