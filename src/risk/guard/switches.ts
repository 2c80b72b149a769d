import { callsOut } from '../can.ts';
import { reaches } from '../category.ts';
import { namedIn } from '../params.ts';
import { isNumber, roleOf } from '../roles.ts';
import { opens, silences, speaksFor } from '../rules/noting.ts';
import type { ParamFacts, ToolFacts } from '../types.ts';
import { code } from '../words.ts';
import { argPath, denyWhen, type Guard, type GuardPart, leftOut, plain, rule } from './part.ts';

const RISKY =
  /^(?:force|recursive|overwrite|purge|permanent(?:ly)?|all|delete_?\w*|no_?backup|skip_?\w+|dangerous\w*)$/i;

/** Switches that make a call worse stay off, and nobody's name is lent. */
export const switchGuard: Guard = (facts, category) => {
  if (!reaches(category, 'Write')) return [];
  const lending = new Set(facts.traits.includes('acts-as-other') ? speaksFor(facts) : []);
  const silencing = new Set(facts.traits.includes('silences-notice') ? silences(facts) : []);
  const blamed = new Set(namedIn(facts, 'reversible', ...facts.effects).map(({ name }) => name));
  const decisive = new Set(decisiveNames(facts));
  const opening = new Set(facts.traits.includes('publishes') ? opens(facts) : []);
  return facts.params.flatMap((param) => {
    const { name } = param;
    if (lending.has(name)) return keepOut(facts, param, 'Not in the name of somebody else.');
    if (silencing.has(name)) return keepOut(facts, param, 'People must be told.');
    if (decisive.has(name)) return keepOut(facts, param, 'A person sets that.');
    if (opening.has(name) && isSwitch(facts, param)) return keepOut(facts, param, 'Not for everybody to see.');
    const risky = blamed.has(name) || RISKY.test(name);
    return risky && isSwitch(facts, param) ? keepOut(facts, param, 'A person decides that.') : [];
  });
};

/**
 * Optional arguments that a reviewer blames for setting a credential or turning something elsewhere. They can be left
 * out only where the tool has other work to do.
 */
function decisiveNames(facts: ToolFacts): string[] {
  const named = namedIn(facts, 'sets-credential', 'redirects').filter(({ required }) => !required);
  const rest = facts.params.filter((param) => !named.includes(param) && roleOf(param, facts) !== 'id');
  return rest.length === 0 ? [] : named.map(({ name }) => name);
}

const isSwitch = (facts: ToolFacts, param: ParamFacts): boolean => roleOf(param, facts) === 'switch';

/**
 * A switch is held in its harmless place, and must be given where leaving it out would turn it; an argument of another type, if it is
 * optional, must be left out.
 */
function keepOut(facts: ToolFacts, param: ParamFacts, why: string): GuardPart[] {
  const path = argPath(param.name);
  if (path === undefined) return [];
  if (!isSwitch(facts, param)) return param.required || isHeld(facts, param) ? [] : leftOut([param.name], why);
  const on = asksForNotice(facts, param.name) || KEEPS_IN.test(param.name);
  const word = on ? 'on' : 'off';
  const title = `${plain(param.name)} ${word}`;
  const refusal = `${plain(param.name)} stays ${word}. ${why}`;
  if (param.default === !on) {
    const says = `${code(param.name)} must be given as ${code(String(on))}.`;
    return [{ require: [rule({ path, op: 'eq', value: on }, refusal)], title, says }];
  }
  const says = `${code(param.name)} stays ${word}.`;
  return [{ deny_if: [denyWhen({ path, op: 'eq', value: !on }, refusal)], title, says }];
}

/** Arguments that another guard asks for in a certain form cannot be left out as well. */
function isHeld(facts: ToolFacts, param: ParamFacts): boolean {
  const role = roleOf(param, facts);
  if (role === 'recipient') return facts.capabilities.includes('email-send');
  if (role === 'url') return callsOut(facts);
  return ['path', 'sql', 'command'].includes(role) || (role === 'amount' && isNumber(param));
}

const KEEPS_IN = /^(?:is_?)?(?:private|unlisted)$/i;

/** `notify: false` silences, and so does `noemail: true`: the name says which place is the harmless one. */
const asksForNotice = (facts: ToolFacts, name: string): boolean =>
  facts.traits.includes('silences-notice') && silences(facts).includes(name) && /^(?:send|notif)/i.test(name);
