import type { ServerTools } from '../../types.ts';
import { type Case, policy } from './case.ts';

/** A made-up server. */
export const SHOP: ServerTools = {
  id: 'shop',
  tools: [
    {
      name: 'pay_invoice',
      severity: 'critical',
      category: 'Financial',
      recommended: { deny_if: [{ conditions: [], on_deny: 'Requires human approval.' }] },
      params: [
        { name: 'amount', type: 'number', required: true },
        { name: 'currency', type: 'string', enum: ['usd', 'eur'] },
        { name: 'tags', type: 'array' },
        { name: 'meta', type: 'object' },
      ],
    },
    {
      name: 'list_invoices',
      severity: 'low',
      category: 'Read',
      readOnlyHint: true,
      digest: `sha256:${'a'.repeat(64)}`,
      changed: { date: '2026-01-05', grade: 'text only' },
      params: [],
    },
    {
      name: 'drop_all',
      severity: 'high',
      category: 'Destructive',
      readOnlyHint: true,
      recommended: 'hide',
      params: [],
    },
  ],
};

export const SERVER_CASES: readonly Case[] = [
  {
    code: 'MP601',
    text: policy('"tools":{«"pay_invoce"»:{}}'),
    message: 'The server has no tool "pay_invoce", did you mean "pay_invoice"?',
    fixes: [['unsafe', policy('"tools":{"pay_invoice":{}}')]],
    good: policy('"tools":{"pay_invoice":{"deny_if":[]}}'),
  },
  {
    code: 'MP602',
    text: policy('"tools":{"pay_invoice":{"require":[{"conditions":[{"path":«"args.amout"»,"op":"lte","value":5}]}]}}'),
    message: '"pay_invoice" has no argument "args.amout", did you mean "amount"?',
    fixes: [
      [
        'unsafe',
        policy('"tools":{"pay_invoice":{"require":[{"conditions":[{"path":"args.amount","op":"lte","value":5}]}]}}'),
      ],
    ],
    good: policy('"tools":{"pay_invoice":{"require":[{"conditions":[{"path":"args.amount","op":"lte","value":5}]}]}}'),
  },
  {
    code: 'MP603',
    text: policy(
      '"tools":{"pay_invoice":{"require":[{"conditions":[{"path":"args.amount","op":«"regex"»,"value":"^1$"}]}]}}',
    ),
    message: '"args.amount" is a number in the schema; "regex" cannot match it.',
    fixes: [],
    good: policy(
      '"tools":{"pay_invoice":{"require":[{"conditions":[{"path":"args.currency","op":"regex","value":"^usd$"}]}]}}',
    ),
  },
  {
    code: 'MP603',
    text: policy('"tools":{"pay_invoice":{"require":[{"conditions":[{"path":"args.tags","op":«"eq"»,"value":"x"}]}]}}'),
    message: '"args.tags" is a list in the schema; "eq" cannot match it.',
    fixes: [
      [
        'unsafe',
        policy('"tools":{"pay_invoice":{"require":[{"conditions":[{"path":"args.tags[*]","op":"eq","value":"x"}]}]}}'),
      ],
    ],
  },
  {
    code: 'MP604',
    text: policy(
      '"tools":{"pay_invoice":{"require":[{"conditions":[{"path":"args.currency","op":"in","value":["usd",«"eurr"»]}]}]}}',
    ),
    message: '"eurr" is not among the values of "args.currency".',
    fixes: [
      [
        'unsafe',
        policy(
          '"tools":{"pay_invoice":{"require":[{"conditions":[{"path":"args.currency","op":"in","value":["usd","eur"]}]}]}}',
        ),
      ],
    ],
    good: policy(
      '"tools":{"pay_invoice":{"require":[{"conditions":[{"path":"args.currency","op":"in","value":["usd","eur"]}]}]}}',
    ),
  },
  {
    code: 'MP605',
    text: policy('"tools":{«"pay_invoice"»:{}}'),
    message: '"pay_invoice" is critical and allowed without any rule.',
    fixes: [
      [
        'safe',
        policy('"tools":{"pay_invoice":{ "deny_if": [{ "conditions": [], "on_deny": "Requires human approval." }] }}'),
      ],
    ],
    good: policy('"tools":{"list_invoices":{}}'),
  },
  {
    code: 'MP606',
    text: '{"version":"1","default":«"allow"»,"tools":{"list_invoices":{}}}',
    message: '2 risky tools are covered only by default "allow": pay_invoice, drop_all.',
    fixes: [
      ['safe', '{"version":"1","default":"allow","tools":{"list_invoices":{}}, "hide": ["pay_invoice", "drop_all"]}'],
    ],
    good: '{"version":"1","default":"allow","hide":["pay_invoice","drop_all"]}',
  },
  {
    code: 'MP607',
    text: policy(`"pins":{"list_invoices":«"sha256:${'0'.repeat(64)}"»},"tools":{"list_invoices":{}}`),
    message: 'The pin of "list_invoices" is not the current definition (changed 2026-01-05: text only).',
    fixes: [['unsafe', policy(`"pins":{"list_invoices":"sha256:${'a'.repeat(64)}"},"tools":{"list_invoices":{}}`)]],
    good: policy(`"pins":{"list_invoices":"sha256:${'a'.repeat(64)}"},"tools":{"list_invoices":{}}`),
  },
  {
    code: 'MP608',
    text: policy(
      '"tools":{"pay_invoice":{"require":[{"conditions":[{"path":«"args.meta.note"»,"op":"exists","value":true}]}]}}',
    ),
    message: '"args.meta.note" cannot be checked against the schema (free-form).',
    fixes: [],
    good: policy(
      '"tools":{"pay_invoice":{"require":[{"conditions":[{"path":"args.meta","op":"exists","value":true}]}]}}',
    ),
  },
  {
    code: 'MP609',
    text: policy('"tools":{«"drop_all"»:{"deny_if":[]}}'),
    message: '"drop_all" says readOnlyHint but is catalogued as Destructive.',
    fixes: [],
    good: policy('"tools":{"list_invoices":{}}'),
  },
];
