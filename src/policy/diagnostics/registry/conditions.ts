import type { Row } from './kind.ts';

/** MP2xx: conditions, paths, operators and values (policy language, sections 3 and 4). */
export const CONDITIONS = {
  MP201: [
    'error',
    'A condition needs "path", "op" and "value"; "{f}" is missing.',
    'All three are required; nothing is assumed. Add the missing one.',
  ],
  MP202: [
    'error',
    'Paths start with "args."; write "args.{p}".',
    'A path walks from the arguments of the call, which are called "args". Put "args." in front.',
  ],
  MP203: [
    'error',
    '"state." paths belong to Intercept; use "limits".',
    'Counters are not read in conditions here. Write a limit with a counter, a window and a maximum.',
  ],
  MP204: [
    'error',
    '"{p}" is not a valid path: {why}.',
    'A path that cannot be read would check nothing. Write "args." and names joined by dots; other names go in ["..."].',
  ],
  MP205: [
    'error',
    'Unknown operator "{op}"{hint}',
    'The operators are eq, neq, in, not_in, lt, lte, gt, gte, regex, contains and exists. Use one of them.',
  ],
  MP206: [
    'error',
    '"{op}" needs a number, not {type}.',
    'Order is defined for numbers only. Write the bound as a number without quotes.',
  ],
  MP207: [
    'error',
    '"{op}" needs a non-empty list.',
    'It compares with each value of a list. Write the values between [ and ].',
  ],
  MP208: [
    'error',
    '"exists" needs true or false.',
    'With true the argument must be there, with false it must not. Write one of the two without quotes.',
  ],
  MP209: [
    'error',
    'Pattern not accepted at {offset}: {why}.',
    'Patterns are limited to what every engine matches in time that grows with the text only. Look-around and back-references are not in it; write a simpler pattern or two conditions.',
  ],
  MP210: [
    'error',
    'Pattern too long or repeats more than 1000 times.',
    'At most 1024 characters and repeats up to 1000 are accepted. Write a shorter pattern, or a list with "in".',
  ],
  MP211: [
    'error',
    'Compare with null through "exists": false.',
    'An argument that is null counts as absent and equals nothing. Ask whether the argument exists.',
  ],
  MP212: [
    'warning',
    'These conditions can never hold together.',
    'All conditions of a rule must hold at once, and no value satisfies these. Correct one of them, or put them in separate rules.',
  ],
  MP213: [
    'warning',
    'Condition repeated.',
    'The same condition stands in this rule before, so it changes nothing. Remove it, or write what was meant.',
  ],
  MP214: [
    'warning',
    'The list mixes types or repeats {v}.',
    'A repeated value changes nothing, and a value of another type matches only where text and numbers are taken for each other. Keep one of each, of one type.',
  ],
  MP215: [
    'error',
    '"{op}" compares with text, number or true/false, not {type}.',
    'Lists and objects cannot be compared. Use "in" for several values, or a path to the member that matters.',
  ],
} as const satisfies Record<string, Row>;
