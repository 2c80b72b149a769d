import { type Configuration, maskedText, readConfiguration } from '../../../stack/index.ts';
import { byId } from '../validator/dom.ts';

const TYPING_PAUSE_MS = 700;
const LARGEST_FILE = 8 * 1024 * 1024;

/** What the field of the configuration tells the page. */
interface TextEvents {
  say(text: string): void;
  /** A configuration was read; its keys are masked in the field by now. */
  read(configuration: Configuration, secrets: number): void;
  clear(): void;
}

/** The field for a configuration: typed, pasted, dropped or opened from a file. */
export class ConfigurationText {
  #field: HTMLTextAreaElement;
  #events: TextEvents;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: ParentNode, events: TextEvents) {
    this.#field = byId(root, 'config', HTMLTextAreaElement);
    this.#events = events;
    this.#connectField();
    const file = byId(root, 'open', HTMLInputElement);
    file.addEventListener('change', () => void this.#open(file.files?.[0]));
    byId(root, 'clear', HTMLButtonElement).addEventListener('click', () => {
      this.#field.value = '';
      events.clear();
    });
  }

  /** The text as it stands, for who has to wait and asks afterwards whether it is still the same. */
  get shown(): string {
    return this.#field.value;
  }

  /** A paste is read at once; typing waits for a pause. */
  #connectField(): void {
    this.#field.addEventListener('input', (event) => {
      clearTimeout(this.#typing);
      const isWhole = event instanceof InputEvent && /^insertFrom/.test(event.inputType);
      this.#typing = setTimeout(() => this.#read(this.#field.value), isWhole ? 0 : TYPING_PAUSE_MS);
    });
    this.#field.addEventListener('dragover', (event) => event.preventDefault());
    this.#field.addEventListener('drop', (event) => {
      const dropped = event.dataTransfer?.files[0];
      if (dropped === undefined) return;
      event.preventDefault();
      void this.#open(dropped);
    });
  }

  async #open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    if (file.size > LARGEST_FILE)
      return this.#events.say('The file is larger than 8 MiB. Give the configuration alone.');
    this.#read(await file.text());
  }

  #read(text: string): void {
    if (text.trim() === '') this.#events.say('');
    else this.#readConfiguration(text);
  }

  /** Keys are masked in the field before anything else is shown. */
  #readConfiguration(text: string): void {
    const read = readConfiguration(text);
    const secrets = 'configuration' in read ? read.configuration.servers.flatMap((server) => server.secrets) : [];
    const masked = maskedText(text, secrets);
    if (this.#field.value !== masked) this.#field.value = masked;
    if ('configuration' in read) {
      this.#events.read(read.configuration, secrets.length);
    } else {
      const { position, message, help } = read.unreadable;
      this.#events.say(`Line ${position.line}, column ${position.column}: ${message} ${help}`);
    }
  }
}
