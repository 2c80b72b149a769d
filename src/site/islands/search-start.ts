/** All that a page loads of search: it waits for the first use. Without it the link in the header leads to the search page. */
import { opensInPlace } from './dialog-link.ts';
import { TypeAhead } from './type-ahead.ts';
import { isTyping } from './typing.ts';

let ahead: TypeAhead | undefined;

opensInPlace({ link: 'a.find', isShortcut, open });

/** On the search page itself the field of the page is the one to use. Elsewhere typing may begin before the code has come. */
async function open(): Promise<void> {
  const field = document.querySelector<HTMLElement>('search-page [role=combobox]');
  if (field !== null) return field.focus();
  if (ahead?.isWaiting) return;
  const mine = new TypeAhead();
  ahead = mine;
  await (await import('./search-dialog.ts')).openSearch(mine);
}

function isShortcut({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey;
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target);
}
