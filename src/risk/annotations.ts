import { held } from './rules/rule.ts';
import type { AnnotationCheck, ToolFacts } from './types.ts';
import type { Category } from './vocabulary.ts';
import { code, list } from './words.ts';

type Hint = AnnotationCheck['hint'];

/** Defaults of the MCP specification. They stand in for hints that are not declared, and for no other. */
const DEFAULTS: Record<Hint, boolean> = {
  readOnlyHint: false,
  destructiveHint: true,
  idempotentHint: false,
  openWorldHint: true,
};

const HINTS: readonly Hint[] = ['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint'];

/** `undefined` when the declared value agrees with the assessment, else why it does not. */
type Objection = (facts: ToolFacts, category: Category, value: boolean) => string | undefined;

const effectsOf = (facts: ToolFacts): string => list(facts.effects.map(code));

const readOnly: Objection = (facts, category, value) => {
  if (value && category !== 'Read') return `but the effects of a call are ${effectsOf(facts)}`;
  return !value && category === 'Read' ? 'but nothing was seen that a call changes' : undefined;
};

const destructive: Objection = (facts, category, value) => {
  const worst = held(facts, 'run-code', 'run-command');
  if (!value && category === 'Destructive') return `but the effects of a call are ${effectsOf(facts)}`;
  if (!value && worst !== undefined) return `but ${code(worst.id)} can delete as well as anything else`;
  return value && onlyAdds(facts) ? `but ${effectsOf(facts)} only adds` : undefined;
};

const ADDS = new Set<string>(['create', 'send', 'upload', 'read', 'compute']);
const onlyAdds = (facts: ToolFacts): boolean => facts.effects.every((effect) => ADDS.has(effect));

const idempotent: Objection = (facts, _category, value) => {
  const again = held(
    facts,
    'create',
    'send',
    'issue',
    'pay',
    'refund',
    'transfer',
    'purchase',
    'trade',
    'credit',
    'record-payment',
  );
  return value && again !== undefined ? `but a second call does ${code(again.id)} a second time` : undefined;
};

const openWorld: Objection = (facts, _category, value) => {
  const out = held(facts, 'http-fetch', 'http-post', 'browser', 'email-send', 'messaging-send');
  return !value && out !== undefined ? `but ${code(out.id)} reaches people or systems outside` : undefined;
};

const OBJECTIONS: Record<Hint, Objection> = {
  readOnlyHint: readOnly,
  destructiveHint: destructive,
  idempotentHint: idempotent,
  openWorldHint: openWorld,
};

/**
 * Holds each hint against the assessment, always all four. A hint that is not declared never disagrees; its sentence
 * names the default that a client falls back to (MCP specification, tool annotations).
 */
export function checkAnnotations(facts: ToolFacts, category: Category | undefined): AnnotationCheck[] {
  return HINTS.map((hint) => {
    const value = facts.annotations?.[hint];
    return value === undefined ? undeclared(hint) : declared(hint, value, facts, category);
  });
}

const undeclared = (hint: Hint): AnnotationCheck => ({
  hint,
  declared: false,
  agrees: true,
  text: `${code(hint)} is not declared; a client falls back to ${code(String(DEFAULTS[hint]))}.`,
});

function declared(hint: Hint, value: boolean, facts: ToolFacts, category: Category | undefined): AnnotationCheck {
  const claim = code(`${hint}: ${value}`);
  if (category === undefined) {
    return {
      hint,
      declared: true,
      agrees: true,
      text: `${claim} is the author’s word; nothing is known to hold it against.`,
    };
  }
  const objection = OBJECTIONS[hint](facts, category, value);
  const text = objection === undefined ? `${claim} agrees with the effects seen.` : `${claim}, ${objection}.`;
  return { hint, declared: true, agrees: objection === undefined, text };
}
