/** All that a page loads of search: it waits for the first use. Without it the link in the header leads to the search page. */
import { opensInPlace } from './dialog-link.ts';
import { isTyping } from './typing.ts';

opensInPlace({ link: 'a.find', isShortcut, open });

/** On the search page itself the field of the page is the one to use. */
async function open(): Promise<void> {
  const field = document.querySelector<HTMLElement>('search-page [role=combobox]');
  if (field !== null) return field.focus();
  await (await import('./search-dialog.ts')).openSearch();
}

function isShortcut({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey;
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target);
}
