import { mainParams } from '../params.ts';
import { inRole } from '../roles.ts';
import { hidesArguments } from '../stray.ts';
import { decidingId } from '../target.ts';
import type { ToolFacts } from '../types.ts';
import type { Severity, ToolCapability } from '../vocabulary.ts';
import { agree, code, codes } from '../words.ts';
import { atLeast, held, type SeverityRule } from './rule.ts';

interface Reading {
  id: string;
  facts: readonly ToolCapability[];
  floor: Severity;
  /** Applies to tools that only read; the others start at this floor or above. */
  readOnly: boolean;
  says: string;
  text(facts: ToolFacts, held: string): string;
}

/** Which part of the data an answer holds, by the arguments. */
function selection(facts: ToolFacts): string {
  const id = decidingId(facts);
  if (id !== undefined) return `${code(id.name)} picks the ${id.noun}`;
  const main = mainParams(facts);
  if (main.length === 0) return hidesArguments(facts) ? 'what narrows it is not said' : 'no argument narrows it';
  return `${codes(main)} ${agree(main, 'narrows', 'narrow')} it`;
}

function anywhere(facts: ToolFacts, capability: string): string {
  const file = capability === 'file-read';
  const [param] = inRole(facts, file ? 'path' : 'url');
  const what = file ? 'file that the server may open' : 'address, those inside the network too';
  if (param === undefined) return `${code(facts.name)} reads where the caller points it: any ${what}.`;
  return `${code(param)} can name any ${what}.`;
}

const READING: readonly Reading[] = [
  {
    id: 'reads-secrets',
    facts: ['secrets-read'],
    floor: 'high',
    readOnly: false,
    says: 'A tool that returns credentials or configuration values is at least high.',
    text: (facts) => `The answer of ${code(facts.name)} can hold keys or passwords; ${selection(facts)}.`,
  },
  {
    id: 'reads-private',
    facts: ['private-data-read'],
    floor: 'medium',
    readOnly: true,
    says: 'A Read tool that returns internal, personal or customer data is at least medium.',
    text: (facts) => `The answer of ${code(facts.name)} is not public; ${selection(facts)}.`,
  },
  {
    id: 'reads-untrusted',
    facts: ['untrusted-content-read'],
    floor: 'medium',
    readOnly: true,
    says: 'A Read tool that returns text written by people outside is at least medium.',
    text: (facts) => `${code(facts.name)} puts strangers’ text before the model; ${selection(facts)}.`,
  },
  {
    id: 'reads-anywhere',
    facts: ['file-read', 'http-fetch'],
    floor: 'medium',
    readOnly: true,
    says: 'A Read tool that reads files or addresses of the caller’s choosing is at least medium.',
    text: anywhere,
  },
];

/** Rules about what an answer brings to the model. */
export const readingRules: readonly SeverityRule[] = READING.map((row) => ({
  id: row.id,
  says: row.says,
  apply({ facts, category }, at) {
    const fact = held(facts, ...row.facts);
    if (fact === undefined || (row.readOnly && category !== 'Read')) return undefined;
    return { basis: fact.basis, to: atLeast(at, row.floor), text: facts.because[fact.id] ?? row.text(facts, fact.id) };
  },
}));
