import type { Range } from '../../../policy/types.ts';
import { byId, h, saveAs } from './dom.ts';
import { argumentFields } from './form.ts';
import type { PageServer, SimulatedAnswer, SimulatedCall, Simulation } from './protocol.ts';
import { answerBox, logItems, stepItem } from './simulation.ts';

/** Calls that the simulator keeps; enough for any limit a person tries by hand. */
const MOST_CALLS = 5000;
const MINUTE_MS = 60_000;

interface SimulatorHooks {
  /** Called when the calls changed and the answers have to be worked out again. */
  changed(calls: readonly SimulatedCall[]): void;
  goTo(range: Range): void;
  /** The policy as it stands, for "Save as test". */
  text(): string;
}

/** The simulator: a form for a call, the log of calls so far, and the path of the last one. */
export class Simulator {
  readonly #root: HTMLElement;
  readonly #hooks: SimulatorHooks;
  readonly #tool: HTMLInputElement;
  readonly #args: HTMLTextAreaElement;
  readonly #at: HTMLInputElement;
  readonly #times: HTMLInputElement;
  #server: PageServer | undefined;
  #calls: SimulatedCall[] = [];
  #answers: readonly SimulatedAnswer[] = [];

  constructor(root: HTMLElement, hooks: SimulatorHooks, now: Date) {
    this.#root = root;
    this.#hooks = hooks;
    this.#tool = byId(root, 'sim-tool', HTMLInputElement);
    this.#args = byId(root, 'sim-args', HTMLTextAreaElement);
    this.#at = byId(root, 'sim-at', HTMLInputElement);
    this.#times = byId(root, 'sim-times', HTMLInputElement);
    this.#at.value = now.toISOString().slice(0, 19);
    this.#listen();
  }

  #listen(): void {
    byId(this.#root, 'sim-form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#decide();
    });
    // A field that was refused would hold back the form, so what was said of it goes as soon as it changes.
    for (const field of [this.#at, this.#times, this.#args])
      field.addEventListener('input', () => field.setCustomValidity(''));
    this.#tool.addEventListener('change', () => this.#showFields());
    byId(this.#root, 'sim-minute', HTMLButtonElement).addEventListener('click', () => this.#later(MINUTE_MS));
    byId(this.#root, 'sim-hour', HTMLButtonElement).addEventListener('click', () => this.#later(60 * MINUTE_MS));
    byId(this.#root, 'sim-clear', HTMLButtonElement).addEventListener('click', () => this.#setCalls([]));
    byId(this.#root, 'sim-save', HTMLButtonElement).addEventListener('click', () => this.#save());
  }

  setServer(server: PageServer | undefined): void {
    this.#server = server;
    const names = byId(this.#root, 'sim-tools', HTMLDataListElement);
    names.replaceChildren(...(server?.tools ?? []).map(({ name }) => h('option', { value: name })));
    this.#showFields();
  }

  /** Puts a tool into the form, as a link to the page can ask for: by its exact name or by its part of the address. */
  pick(tool: string): void {
    const tools = this.#server?.tools ?? [];
    const known = tools.find(({ name }) => name === tool) ?? tools.find(({ slug }) => slug === tool);
    this.#tool.value = known?.name ?? tool;
    this.#showFields();
  }

  #showFields(): void {
    const tool = this.#server?.tools.find(({ name }) => name === this.#tool.value);
    const fields = argumentFields(tool?.params ?? [], (json) => {
      this.#args.value = json;
    });
    byId(this.#root, 'sim-fields', HTMLDivElement).replaceChildren(...fields);
  }

  #decide(): void {
    const at = asTime(this.#at.value);
    const room = MOST_CALLS - this.#calls.length;
    const times = Math.min(Math.max(1, Math.trunc(Number(this.#times.value)) || 1), room);
    this.#at.setCustomValidity(at ? '' : 'Write the time as 2026-11-20T10:31:07, in UTC.');
    this.#times.setCustomValidity(room > 0 ? '' : `${MOST_CALLS} calls are kept and no more: start again first.`);
    if (!at || !this.#at.reportValidity() || !this.#times.reportValidity()) return;
    const call = { tool: this.#tool.value, args: this.#args.value, at };
    this.#setCalls([...this.#calls, ...Array.from({ length: times }, () => call)]);
  }

  #later(milliseconds: number): void {
    const at = asTime(this.#at.value);
    if (at) this.#at.value = new Date(Date.parse(at) + milliseconds).toISOString().slice(0, 19);
  }

  #setCalls(calls: SimulatedCall[]): void {
    this.#calls = calls;
    this.#times.setCustomValidity('');
    this.#hooks.changed(calls);
  }

  /** Works the calls out again, after the policy changed. */
  refresh(): void {
    if (this.#calls.length) this.#hooks.changed(this.#calls);
  }

  show({ answers, steps, wire }: Simulation): void {
    this.#answers = answers;
    const last = answers.at(-1);
    byId(this.#root, 'sim-result', HTMLElement).hidden = !last;
    if (!last) return;
    byId(this.#root, 'sim-answer', HTMLElement).replaceChildren(...answerBox(last));
    byId(this.#root, 'sim-answer', HTMLElement).className = `ans ${last.verdict}`;
    byId(this.#root, 'sim-path', HTMLElement).replaceChildren(...steps.map((step) => stepItem(step, this.#hooks.goTo)));
    byId(this.#root, 'sim-wire', HTMLElement).textContent =
      wire || 'Nothing of its own: the call goes on to the server.';
    byId(this.#root, 'sim-log', HTMLElement).replaceChildren(...logItems(answers));
  }

  #save(): void {
    const test = testOf(this.#answers, this.#hooks.text());
    this.#args.setCustomValidity(
      test ? '' : 'A test holds JSON only. Mend the policy, or start again without calls whose arguments are not JSON.',
    );
    if (this.#args.reportValidity() && test) saveAs('policy-test.json', test);
  }
}

/** The calls so far as a test in the form of the policy language's vectors. `undefined` when the policy or an argument is not JSON. */
function testOf(answers: readonly SimulatedAnswer[], policy: string): string | undefined {
  try {
    const steps = answers.map(({ call, verdict, rule }) => ({
      at: call.at,
      call: { name: call.tool, arguments: call.args.trim() ? JSON.parse(call.args) : {} },
      expect: { verdict, rule },
    }));
    const vector = { id: 'simulated', title: 'Calls tried in the validator', policy: JSON.parse(policy), steps };
    return `${JSON.stringify({ language: '1', evaluation: [vector], listing: [], validation: [] }, null, 2)}\n`;
  } catch {
    return undefined;
  }
}

/** Reads a time typed without a zone as UTC. `undefined` when it is none. */
function asTime(typed: string): string | undefined {
  const time = Date.parse(`${typed.trim().replace(' ', 'T').replace(/Z$/, '')}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
