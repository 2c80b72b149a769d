import type { Treatment } from '../../../policy/coverage.ts';
import { h } from './dom.ts';
import type { Choice, CoverageRow, PageServer, PageTool } from './protocol.ts';

const CATEGORIES = ['Financial', 'Destructive', 'Execute', 'Write', 'Read'] as const;
const LETTERS: Record<string, string> = { Financial: 'F', Destructive: 'D', Execute: 'X', Write: 'W', Read: 'R' };
const SEVERITY_CLASSES: Record<string, string> = { low: 'low', medium: 'med', high: 'high', critical: 'crit' };
const COLUMNS: [Treatment, string][] = [
  ['hidden', 'Hidden'],
  ['denied', 'Denied'],
  ['approval', 'Asks'],
  ['conditional', 'By rule'],
  ['limited', 'Capped'],
  ['allow', 'Free'],
];
const CHOICE_LABELS: [Choice, string][] = [
  ['unlisted', 'Not listed'],
  ['allow', 'Allow'],
  ['limit', 'Limit'],
  ['guard', 'Guard'],
  ['ask', 'Ask a person'],
  ['deny', 'Deny'],
  ['hide', 'Hide'],
];
/** Rows made in one go; the rest follow frame by frame, so that a server of thousands never blocks a key. */
const CHUNK = 50;

/** Counts by category and treatment: the whole policy at a glance. A free tool above Read is framed. */
export function summary(rows: readonly CoverageRow[], server: PageServer): HTMLElement[] {
  const category = new Map(server.tools.map((tool) => [tool.name, tool.category]));
  const groups = [...CATEGORIES, undefined];
  return groups.flatMap((name) => {
    const own = rows.filter((row) => category.get(row.tool) === name);
    return own.length ? [summaryRow(name, own)] : [];
  });
}

function summaryRow(name: string | undefined, rows: readonly CoverageRow[]): HTMLElement {
  const letter = LETTERS[name ?? ''];
  const register = letter ? h(`abbr.reg.${letter}` as 'abbr', { title: name }, letter) : undefined;
  const cells = COLUMNS.map(([treatment]) => {
    const count = rows.filter((row) => row.treatment === treatment).length;
    const hole = treatment === 'allow' && count > 0 && name !== 'Read';
    return h(hole ? 'td.num.hotc' : count ? 'td.num' : 'td.num.z', {}, count ? String(count) : '–');
  });
  const unlisted = rows.filter(({ byDefault }) => byDefault).length;
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, register, ` ${name ?? 'Not assessed'}`),
    h('td.num', {}, String(rows.length)),
    ...cells,
    h('td.num', {}, unlisted ? String(unlisted) : '–'),
  );
}

interface Row {
  row: HTMLElement;
  says: HTMLElement;
  select: HTMLSelectElement;
  /** What the row says now; asking the page itself for thousands of rows would take too long. */
  shown: string;
}

/** The table of single tools with a choice for each. Keeps its rows and updates only what changed. */
export class ToolTable {
  readonly #body: HTMLElement;
  readonly #choose: (tool: PageTool, choice: Choice) => void;
  #rows = new Map<string, Row>();
  #round = 0;

  constructor(body: HTMLElement, choose: (tool: PageTool, choice: Choice) => void) {
    this.#body = body;
    this.#choose = choose;
  }

  /** Shows other tools. Rows beyond the first fifty are added while the browser is idle. */
  setServer(server: PageServer | undefined): void {
    this.#round += 1;
    this.#rows.clear();
    this.#body.replaceChildren();
    this.#add(server?.tools ?? [], this.#round);
  }

  #add(tools: readonly PageTool[], round: number): void {
    if (round !== this.#round || tools.length === 0) return;
    const made = tools.slice(0, CHUNK).map((tool) => this.#makeRow(tool));
    this.#body.append(...made);
    this.update(this.#latest);
    requestAnimationFrame(() => this.#add(tools.slice(CHUNK), round));
  }

  #makeRow(tool: PageTool): HTMLElement {
    const says = h('td', {}, '');
    const select = h('select', { 'aria-label': `Rule for ${tool.name}` }, ...CHOICE_LABELS.map(toOption(tool)));
    select.append(h('option', { value: 'custom', disabled: true, hidden: true }, 'As written'));
    select.addEventListener('change', () => {
      const known = this.#rows.get(tool.name);
      if (known) known.shown = '';
      this.#choose(tool, select.value as Choice);
    });
    const severity = h(
      `span.sev.${SEVERITY_CLASSES[tool.severity ?? ''] ?? 'none'}` as 'span',
      {},
      tool.severity ?? 'not assessed',
    );
    const row = h(
      'tr',
      {},
      h('th', { scope: 'row' }, h('code', {}, tool.name)),
      h('td', {}, severity),
      says,
      h('td', {}, select),
    );
    this.#rows.set(tool.name, { row, says, select, shown: '' });
    return row;
  }

  #latest: readonly CoverageRow[] = [];

  /** Takes what the policy now does with each tool. */
  update(coverage: readonly CoverageRow[]): void {
    this.#latest = coverage;
    for (const { tool, treatment, byDefault, choice } of coverage) {
      const row = this.#rows.get(tool);
      if (!row) continue;
      const says = sentence(treatment, byDefault);
      if (row.shown === `${says} ${choice}`) continue;
      row.shown = `${says} ${choice}`;
      row.says.textContent = says;
      row.select.value = choice;
    }
  }

  /** Shows only tools whose name holds the text. Returns how many. */
  filter(text: string): number {
    let shown = 0;
    for (const [name, { row }] of this.#rows) {
      row.hidden = !name.toLowerCase().includes(text.toLowerCase());
      if (!row.hidden) shown += 1;
    }
    return shown;
  }
}

function toOption(tool: PageTool) {
  return ([value, label]: [Choice, string]): HTMLOptionElement =>
    h('option', { value, disabled: value === 'guard' && !tool.guarded }, label);
}

/** What happens to a tool, in words. */
function sentence(treatment: Treatment, byDefault: boolean): string {
  const words = {
    hidden: 'Hidden, any call denied',
    denied: 'Denied',
    approval: 'A person is asked',
    conditional: 'Depends on the arguments',
    limited: 'Allowed up to a limit',
    allow: 'Allowed without a rule',
  }[treatment];
  return byDefault ? `${words}, not listed` : words;
}
