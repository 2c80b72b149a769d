import { describe, expect, it } from 'vitest';
import type { ToolCapability } from '../vocabulary.ts';
import * as acting from './capabilities/cases/acting.fixture.ts';
import * as internal from './capabilities/cases/internal.fixture.ts';
import * as reading from './capabilities/cases/reading.fixture.ts';
import * as strangers from './capabilities/cases/strangers.fixture.ts';
import * as writing from './capabilities/cases/writing.fixture.ts';
import { classify, inferFacts } from './classify.ts';
import { definition } from './definition.fixture.ts';

/** Capabilities of a tool; `company` is the server's name, then names of other tools. */
function found(name: string, description: string, params: string, company = ''): ToolCapability[] {
  const [server = '', ...others] = company.split(' ');
  return inferFacts(definition(name, description, params), [name, ...others], server).capabilities;
}

const CASES = [strangers, internal, reading, writing, acting];

describe('capabilities', () => {
  it.each(CASES.flatMap(({ HAS }) => HAS))('%s: %s, %s [%s] %s', (capability, name, description, params, company) => {
    expect(found(name, description, params, company)).toContain(capability);
  });

  it.each(CASES.flatMap(({ HAS_NOT }) => HAS_NOT))(
    'no %s: %s, %s [%s] %s',
    (capability, name, description, params, company) => {
      expect(found(name, description, params, company)).not.toContain(capability);
    },
  );

  it('look at the kind of server that the text of a registry page names', () => {
    const page = 'Deploy Server Rime Text-to-Speech Server @someone/voice Try in Playground';
    expect(found('speak', page, '')).toEqual(['paid-api']);
  });

  it('leave out an argument that is called like its tool', () => {
    expect(found('query', '', 'query', 'snowflake')).toEqual(found('query', '', '', 'snowflake'));
  });

  it('come with a reason each', () => {
    const { facts, grounds } = classify(definition('send_email', 'Send an email', 'to'), ['send_email']);
    expect([...grounds.keys()]).toEqual(facts.capabilities);
    expect(grounds.get('email-send')).toBe('it sends mail');
  });
});
