import { EXTENDED_FIELDS, type FIELDS } from '../../language.ts';
import { parsePath } from '../../paths.ts';
import { pointer } from '../../pointer.ts';
import { child, type ObjectNode, type StringNode } from '../../tree.ts';
import type { LimitView } from '../model-limits.ts';
import type { Check } from '../report.ts';
import { allConditions } from './conditions.ts';

/** MP520: everything that only the extended profile has (policy language, sections 1 and 11). */
export function checkExtended(check: Check): void {
  const { model } = check;
  if (model.root && model.shape !== 'tools' && model.shape !== 'entry') checkMembers(check, model.root, 'policy', '');
  if (model.allTools) checkMembers(check, model.allTools, 'allTools', '/all_tools');
  for (const { entry, pointer: at } of model.tools) if (entry) checkMembers(check, entry, 'entry', at);
  for (const { rules } of model.lists) for (const rule of rules) checkMembers(check, rule.node, 'rule', rule.pointer);
  for (const { name, node, index } of model.hide) {
    if (name !== '*' && name.includes('*')) check.report('MP520', node, { pointer: pointer('hide', index) });
  }
  for (const { path, pointer: at } of allConditions(check)) if (path) checkPath(check, path, `${at}/path`);
  checkLimits(check);
}

function checkMembers({ report }: Check, object: ObjectNode, kind: keyof typeof FIELDS, at: string): void {
  const extended: readonly string[] = EXTENDED_FIELDS[kind];
  for (const { name, key } of object.members) {
    if (extended.includes(name)) report('MP520', key, { pointer: at + pointer(name) });
  }
}

function checkPath({ report }: Check, path: StringNode, at: string): void {
  const parsed = parsePath(path.value);
  if (parsed.ok && parsed.extended) report('MP520', path, { pointer: at });
}

function checkLimits(check: Check): void {
  const users = new Map<string, LimitView>();
  for (const limit of check.model.limits) {
    const { node, pointer: at, counter, tool } = limit;
    checkMembers(check, node, 'limit', at);
    const scope = child(node, 'scope');
    if (!node.byName.has('scope')) check.report('MP520', { start: node.start, end: node.start + 1 }, { pointer: at });
    else if (scope && limit.scope === 'server') check.report('MP520', scope, { pointer: `${at}/scope` });
    const from = child(node, 'increment_from');
    if (from?.type === 'string') checkPath(check, from, `${at}/increment_from`);
    const first = counter === undefined ? undefined : users.get(counter);
    const shared = node.byName.get('counter')?.value;
    if (counter !== undefined && !first) users.set(counter, limit);
    else if (first && shared && first.tool && first.tool !== tool)
      check.report('MP520', shared, { pointer: `${at}/counter` });
  }
}
