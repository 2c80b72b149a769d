import { visible } from '../../../publish/text.ts';
import {
  CHOICES,
  type Choice,
  LEVELS,
  type Level,
  type ServerPolicy,
  type StackReport,
  type StackServer,
} from '../../../stack/index.ts';
import { toHash } from '../validator/share.ts';
import { counted, h, name, sev } from './view.ts';

/** What a reader can do with the policies. */
export interface PolicyActions {
  level(server: string, level: Level): void;
  tool(server: string, tool: string, choice: Choice | undefined): void;
}

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  recommended: 'Recommended',
  'read-only': 'Read only',
  'locked-down': 'Locked down',
};
const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  allow: 'allow',
  recommended: 'recommended rule',
  deny: 'deny',
  hide: 'hide',
};

/** One row a server: level, what remains, each tool on demand, and the way into the validator. */
export function policyRows(
  report: StackReport,
  base: string,
  opened: ReadonlySet<string>,
  actions: PolicyActions,
): HTMLElement[] {
  return report.policies.map((policy) => {
    const server = report.servers.find(({ key }) => key === policy.server);
    const level = choice(`Policy of ${policy.label}`, LEVELS, LEVEL_WORDS, policy.level, (to) =>
      actions.level(policy.server, to),
    );
    const head = h('p.setup', {}, h('b', {}, visible(policy.label)), level, validatorLink(policy, server, base));
    const remains = h(
      'p.sub',
      {},
      `${policy.free.length} allowed, ${policy.capped.length} capped or asked, ${policy.denied.length} denied`,
    );
    return h('li', {}, head, remains, each(policy, server, report, opened.has(policy.server), actions));
  });
}

function choice<T extends string>(
  label: string,
  values: readonly T[],
  words: Readonly<Record<T, string>>,
  chosen: T | undefined,
  changed: (value: T) => void,
  none?: string,
): HTMLSelectElement {
  const empty = none === undefined ? [] : [h('option', { value: '', selected: chosen === undefined }, none)];
  const options = values.map((value) => h('option', { value, selected: value === chosen }, words[value]));
  const select = h('select', { 'aria-label': visible(label) }, ...empty, ...options);
  // The values are those of the options, which are of this type; the empty one means "none".
  select.addEventListener('change', () => changed(select.value as T));
  return select;
}

/** The policy travels behind the "#", which no browser sends. */
function validatorLink({ text }: ServerPolicy, server: StackServer | undefined, base: string): HTMLAnchorElement {
  const link = h('a', { href: `${base}validator/` }, 'Open in validator');
  void toHash(server?.id === undefined ? { text } : { text, server: server.id }).then((hash) => {
    link.href = `${base}validator/${hash}`;
  });
  return link;
}

/** The tools of one server, made when they are first looked at: there may be hundreds. */
function each(
  policy: ServerPolicy,
  server: StackServer | undefined,
  { wishes }: StackReport,
  open: boolean,
  actions: PolicyActions,
): HTMLElement {
  const tools = server?.tools ?? [];
  const details = h(
    'details',
    { 'data-server': policy.server, open },
    h('summary', {}, `Each of ${counted(tools.length, 'tool')}`),
  );
  const fill = (): void => {
    if (!details.open || details.querySelector('table') !== null) return;
    const now = new Map([
      ...policy.denied.map((one) => [one, 'denied'] as const),
      ...policy.capped.map((one) => [one, 'capped'] as const),
    ]);
    const own = wishes.tools?.[policy.server] ?? {};
    const rows = tools.map((tool) => {
      const wished = Object.hasOwn(own, tool.name) ? own[tool.name] : undefined;
      const select = choice(
        `Rule for ${tool.name}`,
        CHOICES,
        CHOICE_WORDS,
        wished,
        (to) => actions.tool(policy.server, tool.name, to || undefined),
        'as the level',
      );
      return h(
        'tr',
        {},
        h('th', { scope: 'row' }, name(tool.name)),
        h('td', {}, sev(tool.severity)),
        h('td', {}, tool.category ?? 'not known'),
        h('td', {}, now.get(tool.name) ?? 'allowed'),
        h('td', {}, select),
      );
    });
    const heads = ['Tool', 'Severity', 'Category', 'Now', 'Rule'].map((text) => h('th', { scope: 'col' }, text));
    const table = h('table.tab', {}, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows));
    details.append(
      h('div.scroll.each', { tabindex: '0', role: 'group', 'aria-label': `Tools of ${visible(policy.label)}` }, table),
    );
  };
  details.addEventListener('toggle', fill);
  fill();
  return details;
}
