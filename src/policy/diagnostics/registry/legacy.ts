import type { Row } from './kind.ts';

/** MP4xx: older forms and the forms of Intercept (policy language, section 13). */
export const LEGACY = {
  MP401: [
    'warning',
    '"action": "deny" is the old form.',
    'It still loads and denies every call of the tool. Write a deny_if rule with no conditions.',
  ],
  MP402: [
    'warning',
    '"action": "allow" says nothing; listing the tool allows it.',
    'A listed tool is allowed unless a rule denies the call. Remove the member.',
  ],
  MP403: ['warning', '"reason" is now "on_deny".', 'The text moved into the rule that denies. Rewrite the entry.'],
  MP404: [
    'warning',
    '"rate_limit" is now "limits".',
    'A limit also names its counter and its scope. Rewrite the entry.',
  ],
  MP405: [
    'warning',
    '"{n}/{window}" is the Intercept shorthand.',
    'It still loads as a limit. Write the limit out, with a counter and a scope.',
  ],
  MP406: [
    'error',
    '"rules" is the Intercept form.',
    'Here conditions that must hold stand in "require", denials in "deny_if" and counters in "limits". Convert the entry.',
  ],
  MP407: [
    'error',
    '"validate.required_args" has no counterpart.',
    'Write one require rule with "exists" for each argument that must be there.',
  ],
  MP408: [
    'warning',
    '"action": "require_approval" is "approve_if" (extended); core can only deny.',
    'It loads as a question to a person. Engines without approvals deny the call; write approve_if, or deny_if to block the tool everywhere.',
  ],
  MP409: [
    'error',
    'A window of {n} seconds has no counterpart; windows are 60, 3600 or 86400.',
    'Quotas are counted by the minute, the hour or the day. Choose one of them and a maximum that fits.',
  ],
  MP410: [
    'error',
    '"reason" without a denial has no meaning.',
    'The text is shown when a call is denied, and nothing here denies. Remove it, or put it in the rule as "on_deny".',
  ],
} as const satisfies Record<string, Row>;
