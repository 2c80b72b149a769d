import { child } from '../../tree.ts';
import { removeItems, removeMembers } from '../edits.ts';
import type { RuleView } from '../model-rules.ts';
import { type Check, shown } from '../report.ts';

/** A rule without conditions holds for every call. */
export function isUnconditional({ node, bare }: RuleView): boolean {
  const conditions = child(node, 'conditions');
  return !bare && conditions?.type === 'array' && conditions.items.length === 0;
}

/** MP506: what stands behind a rule that always denies. */
export function checkDeadRules({ model, report }: Check): void {
  for (const list of model.lists) {
    const index = list.kind === 'deny_if' ? list.rules.findIndex(isUnconditional) : -1;
    const rule = list.rules[index];
    const holder = list.tool ? list.tool.entry : model.allTools;
    if (!rule || !holder || list.node.type !== 'array') continue;
    const later = list.rules.slice(index + 1);
    const dead = ['approve_if', 'limits'].flatMap((name) => {
      const member = holder.byName.get(name);
      return member?.value?.type === 'array' && member.value.items.length > 0 ? [member] : [];
    });
    if (later.length + dead.length === 0) continue;
    const others = [...(later.length > 0 ? ['later rules'] : []), ...dead.map(({ name }) => `"${name}"`)].join(' and ');
    const cut = removeItems(
      list.node,
      list.node.items.flatMap((_, at) => (at > rule.index ? [at] : [])),
    );
    report('MP506', rule.node, {
      pointer: rule.pointer,
      values: { others, t: list.tool ? shown(list.tool.name) : 'all_tools' },
      related: [...later.map(({ node }) => node), ...dead.map(({ key }) => key)]
        .slice(0, 10)
        .map((span) => ({ message: 'Never reached.', span })),
      fixes: [{ title: 'Remove what is never reached', kind: 'safe', edits: [...cut, ...removeMembers(holder, dead)] }],
    });
  }
}
