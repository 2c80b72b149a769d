import { LEG_NAMES } from '../../risk/match/legs.ts';
import type { Severity } from '../../risk/vocabulary.ts';
import { capitalised } from '../../risk/words.ts';
import type { Combination, FlowKind, Leg } from '../types.ts';

/** A kind of flow: its parts in order, and what to say of it. */
export interface Kind {
  kind: Exclude<FlowKind, 'steer'>;
  code: Combination['code'];
  title: string;
  says: string;
  severity: Severity;
  roles: readonly Leg['role'][];
  /** Entries of the attack database that describe it. */
  attacks: readonly string[];
}

/** Flows that arise from what tools can do, the worst first. */
export const KINDS: readonly Kind[] = [
  {
    kind: 'leak',
    code: 'STK201',
    title: 'Strangers’ text can carry private data out',
    says: 'Text that a stranger wrote can hold an order. An agent that follows it reads what is private and sends it away, each step with a tool that may look harmless alone.',
    severity: 'critical',
    roles: ['in', 'data', 'out'],
    attacks: ['lethal-trifecta-toxic-flow', 'prompt-injection-via-tool-result'],
  },
  {
    kind: 'secrets',
    code: 'STK202',
    title: 'Keys can be read and sent away',
    says: 'One tool returns keys or passwords, another takes any text to the outside. A mistaken or misled agent needs two calls to give a key away, and a key works without the agent.',
    severity: 'high',
    roles: ['secrets', 'out'],
    attacks: ['secret-leak-via-errors-and-logs', 'secrets-in-config'],
  },
  {
    kind: 'act',
    code: 'STK203',
    title: 'Strangers’ text can set off what cannot be undone',
    says: 'Text that a stranger wrote can hold an order. An agent that follows it deletes, pays or runs something with its own rights.',
    severity: 'high',
    roles: ['in', 'do'],
    attacks: ['prompt-injection-via-tool-result', 'destructive-action-autonomy', 'remote-code-tool-abuse'],
  },
];

/** Titles and meanings of the parts of a flow. */
export const LEGS: Record<Leg['role'], Pick<Leg, 'title' | 'says'>> = {
  in: { title: capitalised(LEG_NAMES.in), says: 'Returns text that strangers can write.' },
  data: { title: capitalised(LEG_NAMES.data), says: 'Returns what is private: files, records, keys.' },
  secrets: { title: capitalised(LEG_NAMES.data), says: 'Returns keys, passwords or settings.' },
  out: { title: capitalised(LEG_NAMES.out), says: 'Takes data to where others read it.' },
  do: { title: capitalised(LEG_NAMES.do), says: 'Deletes, pays, or runs what it is given.' },
  steers: {
    title: 'What steers',
    says: 'Its definitions are read by the model before any call, and nobody here has checked them.',
  },
  steered: { title: 'What is steered', says: 'Acts, reads keys or sends, on another server.' },
};

/** What `steer` says; it is found by server, not by what tools can do. */
export const STEER = {
  code: 'STK204',
  says: 'Names, descriptions and arguments of all servers stand in one context. A sentence in one server’s definitions can change how the agent uses the tools of another; the hostile tool need never be called.',
  attacks: ['tool-shadowing', 'tool-poisoning', 'mcp-rug-pull'],
} as const;
