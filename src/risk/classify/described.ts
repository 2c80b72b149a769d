import type { ParamDefinition, ToolDefinition } from './definition.ts';

/** The heading over a list of arguments in a description, as docstrings have it. */
const HEADING =
  /\b(?:args|arguments|parameters|params|inputs|(?:required|optional) (?:parameters|arguments|args))\s*:/i;
/** What follows such a list. */
const AFTER = /\b(?:returns?|yields|raises|examples?|notes?|output|response)\s*:/i;
/** Longer lists are prose. */
const LONGEST = 2000;
/** `file_path (str): where to save`: a name in lower case and a colon. */
const ENTRY = /(?:^|[\s,*•`-])([a-z][A-Za-z0-9_]{1,39})`?\s*(?:\([^()]{0,60}\)\s*)?:\s+(?!\/\/)/g;

/**
 * Arguments with those that only the description lists: many servers say there what their schema leaves out. Of these the
 * type is not known, and none counts as required.
 */
export function paramsWithDescribed({ params, description }: ToolDefinition): ParamDefinition[] {
  const known = new Set(params.map(({ name }) => name));
  return [...params, ...describedIn(description).filter(({ name }) => !known.has(name))];
}

function describedIn(description: string): ParamDefinition[] {
  const heading = HEADING.exec(description);
  if (heading === null) return [];
  const after = description.slice(heading.index + heading[0].length).slice(0, LONGEST);
  const list = after.slice(0, AFTER.exec(after)?.index ?? LONGEST);
  const found = [...list.matchAll(ENTRY)];
  return found.map((entry, at) => ({
    name: entry[1] ?? '',
    type: 'any',
    required: false,
    description: list.slice(entry.index + entry[0].length, found[at + 1]?.index ?? list.length).trim(),
  }));
}
