import {
  type Combination,
  type Configuration,
  decodeShared,
  type StackKnowledge,
  type StackReport,
  type StackTool,
  type Wishes,
} from '../../../stack/index.ts';
import { byId } from '../validator/dom.ts';
import { StackData } from './data.ts';
import { emptyModel, type Model, modelOf, neededTools, reportFor, sharedModel } from './model.ts';
import { connectPassOn, sharedText } from './pass-on.ts';
import { pickedServer } from './pick.ts';
import { fill, type ReviewActions, showReview } from './result.ts';
import { type ServerActions, serverRows } from './servers.ts';
import { ConfigurationText } from './text.ts';
import { counted, h } from './view.ts';

const NOT_CLASSIFIED =
  'What classifies tools could not be loaded. Check the connection and try again; the list stays here.';
const NOT_LOADED =
  'The catalogue could not be loaded. Check the connection and try again; nothing you entered is lost.';

/** The page that reviews a stack. Everything stays in it: no request holds anything of what the reader enters. */
class StackReview extends HTMLElement {
  #data = new StackData('/');
  #text: ConfigurationText | undefined;
  #knowledge: StackKnowledge | undefined;
  #tools = new Map<string, readonly StackTool[]>();
  #model = emptyModel();
  #report: StackReport | undefined;

  connectedCallback(): void {
    this.#data = new StackData(this.base);
    this.#text = new ConfigurationText(this, {
      say: (text) => this.say('said', text),
      read: (configuration, secrets) => void this.#read(configuration, secrets),
      clear: () => this.#clear(),
    });
    this.#connectPick();
    const level = byId(this, 'level', HTMLSelectElement);
    // The options of the field are the levels.
    level.addEventListener('change', () => this.#wish({ level: level.value as Wishes['level'] }));
    connectPassOn(this, () => this.#report, this.base);
    this.hidden = false;
    void this.#openShared();
  }

  private get base(): string {
    return this.dataset['base'] ?? '/';
  }

  private place(id: string): HTMLElement {
    return byId(this, id, HTMLElement);
  }

  private say(id: string, text: string): void {
    this.place(id).textContent = text;
  }

  /** Whatever is entered while the catalogue loads counts instead. */
  async #read(configuration: Configuration, secrets: number): Promise<void> {
    const shown = this.#text?.shown;
    this.say('said', 'Loading what the catalogue knows of servers.');
    const knowledge = await this.#known();
    if (knowledge === undefined || this.#text?.shown !== shown) return;
    const kept = { picked: this.#model.picked, wishes: { level: this.#model.wishes.level } };
    const masked = secrets === 0 ? '' : ` ${counted(secrets, 'key')} masked.`;
    this.say('said', `${counted(configuration.servers.length, 'server')} read.${masked}`);
    await this.#show({ ...modelOf(configuration, knowledge), ...kept });
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
    if (knowledge === undefined) return;
    const picked = pickedServer(input.value, knowledge.servers);
    if ('said' in picked) return this.say('pick-said', picked.said);
    const { id, name } = picked.server;
    if (this.#model.picked.includes(id)) return this.say('pick-said', `${name} is in the list.`);
    input.value = '';
    this.say('pick-said', `${name} added.`);
    await this.#show({ ...this.#model, picked: [...this.#model.picked, id] });
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
    fill(this, 'servers', rows.length);
    this.place('server-list').replaceChildren(...rows);
    showReview(this, report, this.base, this.#reviewActions(report));
  }

  #reviewActions({ wishes: { servers = {}, tools = {} } }: StackReport): ReviewActions {
    return {
      level: (key, level) => this.#wish({ servers: { ...servers, [key]: level } }),
      tool: (key, tool, choice) => {
        const { [tool]: _, ...others } = tools[key] ?? {};
        this.#wish({ tools: { ...tools, [key]: choice === undefined ? others : { ...others, [tool]: choice } } });
      },
      apply: ({ cure }: Combination) => {
        const hidden = { ...tools };
        for (const { server, tools: names } of cure.hide) {
          hidden[server] = { ...hidden[server], ...Object.fromEntries(names.map((one) => [one, 'hide' as const])) };
        }
        this.#wish({ tools: hidden });
      },
    };
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

  #clear(): void {
    for (const id of ['said', 'pick-said', 'passed']) this.say(id, '');
    history.replaceState(null, '', location.pathname);
    void this.#show(emptyModel());
  }
}

customElements.define('stack-review', StackReview);
