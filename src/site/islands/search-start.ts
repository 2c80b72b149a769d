/** All that a page loads of search: it waits for the first use. Without it the link in the header leads to the search page. */
import { opensInPlace } from './dialog-link.ts';
import { TypeAhead } from './type-ahead.ts';
import { isTyping } from './typing.ts';

let ahead: TypeAhead | undefined;

opensInPlace({ link: 'a.find', isShortcut, open });
if (document.querySelector('search-page') !== null) prepare();

/** On the search page itself the field of the page is the one to use. Elsewhere typing may begin before the code has come. */
async function open(): Promise<void> {
  const field = document.querySelector<HTMLElement>('search-page [role=combobox]');
  if (field !== null) return field.focus();
  if (ahead?.isWaiting) return;
  const mine = new TypeAhead();
  ahead = mine;
  prepare();
  await (await import('./search-dialog.ts')).openSearch(mine);
}

/** The engine takes longest to come: it does not wait for the code that shows its results. That says so when it does not come. */
function prepare(): void {
  const engine = document.querySelector<HTMLElement>('a.find')?.dataset['engine'] ?? '';
  import(/* @vite-ignore */ engine).then(({ init }) => init()).catch(() => undefined);
}

function isShortcut({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey;
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(target);
}
