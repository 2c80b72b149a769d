/** All that a page loads of the list of keys. Without it the link in the foot leads to the page that holds the same list. */
import { isPlainClick, isTyping } from './typing.ts';

const LINK = 'a.keyhelp';

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key !== '?' || ctrlKey || metaKey || altKey || isTyping(target)) return;
  event.preventDefault();
  void open();
});

document.addEventListener('click', (event) => {
  if (!isPlainClick(event, LINK)) return;
  event.preventDefault();
  void open();
});

async function open(): Promise<void> {
  try {
    await (await import('./keys-dialog.ts')).openKeys();
  } catch {
    location.assign(document.querySelector<HTMLAnchorElement>(LINK)?.href ?? location.href);
  }
}
