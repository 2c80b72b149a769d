import type { Row } from './kind.ts';

/** MP5xx: policies that load but mean something else, or are weak. */
export const MEANING = {
  MP501: [
    'warning',
    'Nothing is denied: every tool of the server can be called.',
    'The policy lets every call through. Use default "deny" and list the tools that may be called.',
  ],
  MP502: [
    'warning',
    'Tools the server adds later will be callable at once.',
    'With default "allow" a new tool is allowed before anyone has looked at it. Use default "deny" and list the tools.',
  ],
  MP503: [
    'warning',
    '"{t}" is hidden, so its rules are never used.',
    '"hide" is checked first and denies every call of the tool. Remove the tool from one of the two places.',
  ],
  MP504: [
    'warning',
    '"*" already hides everything.',
    'The other names in the list change nothing. Remove them, or remove "*".',
  ],
  MP505: [
    'warning',
    'No tool can be called under this policy.',
    'Every call is denied. List at least one tool that may be called, if that is not what you want.',
  ],
  MP506: [
    'warning',
    'This rule always denies; {others} of "{t}" are never reached.',
    'A rule without conditions denies every call, so what comes after it is dead. Remove the rest, or give this rule conditions.',
  ],
  MP507: [
    'warning',
    'This requirement has no conditions and checks nothing.',
    'A requirement without conditions always holds. Add a condition, or remove the rule.',
  ],
  MP508: [
    'warning',
    'The pattern is not anchored; it allows any text containing a match.',
    'A caller can put anything before or after the part that matches. Write ^( and )$ around the pattern.',
  ],
  MP509: [
    'warning',
    'A call without "{p}" is not stopped by this rule.{note}',
    'An absent argument does not match here, so leaving it out avoids the rule. Add a require rule with "exists", if the argument has to be there.',
  ],
  MP510: [
    'warning',
    'Listing forbidden {things} is easy to get around; require an allow list.',
    'There are more spellings than any list of forbidden ones can hold. Require that the argument matches what is allowed.',
  ],
  MP511: [
    'warning',
    'The pattern ends inside a host name: "{ex}" would pass.',
    'Nothing says that the host name ends there. Add "/" or (/|$) at the end.',
  ],
  MP512: [
    'warning',
    '"." matches any character; write "\\\\." in a host.',
    'A host name with another character in that place would match as well. Put two backslashes before the dot.',
  ],
  MP513: [
    'hint',
    'Is "{p}" in units or in cents?',
    "Payment interfaces count in units or in the smallest coin; a bound meant for one is a hundred times off in the other. Check the tool's description.",
  ],
  MP514: [
    'warning',
    'This text looks like a credential.',
    'Messages are shown to the model and to people, and policies are copied about. Remove it, and replace the credential if it was real.',
  ],
  MP515: [
    'warning',
    'The path "{p}" is checked as text; "..", links and other spellings can get around it.',
    'The text is compared before the server resolves it. Require a pattern that allows plain names only, without "..".',
  ],
  MP516: [
    'warning',
    'Everything this requirement allows is denied by deny_if {i}.',
    'No call satisfies both, so the tool cannot be called. Correct one of the two rules.',
  ],
  MP517: [
    'hint',
    'In deny_if, "{op}" also denies calls without "{p}".',
    'An absent argument is not equal to anything, so such a call is denied too. Nothing to do if that is meant.',
  ],
  MP518: [
    'hint',
    'Fixed windows let up to {n} calls pass around a boundary.',
    'A window starts anew at the full minute, hour or day, so two windows may be used up one right after the other. Choose "max" with that in mind.',
  ],
  MP519: [
    'warning',
    '"{a}" and "{b}" differ only in case or look-alike characters.',
    'Names are compared exactly, so these are two tools to an engine and one to a reader. Correct one of them.',
  ],
  MP520: [
    'hint',
    'Extended feature: not understood by other engines.',
    'This engine accepts it; a policy that must load elsewhere has to do without it.',
  ],
} as const satisfies Record<string, Row>;
