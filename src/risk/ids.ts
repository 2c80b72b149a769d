import { idNounOf, leading, singular, tokens } from './names.ts';
import { objectOf } from './part-of.ts';
import { saysNothing } from './stray.ts';
import type { ToolFacts } from './types.ts';

/** An argument that identifies something, and what. */
export interface Id {
  name: string;
  noun: string;
  required: boolean;
}

/** The ids a tool takes: required ones first, and of these the one that the tool's name is about. */
export function idParams(facts: ToolFacts): Id[] {
  const about = leading(facts.name).map(singular);
  const ids = facts.params.flatMap((param) => {
    const noun = saysNothing(param, facts) ? undefined : idNounOf(param);
    const at = about.lastIndexOf(singular(noun?.split(' ').at(-1) ?? ''));
    return noun === undefined ? [] : [{ name: param.name, noun, required: param.required, at }];
  });
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0 && only.at === -1 && BY_ID.test(tokens(facts.name).join(' ')))
    return [{ ...only, noun: objectOf(facts.name) ?? only.noun }];
  return ids.sort((a, b) => Number(b.required) - Number(a.required) || b.at - a.at);
}

/** `get_paper_by_id` says what its `arxiv_id` identifies. */
const BY_ID = / by (?:\w+ )?u?id$/;
