/** All that a page loads of the list of keys. Without it the link in the foot leads to the page that holds the same list. */
import { opensInPlace } from './dialog-link.ts';
import { isTyping } from './typing.ts';

opensInPlace({
  link: 'a.keyhelp',
  isShortcut: ({ key, target, ctrlKey, metaKey, altKey }) =>
    key === '?' && !ctrlKey && !metaKey && !altKey && !isTyping(target),
  open: async () => (await import('./keys-dialog.ts')).openKeys(),
});
