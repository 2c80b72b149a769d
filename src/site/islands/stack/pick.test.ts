import { describe, expect, it } from 'vitest';
import type { KnownServer } from '../../../stack/index.ts';
import { pickedServer } from './pick.ts';

const server = (id: string, name: string, names: readonly string[] = []): KnownServer => ({
  id,
  name,
  names,
  reviewed: true,
  capabilities: [],
  packages: [],
  commands: [],
  tools: 1,
});
const SERVERS = [
  server('git', 'Git'),
  server('github', 'GitHub', ['hub']),
  server('gitlab', 'GitLab', ['hub']),
  server('slack', 'Slack'),
];

describe('the server that a typed name means', () => {
  it.each([
    ['git', 'git'],
    ['GitHub', 'github'],
    [' gitlab ', 'gitlab'],
    ['sla', 'slack'],
  ])('%j means %s', (typed, id) => expect(pickedServer(typed, SERVERS)).toMatchObject({ server: { id } }));

  it.each([
    ['  ', 'Type a name.'],
    ['nowhere', 'No server of the catalogue is called so; choose one of the list.'],
    ['gi', '3 servers fit; choose one of the list.'],
    // Two are called so, though only one has it in its id.
    ['hub', '2 servers fit; choose one of the list.'],
  ])('%j is not guessed', (typed, said) => expect(pickedServer(typed, SERVERS)).toEqual({ said }));
});
