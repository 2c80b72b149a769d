import { any, type CapabilityRule, endsIn, named, READ } from './rule.ts';

/** Work and words that go to another agent. Rows with the same capability are alternatives. */
export const AGENTS: readonly CapabilityRule[] = [
  {
    capability: 'agent-spawn',
    why: 'it hands work to another agent',
    effects: ['start', 'create', 'send', 'run-code', 'read'],
    in: ['Execute', 'Write'],
    about: any(
      '(?:run|start|spawn|launch|ask|delegate|assign|invoke|call|trigger|task|send|request|use) (?:\\w+ ){0,7}(?:agent|subagent|copilot|assistant)|agent (?:run|task|start|invoke)|research agent|delegate',
    ),
    not: any('home assistant|(?:add|create|set) delegate'),
  },
  {
    capability: 'agent-spawn',
    why: 'its name is that of an agent that works on its own',
    effects: ['start', 'send'],
    in: ['Execute', 'Write'],
    head: endsIn('(?:\\w+ )?agent'),
  },
  {
    capability: 'agent-spawn',
    why: 'what it starts or writes to is an agent that works on its own',
    effects: ['start', 'create', 'send', 'run-command', 'run-code'],
    server: any('devin|codex|claude code|manus|openhands|jules|browser use|aider|autogen|crewai|omnitask|multi agent'),
    name: any('task|session|message|run|prompt|delegate|agent|ask|code|codex'),
    notName: any('stop|cancel|pause|delete|list|get|status|todo'),
  },
  {
    capability: 'agent-spawn',
    why: 'it hands a task in free text to another agent',
    in: READ,
    about: any(
      'autonomous (?:\\w+ ){0,3}agent|(?:ask|message to|prompt) (?:\\w+ ){0,3}(?:assistant|agent|copilot)|ai agent',
    ),
    takes: named('prompt|instruction|instructions|task|message|text|goal'),
  },
  {
    capability: 'any-free-text-argument',
    why: 'an argument takes text that the task does not need',
    takes: named(
      'user prompt|conversation|user intent|reasoning|rationale|explanation|justification|toolcall reason|intent|search intent',
    ),
    in: READ,
    not: any('ask'),
  },
];
