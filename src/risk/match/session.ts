import { onlyTakesAway } from '../category.ts';
import type { ToolCapability } from '../vocabulary.ts';
import { capitalised, code, list } from '../words.ts';
import { company } from './company.ts';
import { isLocal, LEG_NAMES, WAYS_IN } from './legs.ts';
import { meansOf, meansSentence } from './means.ts';
import type { Fit } from './tool.ts';
import { type AttackFacts, isToolCapability, type ServerTags, serverHas, type TaggedTool } from './types.ts';

/** What the leg of a flow is called that a tag plays. */
function legName(tag: ToolCapability, attack: AttackFacts): string {
  if (WAYS_IN.includes(tag)) return LEG_NAMES.in;
  if (tag === 'private-data-read' || tag === 'secrets-read') return LEG_NAMES.data;
  return attack.match.all_of.includes('private-data-read') ? LEG_NAMES.out : LEG_NAMES.do;
}

/** True when the tools of a server alone make up the whole flow. */
export const isComplete = ({ match }: AttackFacts, server: ServerTags): boolean =>
  match.all_of.length + match.with_any_of.length > 0 &&
  match.all_of.every((tag) => serverHas(server, tag)) &&
  (match.with_any_of.length === 0 || match.with_any_of.some((tag) => serverHas(server, tag)));

/** Matches a session pattern against a tool that is one of its legs, where the server has all the others. */
export function fitSession(tool: TaggedTool, server: ServerTags, attack: AttackFacts): Fit | undefined {
  if (!isComplete(attack, server)) return undefined;
  const { all_of, any_of, with_any_of } = attack.match;
  const own = [...all_of, ...any_of, ...with_any_of]
    .filter((tag) => tool.tags.has(tag))
    .filter(isToolCapability)
    .filter((tag) => tag !== 'code-repo-write' || (!isLocal(tool.facts.params) && !onlyTakesAway(tool.facts.effects)));
  const [main] = own;
  if (main === undefined) return undefined;
  const leg = capitalised(list([...new Set(own.map((tag) => legName(tag, attack)))]));
  const others = company(tool.facts, server, missingLegs(server, attack, own));
  const told = others[0] ?? 'It has every leg of the flow by itself.';
  return {
    match: { attackId: attack.id, leg, reason: `${leg}. ${meansSentence(main, tool.facts)} ${told}`, generic: false },
    closeness: own.length + 1,
  };
}

/** The capabilities of the legs that the tool is not. */
function missingLegs(server: ServerTags, { match }: AttackFacts, own: readonly ToolCapability[]): ToolCapability[] {
  const missing = match.all_of.filter(isToolCapability).filter((tag) => !own.includes(tag));
  const out = match.with_any_of.filter(isToolCapability);
  if (out.length === 0 || out.some((tag) => own.includes(tag))) return missing;
  return [...missing, ...out.filter((tag) => server.tools.has(tag)).slice(0, 1)];
}

/** The flow of a session pattern as the server as a whole completes it: every leg with its first tool. */
export function sessionReason(server: ServerTags, { match }: AttackFacts): string {
  const last = match.with_any_of.filter(isToolCapability).find((tag) => server.tools.has(tag));
  const legs = [...match.all_of.filter(isToolCapability), ...(last === undefined ? [] : [last])];
  const told = legs.flatMap((tag) => {
    const [first, ...rest] = server.tools.get(tag) ?? [];
    const more = rest.length === 0 ? '' : ` (and ${rest.length} more)`;
    return first === undefined ? [] : [`${meansOf(first, tag).replace(code(first), `${code(first)}${more}`)}`];
  });
  return `All in one session: ${told.join('; ')}.`;
}
