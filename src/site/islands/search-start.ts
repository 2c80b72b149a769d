/** All that a page loads of search: it waits for the first use. Without it the link in the header leads to the search page. */
import { isPlainClick, isTyping } from './typing.ts';

const LINK = 'a.find';

document.addEventListener('keydown', (event) => {
  if (!isShortcut(event)) return;
  event.preventDefault();
  void open();
});

document.addEventListener('click', (event) => {
  if (!isPlainClick(event, LINK)) return;
  event.preventDefault();
  void open();
});

/** On the search page itself the field of the page is the one to use. */
async function open(): Promise<void> {
  const field = document.querySelector<HTMLElement>('search-page [role=combobox]');
  if (field !== null) return field.focus();
  try {
    await (await import('./search-dialog.ts')).openSearch();
  } catch {
    location.assign(document.querySelector<HTMLAnchorElement>(LINK)?.href ?? location.href);
  }
}

function isShortcut({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey;
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target);
}
