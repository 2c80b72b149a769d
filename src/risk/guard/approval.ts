import { decidingEffects, reaches } from '../category.ts';
import { idParams } from '../names.ts';
import { inRole } from '../params.ts';
import { target } from '../phrases.ts';
import type { ToolFacts } from '../types.ts';
import type { Category } from '../vocabulary.ts';
import { agree, capitalised, code, list } from '../words.ts';
import { type Guard, type GuardPart, message } from './part.ts';

/** A person decides each Destructive and Financial call, and reads code before it runs. */
export const approvalGuard: Guard = (facts, category) => {
  if (reaches(category, 'Destructive'))
    return [ask(question(facts, category), 'a person decides each call', 'Every call waits for a person.')];
  const [source] = inRole(facts, 'code');
  if (category !== 'Execute' || source === undefined) return [];
  return [
    ask(`Run the code in ${source}?`, 'a person reads the code', `A person reads ${code(source)} before it runs.`),
  ];
};

const ask = (on_ask: string, title: string, says: string): GuardPart => ({
  approve_if: [{ conditions: [], on_ask: message(on_ask) }],
  title,
  says,
});

/** "Cancel the order that orderid names?"; money asks for the arguments that set it. */
function question(facts: ToolFacts, category: Category): string {
  const [effect] = decidingEffects(facts.effects);
  const verb = capitalised((effect ?? 'run').replaceAll('-', ' '));
  const amounts = category === 'Financial' ? inRole(facts, 'amount', 'recipient') : [];
  if (amounts.length === 0) return `${verb} ${target(facts, effect)}?`;
  const id = idParams(facts).find(({ required }) => required);
  const what = id === undefined ? '' : `, for the ${id.noun} that ${id.name} names`;
  return `${verb}, as ${list(amounts)} ${agree(amounts, 'says', 'say')}${what}?`;
}
