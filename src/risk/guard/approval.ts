import { decidingEffects, reaches } from '../category.ts';
import { inRole } from '../params.ts';
import { target } from '../phrases.ts';
import type { ToolFacts } from '../types.ts';
import { agree, capitalised, code, list } from '../words.ts';
import { type Guard, type GuardPart, message } from './part.ts';

/** A person decides each Destructive and Financial call, and reads code before it runs. */
export const approvalGuard: Guard = (facts, category) => {
  if (reaches(category, 'Destructive'))
    return [ask(question(facts), 'a person decides each call', 'Every call waits for a person.')];
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
function question(facts: ToolFacts): string {
  const [effect = 'run'] = decidingEffects(facts.effects);
  const verb = capitalised(effect.replaceAll('-', ' '));
  const amounts = inRole(facts, 'amount', 'recipient');
  return amounts.length > 0
    ? `${verb}, as ${list(amounts)} ${agree(amounts, 'says', 'say')}?`
    : `${verb} ${target(facts)}?`;
}
