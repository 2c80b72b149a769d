import { type Case, limit, policy, tool } from './case.ts';

export const LIMITS_CASES: readonly Case[] = [
  {
    code: 'MP301',
    text: limit('«{»"window":"day","max":1}'),
    message: 'A limit needs "counter", "window" and "max"; "counter" is missing.',
    fixes: [['safe', limit('{"counter": "a_rate","window":"day","max":1}')]],
    good: limit('{"counter":"c","window":"day","max":1}'),
  },
  {
    code: 'MP301',
    text: limit('«{»"counter":"c","max":1}'),
    message: 'A limit needs "counter", "window" and "max"; "window" is missing.',
    fixes: [['unsafe', limit('{"window": "day","counter":"c","max":1}')]],
  },
  {
    code: 'MP302',
    text: limit('{"counter":"c","window":«"hours"»,"max":1}'),
    message: '"window" must be "minute", "hour" or "day".',
    fixes: [['safe', limit('{"counter":"c","window":"hour","max":1}')]],
    good: limit('{"counter":"c","window":"hour","max":1}'),
  },
  {
    code: 'MP302',
    text: limit('{"counter":"c","window":«"week"»,"max":1}'),
    message: '"window" must be "minute", "hour" or "day".',
    fixes: [],
  },
  {
    code: 'MP303',
    text: limit('{"counter":"c","window":"day","max":«0»}'),
    message: '"max" must be a whole number from 1.',
    fixes: [['safe', tool('{"deny_if": [{ "conditions": [] }],"limits":[]}')]],
    good: limit('{"counter":"c","window":"day","max":9007199254740991}'),
  },
  {
    code: 'MP303',
    text: limit('{"counter":"c","window":"day","max":«"10"»}'),
    message: '"max" must be a whole number from 1.',
    fixes: [['safe', limit('{"counter":"c","window":"day","max":10}')]],
  },
  {
    code: 'MP303',
    text: limit('{"counter":"c","window":"day","max":«10.5»}'),
    message: '"max" must be a whole number from 1.',
    fixes: [['safe', limit('{"counter":"c","window":"day","max":10}')]],
  },
  {
    code: 'MP304',
    text: limit('{"counter":"c","window":"day","max":1,"scope":«"org"»}'),
    message: '"scope" must be "grant" (extended: "server").',
    fixes: [['unsafe', limit('{"counter":"c","window":"day","max":1,"scope":"grant"}')]],
    good: limit('{"counter":"c","window":"day","max":1,"scope":"server"}'),
  },
  {
    code: 'MP304',
    text: limit('{"counter":"c","window":"day","max":1,"scope":«"session"»}'),
    message: '"scope" must be "grant" (extended: "server").',
    fixes: [['safe', limit('{"counter":"c","window":"day","max":1,"scope":"grant"}')]],
  },
  {
    code: 'MP305',
    text: limit('{"counter":«"per day"»,"window":"day","max":1}'),
    message: 'Counter names use letters, digits, ". _ -", at most 128.',
    fixes: [['safe', limit('{"counter":"per_day","window":"day","max":1}')]],
    good: limit('{"counter":"policies.create_rate-2","window":"day","max":1}'),
  },
  {
    code: 'MP306',
    text: limit('{"counter":"c","window":"day","max":1},{"counter":«"c"»,"window":"hour","max":1}'),
    message: 'Counter "c" is used twice in "a".',
    fixes: [
      ['safe', limit('{"counter":"c","window":"day","max":1},{"counter":"c_hour","window":"hour","max":1}')],
      ['unsafe', limit('{"counter":"c","window":"day","max":1}')],
    ],
    good: limit('{"counter":"c","window":"day","max":1},{"counter":"d","window":"hour","max":1}'),
  },
  {
    code: 'MP307',
    text: limit('{"counter":"c","window":"day","max":1}]},"b":{"limits":[{"counter":«"c"»,"window":"hour","max":1}'),
    message: 'Counter "c" has another window or scope in "a".',
    fixes: [
      [
        'unsafe',
        limit('{"counter":"c","window":"day","max":1}]},"b":{"limits":[{"counter":"c_hour","window":"hour","max":1}'),
      ],
    ],
    good: limit('{"counter":"c","window":"day","max":1}]},"b":{"limits":[{"counter":"c","window":"day","max":1}'),
  },
  {
    code: 'MP308',
    text: limit('{"counter":"c","window":"day","max":5}]},"b":{"limits":[{"counter":«"c"»,"window":"day","max":1}'),
    message: 'Counter "c" is shared with "a" but has another max.',
    fixes: [
      ['safe', limit('{"counter":"c","window":"day","max":1}]},"b":{"limits":[{"counter":"c","window":"day","max":1}')],
    ],
    good: limit('{"counter":"c","window":"day","max":1}]},"b":{"limits":[{"counter":"c","window":"day","max":1}'),
  },
  {
    code: 'MP309',
    text: limit('{"counter":"c","window":"day","max":5,"increment":«0»}'),
    message: '"increment" must be a whole number from 1.',
    fixes: [],
    good: limit('{"counter":"c","window":"day","max":5,"increment":5}'),
  },
  {
    code: 'MP310',
    text: limit('{"counter":"c","window":"day","max":5,"increment":1,«"increment_from"»:"args.n"}'),
    message: 'Use "increment" or "increment_from", not both.',
    fixes: [
      ['unsafe', limit('{"counter":"c","window":"day","max":5,"increment_from":"args.n"}')],
      ['unsafe', limit('{"counter":"c","window":"day","max":5,"increment":1}')],
    ],
    good: limit('{"counter":"c","window":"day","max":5,"increment_from":"args.n"}'),
  },
  {
    code: 'MP311',
    text: limit('{"counter":"c","window":"day","max":5,"increment_from":«"amount"»}'),
    message: '"increment_from" must be an argument path without [*].',
    fixes: [['safe', limit('{"counter":"c","window":"day","max":5,"increment_from":"args.amount"}')]],
    good: limit('{"counter":"c","window":"day","max":5,"increment_from":"args.amount"}'),
  },
  {
    code: 'MP311',
    text: limit('{"counter":"c","window":"day","max":5,"increment_from":«"args.items[*].n"»}'),
    message: '"increment_from" must be an argument path without [*].',
    fixes: [],
  },
  {
    code: 'MP312',
    text: policy(
      '"all_tools":{"limits":[{"counter":"c","window":"day","max":5,«"increment_from"»:"args.n"}]},"tools":{"a":{}}',
    ),
    message: 'Limits over all tools count calls; "increment_from" is for one tool.',
    fixes: [
      [
        'unsafe',
        policy(
          '"all_tools":{},"tools":{"a":{ "limits":[{"counter":"c","window":"day","max":5,"increment_from":"args.n"}] }}',
        ),
      ],
    ],
    good: policy('"all_tools":{"limits":[{"counter":"c","window":"day","max":5,"increment":2}]},"tools":{"a":{}}'),
  },
  {
    code: 'MP313',
    text: limit('{"counter":"c","window":"day","max":5,"increment_from":«"args.n"»}'),
    message: 'Calls without "args.n" will be denied by this limit.',
    fixes: [
      [
        'safe',
        tool(
          '{"require": [{ "conditions": [{ "path": "args.n", "op": "exists", "value": true }] }],"limits":[{"counter":"c","window":"day","max":5,"increment_from":"args.n"}]}',
        ),
      ],
    ],
    good: tool(
      '{"require":[{"conditions":[{"path":"args.n","op":"gt","value":0}]}],"limits":[{"counter":"c","window":"day","max":5,"increment_from":"args.n"}]}',
    ),
  },
  {
    code: 'MP314',
    text: limit('{"counter":"c","window":"day","max":5,"increment":«6»}'),
    message: '"increment" is larger than "max"; nothing can pass.',
    fixes: [],
    good: limit('{"counter":"c","window":"day","max":5,"increment":5}'),
  },
  {
    code: 'MP315',
    text: policy(
      '"all_tools":{"limits":[{"counter":"c","window":"day","max":9}]},"tools":{"a":{"limits":[{"counter":«"c"»,"window":"day","max":1}]}}',
    ),
    message: 'Counter "c" is used in all_tools and in "a".',
    fixes: [
      [
        'safe',
        policy(
          '"all_tools":{"limits":[{"counter":"c","window":"day","max":9}]},"tools":{"a":{"limits":[{"counter":"c_day","window":"day","max":1}]}}',
        ),
      ],
    ],
    good: policy(
      '"all_tools":{"limits":[{"counter":"c","window":"day","max":9}]},"tools":{"a":{"limits":[{"counter":"d","window":"day","max":1}]}}',
    ),
  },
];
