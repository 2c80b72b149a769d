import { type Case, condition, limit, tool } from './case.ts';

export const LEGACY_CASES: readonly Case[] = [
  {
    code: 'MP401',
    text: tool('{«"action":"deny"»}'),
    message: '"action": "deny" is the old form.',
    fixes: [['safe', tool('{ "deny_if": [{ "conditions": [] }] }')]],
    good: tool('{"deny_if":[{"conditions":[]}]}'),
  },
  {
    code: 'MP402',
    text: tool('{«"action":"allow"»,"require":[]}'),
    message: '"action": "allow" says nothing; listing the tool allows it.',
    fixes: [['safe', tool('{"require":[]}')]],
    good: tool('{}'),
  },
  {
    code: 'MP403',
    text: tool('{"action":"deny",«"reason"»:"Blocked here."}'),
    message: '"reason" is now "on_deny".',
    fixes: [['safe', tool('{ "deny_if": [{ "conditions": [], "on_deny": "Blocked here." }] }')]],
    good: tool('{"deny_if":[{"conditions":[],"on_deny":"Blocked here."}]}'),
  },
  {
    code: 'MP404',
    text: tool('{«"rate_limit"»:{"max":10,"window":60}}'),
    message: '"rate_limit" is now "limits".',
    fixes: [['safe', tool('{ "limits": [{ "counter": "a_rate", "window": "minute", "max": 10, "scope": "grant" }] }')]],
    good: limit('{"counter":"a_rate","window":"minute","max":10}'),
  },
  {
    code: 'MP405',
    text: tool('{"rate_limit":«"5/hour"»}'),
    message: '"5/hour" is the Intercept shorthand.',
    fixes: [['safe', tool('{ "limits": [{ "counter": "a_rate", "window": "hour", "max": 5, "scope": "grant" }] }')]],
    good: limit('{"counter":"a_rate","window":"hour","max":5}'),
  },
  {
    code: 'MP406',
    text: tool(
      '{«"rules"»:[{"conditions":[{"path":"args.x","op":"lte","value":5}],"on_deny":"Too much."},{"action":"deny"}]}',
    ),
    message: '"rules" is the Intercept form.',
    fixes: [
      [
        'unsafe',
        tool(
          '{ "require": [{ "conditions": [{ "path": "args.x", "op": "lte", "value": 5 }], "on_deny": "Too much." }], "deny_if": [{ "conditions": [] }] }',
        ),
      ],
    ],
    good: condition('"op":"lte","value":5'),
  },
  {
    code: 'MP407',
    text: tool('{«"validate"»:{"required_args":["x"]}}'),
    message: '"validate.required_args" has no counterpart.',
    fixes: [['safe', tool('{"require": [{ "conditions": [{ "path": "args.x", "op": "exists", "value": true }] }]}')]],
    good: condition('"op":"exists","value":true'),
  },
  {
    code: 'MP408',
    text: tool('{«"action":"require_approval"»,"reason":"Ask first."}'),
    message: '"action": "require_approval" is "approve_if" (extended); core can only deny.',
    fixes: [
      ['safe', tool('{ "approve_if": [{ "conditions": [], "on_ask": "Ask first." }] }')],
      ['safe', tool('{ "deny_if": [{ "conditions": [], "on_deny": "Requires human approval." }] }')],
    ],
    good: tool('{"approve_if":[{"conditions":[]}]}'),
  },
  {
    code: 'MP409',
    text: tool('{"rate_limit":{"max":10,"window":«90»}}'),
    message: 'A window of 90 seconds has no counterpart; windows are 60, 3600 or 86400.',
    fixes: [['unsafe', tool('{"rate_limit":{ "max": 6, "window": 60 }}')]],
    good: tool('{"rate_limit":{"max":10,"window":3600}}'),
  },
  {
    code: 'MP409',
    text: tool('{"rate_limit":«"70/week"»}'),
    message: 'A window of 604800 seconds has no counterpart; windows are 60, 3600 or 86400.',
    fixes: [['unsafe', tool('{"rate_limit":{ "max": 10, "window": 86400 }}')]],
  },
  {
    code: 'MP410',
    text: tool('{«"reason"»:"Because.","deny_if":[]}'),
    message: '"reason" without a denial has no meaning.',
    fixes: [['safe', tool('{"deny_if":[]}')]],
    good: tool('{"action":"deny","reason":"Because."}'),
  },
];
