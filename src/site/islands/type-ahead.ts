/** What was typed before the field for it was there. */
export interface Typed {
  text: string;
  /** Where the caret stood in it. */
  caret: number;
  /** Enter was pressed. */
  isEntered: boolean;
}

/**
 * Takes what is typed until the field that it is meant for has been fetched. It is a field itself, which nobody sees: so letters,
 * Backspace, pasting and the keyboard of a phone work as they will there, and no shortcut of the page takes a letter.
 */
export class TypeAhead {
  readonly #before = document.activeElement;
  readonly #input = document.createElement('input');
  #isEntered = false;

  constructor() {
    this.#input.className = 'vh ahead';
    this.#input.setAttribute('aria-label', 'Search');
    this.#input.addEventListener('keydown', ({ key, isComposing }) => {
      if (isComposing) return;
      if (key === 'Enter') this.#isEntered = true;
      if (key === 'Escape') this.end();
    });
    // Beside an open dialog nothing else can have the focus.
    (document.querySelector('dialog[open]') ?? document.body).append(this.#input);
    this.#input.focus({ preventScroll: true });
  }

  /** False once it has ended: by `end`, or by Escape. */
  get isWaiting(): boolean {
    return this.#input.isConnected;
  }

  /** Gives the focus back to where it was. */
  end(): Typed {
    const { value, selectionEnd } = this.#input;
    const hadFocus = document.activeElement === this.#input;
    this.#input.remove();
    if (hadFocus && this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
    return { text: value, caret: selectionEnd ?? value.length, isEntered: this.#isEntered };
  }
}
