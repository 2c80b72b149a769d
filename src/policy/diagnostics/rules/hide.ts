import { CAPS } from '../../language.ts';
import { pointer } from '../../pointer.ts';
import { removeItems, replace } from '../edits.ts';
import { type Check, shown } from '../report.ts';

/** MP109, MP110, MP120 and MP504: the list of hidden tools. */
export function checkHide(check: Check): void {
  const list = check.model.hideList;
  if (!list) return;
  checkEntries(check);
  checkRepeats(check);
  checkStar(check);
  const beyond = list.items[CAPS.hide];
  if (beyond) check.report('MP120', beyond, { pointer: '/hide', values: { n: '2,000', things: 'hidden tools' } });
}

function checkEntries({ model, report }: Check): void {
  const list = model.hideList;
  for (const [index, item] of list?.items.entries() ?? []) {
    if (!list || (item.type === 'string' && item.value !== '')) continue;
    const edits = removeItems(list, [index]);
    report('MP109', item, {
      pointer: pointer('hide', index),
      values: { i: String(index + 1) },
      fixes: [{ title: 'Remove the entry', kind: 'safe', edits }],
    });
  }
}

function checkRepeats({ model, report }: Check): void {
  const seen = new Map<string, (typeof model.hide)[number]>();
  for (const entry of model.hide) {
    const first = seen.get(entry.name);
    if (!first) seen.set(entry.name, entry);
    else if (model.hideList) {
      const edits = removeItems(model.hideList, [entry.index]);
      report('MP110', entry.node, {
        pointer: pointer('hide', entry.index),
        values: { t: shown(entry.name) },
        related: [{ message: 'It is hidden here before.', span: first.node }],
        fixes: [{ title: 'Remove the second entry', kind: 'safe', edits }],
      });
    }
  }
}

function checkStar({ model, report }: Check): void {
  const star = model.hide.find(({ name }) => name === '*');
  const others = model.hide.filter(({ name }) => name !== '*');
  if (!star || !model.hideList || others.length === 0) return;
  report('MP504', star.node, {
    pointer: pointer('hide', star.index),
    related: others.slice(0, 10).map(({ node }) => ({ message: 'This entry changes nothing.', span: node })),
    fixes: [{ title: 'Keep "*" only', kind: 'safe', edits: [replace(model.hideList, '["*"]')] }],
  });
}
