import { isPlainClick } from './typing.ts';

/** A dialog that stands in for a page, and is fetched at its first use. */
interface Dialog {
  /** The link to the page, as a selector. */
  link: string;
  isShortcut: (event: KeyboardEvent) => boolean;
  open: () => Promise<void>;
}

/** Opens a dialog on its shortcut and in place of its link. When it cannot be fetched, the link is followed. */
export function opensInPlace({ link, isShortcut, open }: Dialog): void {
  const start = (event: Event): void => {
    event.preventDefault();
    open().catch(() => location.assign(document.querySelector<HTMLAnchorElement>(link)?.href ?? location.href));
  };
  document.addEventListener('keydown', (event) => {
    if (isShortcut(event)) start(event);
  });
  document.addEventListener('click', (event) => {
    if (isPlainClick(event, link)) start(event);
  });
}
