/** Shows for how long a button says that it copied, in milliseconds. */
const SHOWN_FOR = 2000;

/** A block of code that grows a Copy button. Without script the text can be selected, and the button is not there. */
class CopyCode extends HTMLElement {
  connectedCallback(): void {
    const header = this.querySelector('header');
    const text = this.querySelector('pre');
    if (header === null || text === null || header.querySelector('button') !== null) return;
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'btn',
      textContent: 'Copy',
    });
    const said = Object.assign(document.createElement('span'), { className: 'vh' });
    said.setAttribute('role', 'status');
    const what = this.dataset['what'] ?? 'Policy';
    let back: ReturnType<typeof setTimeout> | undefined;
    button.addEventListener('click', async () => {
      say(button, said, what, await copy(text));
      clearTimeout(back);
      back = setTimeout(() => rest(button, said), SHOWN_FOR);
    });
    header.append(button);
    this.append(said);
  }
}

function say(button: HTMLButtonElement, said: HTMLElement, what: string, done: boolean): void {
  button.textContent = done ? 'Copied' : 'Selected';
  said.textContent = done
    ? `${what} copied`
    : `Copying is not allowed here. The ${what.toLowerCase()} is selected: copy it with the keyboard.`;
  button.classList.toggle('done', done);
}

function rest(button: HTMLButtonElement, said: HTMLElement): void {
  button.textContent = 'Copy';
  said.textContent = '';
  button.classList.remove('done');
}

/** Copies the text of a block; where no way of copying is allowed it stays selected, and the answer is `false`. */
async function copy(text: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(`${text.textContent}\n`);
    return true;
  } catch {
    getSelection()?.selectAllChildren(text);
    return false;
  }
}

customElements.define('copy-code', CopyCode);
