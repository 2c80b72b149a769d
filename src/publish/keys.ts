/** What a key does, or several keys pressed after or beside each other. */
interface KeyHint {
  /** Each as it is printed on a keyboard; `Ctrl+K` is one. */
  keys: readonly string[];
  does: string;
}

export interface KeyGroup {
  id: string;
  title: string;
  hints: readonly KeyHint[];
}

/** Every key that this site listens to, and the few of the browser that matter here. The page and the dialog show this list. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    id: 'everywhere',
    title: 'On every page',
    hints: [
      { keys: ['/'], does: 'Search' },
      { keys: ['Ctrl+K', '⌘K'], does: 'Search, also while typing in a field' },
      { keys: ['?'], does: 'This list' },
      { keys: ['Esc'], does: 'Close the search or this list' },
      {
        keys: ['Tab', 'Shift+Tab'],
        does: 'The next or previous link, field or block of code; the first one skips to the content',
      },
    ],
  },
  {
    id: 'search',
    title: 'In the search',
    hints: [
      { keys: ['↑', '↓'], does: 'Choose a result' },
      { keys: ['Enter'], does: 'Open the chosen result' },
      { keys: ['Tab'], does: 'From the field to the scope, where ← and → choose' },
    ],
  },
  {
    id: 'lists',
    title: 'In lists and tables',
    hints: [
      { keys: ['Space'], does: 'Tick or untick the filter in focus; the list follows at once' },
      {
        keys: ['Enter', 'Space'],
        does: 'On the head of a column of the server list: sort by it, again to turn it round',
      },
      { keys: ['↑', '↓', '←', '→'], does: 'Scroll a wide table or a block of code that has the focus' },
    ],
  },
  {
    id: 'editor',
    title: 'In the editor of the validator',
    hints: [
      { keys: ['Ctrl+Space'], does: 'Offer what can stand here' },
      { keys: ['↑', '↓', 'Enter', 'Esc'], does: 'Choose from the offer, take it, or close it' },
      { keys: ['Ctrl+Z', 'Ctrl+Y'], does: 'Undo, redo; a fix that was applied is one step (⌘Z and ⇧⌘Z on a Mac)' },
      { keys: ['Alt+↑', 'Alt+↓'], does: 'Move the line' },
      { keys: ['Ctrl+]', 'Ctrl+['], does: 'Indent the line more or less (⌘ on a Mac)' },
      { keys: ['Tab'], does: 'Leave the editor' },
    ],
  },
];
