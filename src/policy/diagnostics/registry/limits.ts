import type { Row } from './kind.ts';

/** MP3xx: quotas (policy language, section 6). */
export const LIMITS = {
  MP301: [
    'error',
    'A limit needs "counter", "window" and "max"; "{f}" is missing.',
    'A quota is a number of calls in a window, counted under a name. Add the missing one.',
  ],
  MP302: [
    'error',
    '"window" must be "minute", "hour" or "day".',
    'There are three windows, aligned to UTC. Choose the one that is nearest.',
  ],
  MP303: [
    'error',
    '"max" must be a whole number from 1.',
    'To let nothing through, write a deny_if rule with no conditions. Otherwise give the most calls that one window may let through.',
  ],
  MP304: [
    'error',
    '"scope" must be "grant" (extended: "server").',
    'The scope says who shares the counter. "grant" counts for each grant apart.',
  ],
  MP305: [
    'error',
    'Counter names use letters, digits, ". _ -", at most 128.',
    'The name is part of a key in the store of counters. Write a plain name such as "refunds_per_day".',
  ],
  MP306: [
    'error',
    'Counter "{c}" is used twice in "{t}".',
    'One name is one bucket, so each call would be counted twice. Give each limit its own counter.',
  ],
  MP307: [
    'error',
    'Counter "{c}" has another window or scope in "{t}".',
    'One name is one bucket in the whole policy and has one window and one scope. Rename one of them.',
  ],
  MP308: [
    'warning',
    'Counter "{c}" is shared with "{t}" but has another max.',
    'Both tools use up the same bucket, so the smaller maximum is reached through the other tool too. Use the same maximum, or two counters.',
  ],
  MP309: [
    'error',
    '"increment" must be a whole number from 1.',
    'It is what one call adds to the counter, at most 1000000000. Leave it out to add 1.',
  ],
  MP310: [
    'error',
    'Use "increment" or "increment_from", not both.',
    'A call adds either a fixed amount or the number of an argument. Remove one of the two.',
  ],
  MP311: [
    'error',
    '"increment_from" must be an argument path without [*].',
    'The amount comes from one argument, such as "args.amount". Write its path.',
  ],
  MP312: [
    'error',
    'Limits over all tools count calls; "increment_from" is for one tool.',
    'Tools name their arguments differently, so an amount cannot be counted over all of them. Move the limit to the tool it is for.',
  ],
  MP313: [
    'warning',
    'Calls without "{p}" will be denied by this limit.',
    'An amount that is missing cannot be counted, so the call is denied with a text about quotas. A require rule makes the reason clear.',
  ],
  MP314: [
    'error',
    '"increment" is larger than "max"; nothing can pass.',
    'One call already adds more than the window holds. Raise "max" or lower "increment".',
  ],
  MP315: [
    'error',
    'Counter "{c}" is used in all_tools and in "{t}".',
    "The counter over all tools counts this tool's calls already, so each would count twice. Rename one of them.",
  ],
} as const satisfies Record<string, Row>;
