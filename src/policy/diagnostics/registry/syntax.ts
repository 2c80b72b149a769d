import type { Row } from './kind.ts';

/** MP0xx: the text as JSON (policy language, section 2). `{hint}` ends the sentence, with a suggestion or without. */
export const SYNTAX = {
  MP001: [
    'error',
    'Not valid JSON: expected {what} here.',
    'A policy that is not valid JSON does not load, and every call is denied. Put in or take out what the message names.',
  ],
  MP002: [
    'error',
    '"{key}" appears twice; parsers keep only one and the other\'s rules vanish.',
    'Most parsers keep the last member and drop the others without a word. Keep one, or merge their rules.',
  ],
  MP003: [
    'error',
    'Comments are not allowed.',
    'JSON has no comments, and other programs that read this policy would refuse it. Use "description" or the rule\'s message instead.',
  ],
  MP004: ['error', 'Trailing comma.', 'JSON allows a comma only between two members or items. Remove it.'],
  MP005: [
    'error',
    'Names and text need double quotes.',
    'JSON knows neither single quotes nor bare words. Put the word in double quotes.',
  ],
  MP006: [
    'error',
    'A policy is one JSON object, this is {type}.',
    'The document starts with { and ends with }, with "version" and "default" inside. Paste the whole policy.',
  ],
  MP007: [
    'error',
    'Policy is {what}.',
    'Engines refuse policies beyond these bounds so that reading one stays cheap. Split the policy, or list fewer tools.',
  ],
  MP008: [
    'error',
    'This looks like YAML (an Intercept policy?).',
    'The policy language is JSON. Convert the file; the converter says what it could not carry over.',
  ],
  MP009: [
    'warning',
    'Invisible or direction-changing character U+{hex} in {where}.',
    'What is read here is not what is compared: the name or text holds a character that nobody sees. Remove it unless it is meant.',
  ],
  MP010: [
    'error',
    'This is only the tool part of a policy.',
    'Without "version" and "default" nothing says what happens to other tools. Wrap it in a whole policy with default "deny".',
  ],
} as const satisfies Record<string, Row>;
