import type { Recognition, StackReport } from '../../../stack/index.ts';
import type { Model } from './model.ts';
import { counted, h, name, says } from './view.ts';

/** What a reader can do with a row of the list. */
export interface ServerActions {
  settle(index: number, id: string): void;
  /** Gives what is wrong with the list, in words. */
  give(index: number, text: string): Promise<string | undefined>;
  remove(id: string): void;
  labelOf(id: string): string;
}

const BY: Readonly<Record<string, string>> = {
  package: 'recognised by its package',
  image: 'recognised by its image',
  repository: 'recognised by its repository',
  command: 'recognised by its program',
  address: 'recognised by its address',
  answer: 'as you said',
};

/** One row a server: what it is taken for, and a question where that is not certain. */
export function serverRows(model: Model, report: StackReport, actions: ServerActions): HTMLElement[] {
  const configured = model.configuration?.servers ?? [];
  const rows = configured.map((server, index) => {
    const found = report.examined[index]?.recognition ?? { kind: 'unknown' };
    const tools = report.servers[index]?.tools.length ?? 0;
    const head = h('p', {}, h('b', {}, name(server.name)), server.disabled ? ' (disabled)' : '', ' ');
    head.append(told(found, tools, model.settled[index]?.source === 'tools/list', actions));
    return h('li', {}, head, ...questions(found, index, tools, actions));
  });
  const picked = model.picked.map((id) => {
    const tools = report.servers.find((server) => server.id === id)?.tools.length ?? 0;
    const drop = h('button.btn', { type: 'button', 'aria-label': `Remove ${actions.labelOf(id)}` }, 'Remove');
    drop.addEventListener('click', () => actions.remove(id));
    return h('li', {}, h('p', {}, h('b', {}, actions.labelOf(id)), ` picked, ${counted(tools, 'tool')} `, drop));
  });
  return [...rows, ...picked];
}

function told(found: Recognition, tools: number, pasted: boolean, { labelOf }: ServerActions): Node {
  if (pasted) return h('span.sub', {}, `${counted(tools, 'tool')} from the pasted list, classified here, not reviewed`);
  if (found.kind !== 'known') return h('span.sub', {}, found.kind === 'near' ? 'not certain' : 'not in the catalogue');
  return h('span.sub', {}, `${labelOf(found.id)}, ${counted(tools, 'tool')}, ${BY[found.by] ?? ''}`);
}

/** A near match asks; whatever is not known may be given its own list of tools. */
function questions(found: Recognition, index: number, tools: number, actions: ServerActions): HTMLElement[] {
  if (found.kind === 'known' || tools > 0) return [];
  const near = found.kind === 'near' ? [nearQuestion(found.candidates, index, actions)] : [];
  return [...near, listQuestion(index, actions, found.kind === 'unknown')];
}

function nearQuestion(
  candidates: Extract<Recognition, { kind: 'near' }>['candidates'],
  index: number,
  { settle, labelOf }: ServerActions,
): HTMLElement {
  const buttons = candidates.map(({ id, why }) => {
    const button = h('button.btn', { type: 'button' }, `It is ${labelOf(id)}`);
    button.addEventListener('click', () => settle(index, id));
    return h('li', {}, button, ' ', says(why, 'span'));
  });
  return h(
    'div.ask',
    { role: 'group', 'aria-label': 'Which server is meant?' },
    h('p', {}, 'Which server is meant?'),
    h('ul', {}, ...buttons),
  );
}

function listQuestion(index: number, { give }: ServerActions, open: boolean): HTMLElement {
  const field = h('textarea', { rows: '4', spellcheck: 'false', id: `list-${index}` });
  const said = h('p.sub', { role: 'status' });
  const button = h('button.btn', { type: 'button' }, 'Classify these tools');
  button.addEventListener('click', async () => {
    said.textContent = (await give(index, field.value)) ?? '';
  });
  return h(
    'details',
    { open },
    h('summary', {}, 'Give its answer to tools/list'),
    h('p', {}, h('label', { for: `list-${index}` }, 'JSON, as the server answers it'), field),
    h('p', {}, button),
    said,
  );
}
