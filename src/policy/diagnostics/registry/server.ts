import type { Row } from './kind.ts';

/** MP6xx: the policy held against the tools of one server. */
export const SERVER = {
  MP601: [
    'warning',
    'The server has no tool "{t}"{hint}',
    'The rule meets no tool, so it protects nothing. Correct the name, or remove it.',
  ],
  MP602: [
    'warning',
    '"{t}" has no argument "{p}"{hint}',
    'A path to an argument that does not exist is always absent. Correct the name.',
  ],
  MP603: [
    'warning',
    '"{p}" is {type} in the schema; "{op}" cannot match it.',
    'An argument of that type never satisfies the condition. Use an operator and a value that fit the type.',
  ],
  MP604: [
    'warning',
    '{v} is not among the values of "{p}".',
    'The schema lists the values of this argument, and this is none of them. Use one of the listed values.',
  ],
  MP605: [
    'warning',
    '"{t}" is {severity} and allowed without any rule.',
    'A call can do harm that is hard to undo, and nothing limits it. Add the recommended rule, or one of your own.',
  ],
  MP606: [
    'warning',
    '{n} risky tools are covered only by default "allow": {list}.',
    'They are callable because nothing names them. Hide them, or list them with rules.',
  ],
  MP607: [
    'warning',
    'The pin of "{t}" is not the current definition{change}.',
    'Calls are denied until the pin is renewed. Look at what changed, then take over the new digest.',
  ],
  MP608: [
    'hint',
    '"{p}" cannot be checked against the schema (free-form).',
    'The schema says nothing about this part of the arguments, so a wrong name would go unnoticed. Check it by hand.',
  ],
  MP609: [
    'hint',
    '"{t}" says readOnlyHint but is catalogued as {category}.',
    "The hint is the author's own word; the catalogue looked at what the tool does. Give it the rule of its category.",
  ],
} as const satisfies Record<string, Row>;
