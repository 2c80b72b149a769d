import { code } from '../words.ts';
import { attackPattern } from './patterns.ts';
import type { Fit } from './tool.ts';
import type { AssessedTool, AttackFacts } from './types.ts';

/** Matches a pattern that looks at the text of a definition: hidden or direction-changing characters. */
export function fitContent({ facts }: AssessedTool, attack: AttackFacts): Fit | undefined {
  const source = attack.match.content_regex;
  if (source === undefined) return undefined;
  const pattern = attackPattern(attack.id, source);
  const place = places(facts).find(([, text]) => pattern.test(text))?.[0];
  if (place === undefined) return undefined;
  const reason = `${code(facts.name)} holds characters in ${place} that a person does not see and a model reads.`;
  return { match: { attackId: attack.id, reason, generic: false }, closeness: 1 };
}

/** Every text of a definition that reaches the model, with its place in words. */
function places(facts: AssessedTool['facts']): [place: string, text: string][] {
  return [
    ['its name', facts.name],
    ['its description', facts.description ?? ''],
    ['its title', facts.annotations?.title ?? ''],
    ...facts.params.map((param): [string, string] => ['an argument', `${param.name} ${param.enum?.join(' ') ?? ''}`]),
  ];
}
