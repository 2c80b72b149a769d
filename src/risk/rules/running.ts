import { reaches } from '../category.ts';
import { mainParams } from '../params.ts';
import { speaksSql } from '../query-language.ts';
import { inRole } from '../roles.ts';
import type { ToolFacts } from '../types.ts';
import { agree, code, codes } from '../words.ts';
import { atLeast, held, moved, type SeverityRule } from './rule.ts';

/** What runs, in a sentence's place of subject: arguments that hold code, else the main ones, else the tool itself. */
function inputs(facts: ToolFacts): string[] {
  const holding = inRole(facts, 'command', 'code', 'sql', 'query').slice(0, 3);
  const found = holding.length > 0 ? holding : mainParams(facts);
  return found.length > 0 ? found : [facts.name];
}

/** "`command` runs", "`command` and `args` run". */
function subject(facts: ToolFacts, one: string, several: string): string {
  const names = inputs(facts);
  return `${codes(names)} ${agree(names, one, several)}`;
}

const runsOnHost: SeverityRule = {
  id: 'runs-on-host',
  says: 'An Execute tool that runs code or commands, or installs software, outside a sandbox is critical.',
  apply({ facts, category }, at) {
    const fact = held(facts, 'shell-exec', 'code-exec', 'package-install');
    if (fact === undefined || !reaches(category, 'Execute') || facts.traits.includes('sandboxed')) return undefined;
    const text = `${subject(facts, 'runs', 'run')} on the server’s machine, with all its rights.`;
    return { basis: fact.basis, to: atLeast(at, 'critical'), text: facts.because[fact.id] ?? text };
  },
};

const freeSql: SeverityRule = {
  id: 'free-sql',
  says: 'An Execute tool that takes free SQL stays at high; what the SQL may do is up to the database role.',
  apply({ facts, category }, at) {
    const fact = category === 'Execute' ? held(facts, 'sql') : undefined;
    if (fact === undefined) return undefined;
    const query = speaksSql(facts) ? 'SQL' : 'query';
    const text = `${subject(facts, 'takes', 'take')} any ${query}: only the database role limits what it does.`;
    return { basis: fact.basis, to: at, text: facts.because.sql ?? text };
  },
};

const sessionOnly: SeverityRule = {
  id: 'session-only',
  says: 'A changing tool whose effect ends with the session goes down one level.',
  apply({ facts, category }, at) {
    const fact = category === 'Read' ? undefined : held(facts, 'session-only');
    if (fact === undefined) return undefined;
    const text = `What ${code(facts.name)} changes is gone when the session ends.`;
    return { basis: fact.basis, to: moved(at, -1), text: facts.because['session-only'] ?? text };
  },
};

const sandboxed: SeverityRule = {
  id: 'sandboxed',
  says: 'A sandbox is noted: it keeps runs-on-host from applying.',
  apply({ facts }, at) {
    const fact = held(facts, 'sandboxed');
    if (fact === undefined) return undefined;
    const text = `${subject(facts, 'stays', 'stay')} inside a sandbox apart from the machine.`;
    return { basis: fact.basis, to: at, text: facts.because.sandboxed ?? text };
  },
};

/** Rules about where something runs and how long its effect lasts. */
export const runningRules: readonly SeverityRule[] = [runsOnHost, freeSql, sessionOnly, sandboxed];
