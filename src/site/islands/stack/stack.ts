import {
  type Combination,
  decodeShared,
  maskedText,
  readConfiguration,
  type StackKnowledge,
  type StackReport,
  type StackTool,
  type Wishes,
} from '../../../stack/index.ts';
import { byId } from '../validator/dom.ts';
import { StackData } from './data.ts';
import { combinationViews, findingTable, remainsWords, totals, worstTable } from './findings.ts';
import { emptyModel, type Model, modelOf, neededTools, reportFor, sharedModel } from './model.ts';
import { linkOf, markdownOf, nativeViews, saveJson, saveZip, sharedText } from './pass-on.ts';
import { policyRows } from './policies.ts';
import { type ServerActions, serverRows } from './servers.ts';
import { counted, h } from './view.ts';

const TYPING_PAUSE_MS = 700;
const LARGEST_FILE = 8 * 1024 * 1024;
const NOT_CLASSIFIED =
  'What classifies tools could not be loaded. Check the connection and try again; the list stays here.';
const NOT_LOADED =
  'The catalogue could not be loaded. Check the connection and try again; nothing you entered is lost.';

/** The page that reviews a stack. Everything stays in it: no request holds anything of what the reader enters. */
class StackReview extends HTMLElement {
  #data = new StackData('/');
  #knowledge: StackKnowledge | undefined;
  #tools = new Map<string, readonly StackTool[]>();
  #model = emptyModel();
  #report: StackReport | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#data = new StackData(this.base);
    this.#connectText();
    this.#connectPick();
    this.#connectPolicies();
    this.hidden = false;
    void this.#openShared();
  }

  private get base(): string {
    return this.dataset['base'] ?? '/';
  }

  private get field(): HTMLTextAreaElement {
    return byId(this, 'config', HTMLTextAreaElement);
  }

  private place(id: string): HTMLElement {
    return byId(this, id, HTMLElement);
  }

  private say(id: string, text: string): void {
    this.place(id).textContent = text;
  }

  /** A paste or a file is read at once; typing waits for a pause. */
  #connectText(): void {
    this.field.addEventListener('input', (event) => {
      clearTimeout(this.#typing);
      const isWhole = event instanceof InputEvent && /^insertFrom/.test(event.inputType);
      this.#typing = setTimeout(() => void this.#read(this.field.value), isWhole ? 0 : TYPING_PAUSE_MS);
    });
    const file = byId(this, 'open', HTMLInputElement);
    file.addEventListener('change', () => void this.#open(file.files?.[0]));
    this.field.addEventListener('dragover', (event) => event.preventDefault());
    this.field.addEventListener('drop', (event) => {
      const dropped = event.dataTransfer?.files[0];
      if (dropped === undefined) return;
      event.preventDefault();
      void this.#open(dropped);
    });
    byId(this, 'clear', HTMLButtonElement).addEventListener('click', () => this.#clear());
  }

  async #open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    if (file.size > LARGEST_FILE)
      return this.say('said', 'The file is larger than 8 MiB. Give the configuration alone.');
    await this.#read(await file.text());
  }

  /** Keys are masked in the field before anything else is shown. */
  async #read(text: string): Promise<void> {
    if (text.trim() === '') return this.say('said', '');
    const read = readConfiguration(text);
    const secrets = 'configuration' in read ? read.configuration.servers.flatMap((server) => server.secrets) : [];
    const masked = maskedText(text, secrets);
    if (this.field.value !== masked) this.field.value = masked;
    if ('unreadable' in read) {
      const { position, message, help } = read.unreadable;
      return this.say('said', `Line ${position.line}, column ${position.column}: ${message} ${help}`);
    }
    const shown = this.field.value;
    this.say('said', 'Loading what the catalogue knows of servers.');
    const knowledge = await this.#known();
    if (knowledge === undefined || this.field.value !== shown) return;
    const kept = { picked: this.#model.picked, wishes: { level: this.#model.wishes.level } };
    const found = secrets.length === 0 ? '' : ` ${counted(secrets.length, 'key')} masked.`;
    this.say('said', `${counted(read.configuration.servers.length, 'server')} read.${found}`);
    await this.#show({ ...modelOf(read.configuration, knowledge), ...kept });
  }

  #connectPick(): void {
    const input = byId(this, 'pick-name', HTMLInputElement);
    input.addEventListener('focus', () => void this.#known(), { once: true });
    byId(this, 'pick', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#pick(input);
    });
  }

  async #pick(input: HTMLInputElement): Promise<void> {
    const knowledge = await this.#known();
    const wanted = input.value.trim().toLowerCase();
    const fits = knowledge?.servers.filter(({ id, name, names }) =>
      [id, name, ...names].some((one) => one.toLowerCase() === wanted),
    );
    const begun = knowledge?.servers.filter(
      ({ id, name }) => wanted !== '' && `${id} ${name}`.toLowerCase().includes(wanted),
    );
    const [server] = fits?.length === 1 ? fits : begun?.length === 1 ? begun : [];
    if (server === undefined) {
      return this.say(
        'pick-said',
        wanted === '' ? 'Type a name.' : `${begun?.length ?? 0} servers fit; choose one of the list.`,
      );
    }
    if (this.#model.picked.includes(server.id)) return this.say('pick-said', `${server.name} is in the list.`);
    input.value = '';
    this.say('pick-said', `${server.name} added.`);
    await this.#show({ ...this.#model, picked: [...this.#model.picked, server.id] });
  }

  #connectPolicies(): void {
    const level = byId(this, 'level', HTMLSelectElement);
    // The options of the field are the levels.
    level.addEventListener('change', () => this.#wish({ level: level.value as Wishes['level'] }));
    const act = (id: string, run: (report: StackReport) => void): void =>
      byId(this, id, HTMLButtonElement).addEventListener('click', () => this.#report && run(this.#report));
    act('zip', saveZip);
    act('json', saveJson);
    act(
      'markdown',
      (report) => void this.#copy(markdownOf(report, new URL(this.base, location.href).href), 'Markdown'),
    );
    act('link', (report) => {
      const address = new URL(linkOf(report), location.href);
      history.replaceState(null, '', address.hash);
      void this.#copy(address.href, 'Link');
    });
    act('print', () => print());
  }

  async #copy(text: string, what: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.say('passed', `${what} copied.`);
    } catch {
      const field = h('textarea', { rows: '6', readonly: true, 'aria-label': what });
      field.value = text;
      this.place('passed').replaceChildren('Copying is not allowed here. Select it yourself: ', field);
      field.select();
    }
  }

  async #openShared(): Promise<void> {
    const text = sharedText(location.hash);
    if (text === undefined) return;
    const decoded = decodeShared(text);
    if ('refused' in decoded) return this.say('pick-said', decoded.refused);
    const knowledge = await this.#known();
    if (knowledge !== undefined) await this.#show(sharedModel(decoded.shared, knowledge));
  }

  async #known(): Promise<StackKnowledge | undefined> {
    try {
      this.#knowledge ??= await this.#data.knowledge();
      const list = this.place('pick-list');
      if (list.childElementCount === 0) {
        list.append(
          ...this.#knowledge.servers.map(({ id, name, tools }) =>
            h('option', { value: id }, `${name}, ${counted(tools, 'tool')}`),
          ),
        );
      }
    } catch {
      this.say('said', NOT_LOADED);
    }
    return this.#knowledge;
  }

  #wish(wishes: Partial<Wishes>): void {
    void this.#show({ ...this.#model, wishes: { ...this.#model.wishes, ...wishes } });
  }

  /** Fetches what the model needs and shows the review of it. */
  async #show(model: Model): Promise<void> {
    const { base } = this;
    this.#model = model;
    const knowledge = await this.#known();
    if (knowledge === undefined) return;
    try {
      await Promise.all(neededTools(model).map(async (id) => this.#tools.set(id, await this.#data.tools(id))));
    } catch {
      return this.say('said', NOT_LOADED);
    }
    if (this.#model !== model) return;
    const report = reportFor(model, knowledge, (id) => this.#tools.get(id));
    this.#report = report;
    const rows = serverRows(model, report, this.#serverActions(knowledge));
    this.place('servers').hidden = rows.length === 0;
    this.place('result').hidden = rows.length === 0;
    this.fill('servers', rows.length, []);
    this.place('server-list').replaceChildren(...rows);
    const narrow = !matchMedia('(min-width: 60rem)').matches;
    this.place('totals').replaceChildren(...totals(report));
    this.fill(
      'combinations',
      report.combinations.length,
      combinationViews(report, base, narrow, (combination) => this.#apply(combination)),
    );
    this.fill('worst', report.worst.length, [worstTable(report, base)]);
    this.fill('findings', report.findings.filter(({ code }) => !code.startsWith('STK2')).length, [
      findingTable(report),
    ]);
    this.#showPolicies(report);
  }

  #showPolicies(report: StackReport): void {
    const opened = new Set(
      [...this.querySelectorAll<HTMLElement>('details[data-server][open]')].map((one) => one.dataset['server'] ?? ''),
    );
    byId(this, 'level', HTMLSelectElement).value = report.wishes.level;
    this.fill('policies', report.policies.length);
    this.say('remains', remainsWords(report));
    const { servers = {}, tools = {} } = report.wishes;
    const focused = document.activeElement?.getAttribute('aria-label');
    const rows = policyRows(report, this.base, opened, {
      level: (key, level) => this.#wish({ servers: { ...servers, [key]: level } }),
      tool: (key, tool, choice) => {
        const { [tool]: _, ...others } = tools[key] ?? {};
        this.#wish({ tools: { ...tools, [key]: choice === undefined ? others : { ...others, [tool]: choice } } });
      },
    });
    this.place('policy-list').replaceChildren(...rows);
    if (focused) this.querySelector<HTMLElement>(`#policy-list [aria-label="${CSS.escape(focused)}"]`)?.focus();
    this.place('native')
      .querySelector('div')
      ?.replaceChildren(...nativeViews(report));
  }

  /** Hides what the smallest rule against a combination hides. */
  #apply({ cure }: Combination): void {
    const tools = { ...this.#model.wishes.tools };
    for (const { server, tools: names } of cure.hide) {
      tools[server] = { ...tools[server], ...Object.fromEntries(names.map((one) => [one, 'hide' as const])) };
    }
    this.#wish({ tools });
  }

  #serverActions({ servers }: StackKnowledge): ServerActions {
    const settle = (index: number, change: Model['settled'][number]): void => {
      const settled = this.#model.settled.with(index, change);
      void this.#show({ ...this.#model, settled });
    };
    return {
      labelOf: (id) => servers.find((server) => server.id === id)?.name ?? id,
      settle: (index, id) => settle(index, { id }),
      remove: (id) => void this.#show({ ...this.#model, picked: this.#model.picked.filter((one) => one !== id) }),
      give: async (index, text) => {
        const loaded = await import('./definitions.ts').catch(() => undefined);
        if (loaded === undefined) return NOT_CLASSIFIED;
        const found = loaded.toolsFrom(text);
        if ('error' in found) return found.error;
        settle(index, { tools: found.tools, source: 'tools/list' });
        return undefined;
      },
    };
  }

  /** Puts the count beside a heading, and the content below it. */
  private fill(id: string, count: number, content?: Node[]): void {
    const section = this.place(id);
    const small = section.querySelector('h2 small');
    if (small !== null) small.textContent = String(count);
    if (content !== undefined && content.length > 0) section.querySelector(':scope > div')?.replaceChildren(...content);
  }

  #clear(): void {
    this.field.value = '';
    for (const id of ['said', 'pick-said', 'passed']) this.say(id, '');
    history.replaceState(null, '', location.pathname);
    void this.#show(emptyModel());
  }
}

customElements.define('stack-review', StackReview);
