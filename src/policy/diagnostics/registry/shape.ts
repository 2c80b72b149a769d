import type { Row } from './kind.ts';

/** MP1xx: members, their names and their types. */
export const SHAPE = {
  MP101: ['error', '"version" is missing.', 'The version says which rules the text follows. Add "version": "1".'],
  MP102: [
    'error',
    '"version" must be the text "1", not {value}.',
    'Only the text "1" is known; a number is not the same. Write "version": "1".',
  ],
  MP103: [
    'error',
    '"default" is missing: say what happens to unlisted tools.',
    'Without it nobody can tell whether a tool that is not listed may be called. "deny" is the careful answer.',
  ],
  MP104: [
    'error',
    '"default" must be "allow" or "deny", not {value}.',
    'An engine does not guess. Write "deny" to allow only listed tools, or "allow" to allow all others too.',
  ],
  MP105: [
    'error',
    'Unknown field "{f}" at the top level{hint}',
    'An unknown field is refused, because a rule that is ignored is a hole. Correct the name or remove the field.',
  ],
  MP106: [
    'error',
    'Unknown field "{f}" in tool "{t}"{hint}',
    'An unknown field is refused, because a rule that is ignored is a hole. Correct the name or remove the field.',
  ],
  MP107: [
    'error',
    'Unknown field "{f}" in a {thing}{hint}',
    'An unknown field is refused, because a rule that is ignored is a hole. Correct the name or remove the field.',
  ],
  MP108: [
    'error',
    '"{f}" must be {wanted}, not {type}.',
    'A policy with a value of the wrong type never loads. Write the value in the form that the message names.',
  ],
  MP109: [
    'error',
    'Entry {i} of "hide" must be a tool name.',
    '"hide" is a list of tool names as text. Remove the entry or write the name in quotes.',
  ],
  MP110: [
    'warning',
    '"{t}" is hidden twice.',
    'The second entry changes nothing. Remove it, or write the name that was meant.',
  ],
  MP111: [
    'warning',
    'Tool name "{t}" has characters or a length MCP advises against.',
    'Names are compared exactly, so a blank or a special character often means that the rule meets no tool. MCP advises 1 to 128 letters, digits, "_", "-" and ".".',
  ],
  MP112: [
    'error',
    '"*" is not a tool here; use "all_tools".',
    'Under "tools" every name is one tool. Quotas over all tools stand in "all_tools"; to hide all tools write "*" in "hide".',
  ],
  MP113: [
    'error',
    'Patterns cannot allow tools; "{t}" must be an exact name.',
    'A pattern would also allow tools that the server adds later. List the tools by name.',
  ],
  MP114: [
    'error',
    'A rule needs "conditions" (an empty list means always).',
    'Whether the rule is meant for every call must be said. Add the conditions, or [] for always.',
  ],
  MP115: [
    'error',
    '"{f}" must be 1 to 500 characters of text on one line.',
    'The text is shown to the model and to people. Shorten it to one plain line, or remove it to get the standard text.',
  ],
  MP116: [
    'error',
    'null is not allowed here.',
    'The word null could mean "nothing" or "not set", and an engine does not guess. Remove the member or give it a value.',
  ],
  MP117: [
    'error',
    '"all_tools" can hold "limits" only (extended: "deny_if").',
    'Rules about arguments belong to one tool, because tools name their arguments differently. Move "{f}" to the tools it is for.',
  ],
  MP118: [
    'error',
    'This is a bare condition; rules hold conditions in a list.',
    'A rule is an object with "conditions", so that several can hold together. Wrap the condition.',
  ],
  MP119: [
    'error',
    '"{f}" is one rule; a list is needed.',
    'Each of these fields holds a list of rules, even for one. Wrap the rule in [ and ].',
  ],
  MP120: [
    'error',
    'More than {n} {things}.',
    'Engines refuse policies beyond these bounds so that each decision stays fast. Shorten the list.',
  ],
} as const satisfies Record<string, Row>;
