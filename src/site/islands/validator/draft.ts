/** The browser's storage key of a draft. Written only when the reader asks for it. */
const KEY = 'policy-draft';

/** The draft that the reader kept; nothing where there is none, or where the browser keeps nothing for a page. */
export function readDraft(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/**
 * Keeps a draft in this browser, or with `undefined` drops it.
 *
 * @returns false when the browser refuses: it is told to keep nothing, or has no room
 */
export function keepDraft(text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
