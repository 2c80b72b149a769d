import type { Diagnostic } from '../../../policy/types.ts';
import { afterPause, newest, startEngine } from './client.ts';
import { completeFrom } from './completions.ts';
import { summary, ToolTable } from './coverage-table.ts';
import { byId, h } from './dom.ts';
import { keepDraft, readDraft } from './draft.ts';
import { type Editor, makeEditor } from './editor.ts';
import { problemItems, showItems, tally, verdict } from './problems.ts';
import type { Analysis, PageServer, SimulatedCall } from './protocol.ts';
import { Simulator } from './simulator.ts';
import { findStart } from './start.ts';
import { connectTools } from './toolbar.ts';

/** What the parts of the page share. There is one document; every part reads and writes it through the editor. */
export interface Page {
  root: HTMLElement;
  ask: ReturnType<typeof startEngine>;
  editor: Editor;
  server: () => PageServer | undefined;
  setServer: (server: PageServer | undefined) => void;
  /** Says something to the reader, screen readers included. */
  say: (text: string) => void;
  base: string;
}

async function run(root: HTMLElement): Promise<void> {
  const base = root.dataset['base'] ?? '/';
  const draft = readDraft();
  const start = await findStart(new URL(location.href), draft, (path) => fetchText(base + path));
  const page = build(root, base, start.text);
  byId(root, 'keep', HTMLInputElement).checked = start.kept;
  await connectTools(page, start.server);
  if (start.tool) page.pick(start.tool);
  if (start.isDamaged) page.say('The link is damaged, and what it held is not here. Ask for it again.');
  // Only now: what came later would move what a reader is about to press.
  root.hidden = false;
}

function build(root: HTMLElement, base: string, text: string): Page & { pick: (tool: string) => void } {
  const ask = startEngine();
  const say = (words: string): void => {
    byId(root, 'status', HTMLElement).textContent = words;
  };
  let server: PageServer | undefined;
  const analyse = newest(
    (of: string) => ask('analyse', { text: of, server }),
    (answer, of) => {
      // For a text that was changed meanwhile another answer is on its way; the places of this one no longer fit.
      if (of === editor.text()) show(answer);
    },
    say,
  );
  const typed = afterPause((of: string) => (isLarge(of, server) ? PAUSE_MS : 0), analyse);
  const simulate = newest(
    (calls: readonly SimulatedCall[]) => ask('simulate', { text: editor.text(), calls: [...calls] }),
    (answer) => simulator.show(answer),
    say,
  );
  const editor = makeEditor(
    byId(root, 'editor', HTMLElement),
    text,
    completeFrom(() => server),
    (next) => {
      typed(next);
      keep(root, next);
    },
  );
  const simulator = new Simulator(root, { changed: simulate, goTo: editor.goTo, text: editor.text }, new Date());
  const table = new ToolTable(byId(root, 'tools-body', HTMLElement), (tool, choice) => {
    void editor.rewrite(async (of) => (await ask('choose', { text: of, tool, choice })).text);
  });
  byId(root, 'tool-filter', HTMLInputElement).addEventListener('input', ({ currentTarget }) => {
    if (currentTarget instanceof HTMLInputElement) table.filter(currentTarget.value);
  });
  const show = (answer: Analysis): void => {
    editor.show(answer.diagnostics);
    showProblems(root, answer.diagnostics, editor, base);
    showCoverage(root, answer, server, table);
    simulator.refresh();
  };
  analyse(text);
  return {
    root,
    ask,
    editor,
    base,
    server: () => server,
    setServer: (next) => {
      server = next;
      table.setServer(next);
      simulator.setServer(next);
      analyse(editor.text());
    },
    say,
    pick: (tool) => simulator.pick(tool),
  };
}

/** How long a hand rests before a large document is checked again: longer than between two keys of a quick typist. */
const PAUSE_MS = 250;

/** Whether showing the answer takes so long that a key pressed meanwhile would have to wait for it. */
function isLarge(text: string, server: PageServer | undefined): boolean {
  return text.length > 20_000 || (server?.tools.length ?? 0) > 300;
}

function showProblems(root: HTMLElement, diagnostics: readonly Diagnostic[], editor: Editor, base: string): void {
  byId(root, 'tally', HTMLElement).replaceChildren(...tally(diagnostics));
  const says = byId(root, 'verdict', HTMLElement);
  if (says.textContent !== verdict(diagnostics)) says.textContent = verdict(diagnostics);
  const actions = { goTo: editor.goTo, apply: editor.apply, href: (path: string) => base + path };
  showItems(byId(root, 'problems', HTMLElement), problemItems(diagnostics, actions));
  const safe = diagnostics.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'safe')).length;
  const button = byId(root, 'fix-all', HTMLButtonElement);
  button.textContent = `Apply safe fixes (${safe})`;
  button.disabled = safe === 0;
}

function showCoverage(root: HTMLElement, answer: Analysis, server: PageServer | undefined, table: ToolTable): void {
  byId(root, 'coverage', HTMLElement).hidden = !server;
  if (!server) return;
  table.update(answer.coverage);
  byId(root, 'summary-body', HTMLElement).replaceChildren(...(answer.loads ? summary(answer.coverage, server) : []));
  const tomorrow =
    answer.newTool === 'hidden' || answer.newTool === 'denied' ? 'could not be called' : 'could be called at once';
  const note = answer.loads
    ? `A tool that the server adds tomorrow ${tomorrow}.`
    : 'The policy does not load, so every call is denied.';
  byId(root, 'coverage-note', HTMLElement).replaceChildren(h('b', {}, note));
}

function keep(root: HTMLElement, text: string): void {
  if (byId(root, 'keep', HTMLInputElement).checked) keepDraft(text);
}

async function fetchText(address: string): Promise<string | undefined> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? response.text() : undefined;
}

customElements.define(
  'policy-validator',
  class extends HTMLElement {
    connectedCallback(): void {
      void run(this);
    }
  },
);
