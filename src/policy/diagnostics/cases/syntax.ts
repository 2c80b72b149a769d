import { type Case, condition, policy, rule, tool } from './case.ts';

export const SYNTAX_CASES: readonly Case[] = [
  {
    code: 'MP001',
    text: '{"version":"1" «"default"»:"deny","tools":{"a":{}}}',
    message: 'Not valid JSON: expected "," here.',
    fixes: [['safe', '{"version":"1", "default":"deny","tools":{"a":{}}}']],
    good: tool('{}'),
  },
  {
    code: 'MP001',
    text: '{"version":"1","default":"deny","tools":{"a":{}}«»',
    message: 'Not valid JSON: expected "}" here.',
    fixes: [['unsafe', tool('{}')]],
  },
  {
    code: 'MP001',
    text: condition('"op":"regex","value":"^«\\d»+$"'),
    message: 'Not valid JSON: expected a known escape (\\\\ for a backslash) here.',
    fixes: [['safe', condition('"op":"regex","value":"^\\\\d+$"')]],
    good: condition('"op":"regex","value":"^\\\\d+$"'),
  },
  {
    code: 'MP001',
    text: '{"version":"1","default":«None»,"tools":{"a":{}}}',
    message: 'Not valid JSON: expected null here.',
    fixes: [['safe', '{"version":"1","default":null,"tools":{"a":{}}}']],
  },
  {
    code: 'MP001',
    text: '{"version":"1","default":"deny","tools":{"a":{}}}«}»',
    message: 'Not valid JSON: expected the end of the text here.',
    fixes: [['safe', tool('{}')]],
  },
  {
    code: 'MP001',
    text: '«"version"»:"1","default":"deny","tools":{"a":{}}',
    message: 'Not valid JSON: expected "{" here.',
    fixes: [['safe', tool('{}')]],
  },
  {
    code: 'MP002',
    text: tool('{"deny_if":[]},«"a"»:{}'),
    message: `"a" appears twice; parsers keep only one and the other's rules vanish.`,
    fixes: [
      ['unsafe', tool('{"deny_if":[]}')],
      ['unsafe', tool('{}')],
      ['unsafe', tool('{"deny_if":[]},"a_2":{}')],
    ],
    good: tool('{"require":[],"deny_if":[]}'),
  },
  {
    code: 'MP003',
    text: '{"version":"1", «// first»\n"default":"deny","tools":{"a":{}}}',
    message: 'Comments are not allowed.',
    fixes: [['safe', '{"version":"1", \n"default":"deny","tools":{"a":{}}}']],
    good: policy('"description":"// no comment","tools":{"a":{}}'),
  },
  {
    code: 'MP004',
    text: tool('{}«,»'),
    message: 'Trailing comma.',
    fixes: [['safe', tool('{}')]],
    good: tool('{},"b":{}'),
  },
  {
    code: 'MP005',
    text: `{"version":«'1'»,"default":"deny","tools":{"a":{}}}`,
    message: 'Names and text need double quotes.',
    fixes: [['safe', tool('{}')]],
    good: policy(`"tools":{"it's":{}}`),
  },
  {
    code: 'MP005',
    text: '{"version":"1",«default»:"deny","tools":{"a":{}}}',
    message: 'Names and text need double quotes.',
    fixes: [['safe', tool('{}')]],
  },
  {
    code: 'MP006',
    text: '«[»{"version":"1","default":"deny","tools":{"a":{}}}]',
    message: 'A policy is one JSON object, this is a list.',
    fixes: [],
    good: tool('{}'),
  },
  {
    code: 'MP006',
    text: '«"deny"»',
    message: 'A policy is one JSON object, this is text.',
    fixes: [],
  },
  {
    code: 'MP007',
    text: `${'{"a":'.repeat(16)}«{»"a":1${'}'.repeat(17)}`,
    message: 'Policy is nested deeper than 16.',
    fixes: [],
    good: `${'{"a":'.repeat(16)}1${'}'.repeat(16)}`,
  },
  {
    code: 'MP008',
    text: '# Intercept\n«version: "1"»\ntools:\n  a:\n    rules: []\n',
    message: 'This looks like YAML (an Intercept policy?).',
    fixes: [],
    good: tool('{}'),
  },
  {
    code: 'MP009',
    text: '«\ufeff»{"version":"1","default":"deny","tools":{"a":{}}}',
    message: 'Invisible or direction-changing character U+FEFF in the first position of the file.',
    fixes: [['safe', tool('{}')]],
    good: policy('"description":"👩\u200d💻","tools":{"a":{}}'),
  },
  {
    code: 'MP009',
    text: policy('"hide":["b"],"description":"do«\u200b» not","tools":{"a":{}}'),
    message: 'Invisible or direction-changing character U+200B in "description".',
    fixes: [['safe', policy('"hide":["b"],"description":"do not","tools":{"a":{}}')]],
  },
  {
    code: 'MP009',
    text: policy('"tools":{"del«\u202e»ete":{}}'),
    message: 'Invisible or direction-changing character U+202E in a name.',
    fixes: [['unsafe', policy('"tools":{"delete":{}}')]],
  },
  {
    code: 'MP009',
    text: policy('"tools":{"del«\\u200b»ete":{}}'),
    message: 'Invisible or direction-changing character U+200B in a name.',
    fixes: [['unsafe', policy('"tools":{"delete":{}}')]],
    good: rule('deny_if', '{"path":"args.x","op":"regex","value":"[\\u200b-\\u200f]"}'),
  },
  {
    code: 'MP010',
    text: '{«"create_charge"»:{"limits":[{"counter":"c","window":"day","max":1,"scope":"grant"}]}}',
    message: 'This is only the tool part of a policy.',
    fixes: [
      [
        'safe',
        '{ "version": "1", "default": "deny", "tools": {"create_charge":{"limits":[{"counter":"c","window":"day","max":1,"scope":"grant"}]}} }',
      ],
    ],
    good: tool('{}'),
  },
  {
    code: 'MP010',
    text: '«"create_charge"»: {"deny_if":[{"conditions":[]}]},\n"Cross-Platform": {}',
    message: 'This is only the tool part of a policy.',
    fixes: [
      [
        'safe',
        '{ "version": "1", "default": "deny", "tools": { "create_charge": {"deny_if":[{"conditions":[]}]},\n"Cross-Platform": {} } }',
      ],
    ],
  },
  {
    code: 'MP010',
    text: '«"tools"»: {"a": {}}',
    message: 'This is only the tool part of a policy.',
    fixes: [['safe', '{ "version": "1", "default": "deny", "tools": {"a": {}} }']],
  },
  {
    code: 'MP010',
    text: '{«"limits"»:[{"counter":"c","window":"day","max":1,"scope":"grant"}]}',
    message: 'This is only the tool part of a policy.',
    fixes: [
      [
        'unsafe',
        '{ "version": "1", "default": "deny", "tools": { "tool_name": {"limits":[{"counter":"c","window":"day","max":1,"scope":"grant"}]} } }',
      ],
    ],
  },
];
