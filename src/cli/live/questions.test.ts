import { describe, expect, it } from 'vitest';
import { UsageError } from '../command.ts';
import { type Answers, answersAsked, answersFrom } from './questions.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const NEEDED = { repository: 'Acme/Desk_MCP', commit: COMMIT };

/** A person who types these lines, one a question; what was shown is kept. */
function person(...lines: string[]) {
  const shown: string[] = [];
  const ask = async (line: string) => {
    shown.push(line);
    return lines.shift() ?? '';
  };
  return { shown, talk: { ask, say: (line: string) => void shown.push(line) } };
}

describe('without a terminal', () => {
  it('the repository and the commit are enough', () => {
    expect(answersFrom(NEEDED, {})).toEqual({
      ...NEEDED,
      name: 'Desk_MCP',
      id: 'acme-desk-mcp',
      package: '',
      licence: '',
    });
  });

  it('a guess goes before what follows from the repository, and an option before both', () => {
    expect(answersFrom(NEEDED, { name: 'Desk' }).name).toBe('Desk');
    expect(answersFrom({ ...NEEDED, name: 'Mine' }, { name: 'Desk' }).name).toBe('Mine');
  });

  it('all options that are missing are named at once', () => {
    expect(() => answersFrom({}, {})).toThrow(new UsageError('nobody can be asked here; add --repository, --commit.'));
    expect(() => answersFrom({ repository: 'a/b' }, {})).toThrow('add --commit.');
    expect(() => answersFrom({ repository: '_/_' }, {})).toThrow('add --commit, --id.');
  });

  it.each<[Partial<Answers>, string]>([
    [{ repository: 'https://github.com/a/b' }, 'repository must be owner/name'],
    [{ commit: 'main' }, '"main": commit must be a full commit id of 40 hex digits.'],
    [{ id: 'Acme/Desk' }, 'id must be lower case letters, digits, "." and "-".'],
    [{ id: '../x' }, 'id must be lower case letters'],
    [{ name: ' ' }, 'name must be one line'],
    [{ name: '' }, '--name cannot be empty.'],
    [{ package: 'desk' }, 'package must be npm:NAME, pypi:NAME'],
    [{ licence: 'MIT\nX' }, 'licence must be one line'],
  ])('a wrong option is refused: %j', (wrong, message) => {
    expect(() => answersFrom({ ...NEEDED, ...wrong }, {})).toThrow(UsageError);
    expect(() => answersFrom({ ...NEEDED, ...wrong }, {})).toThrow(message);
  });
});

describe('on a terminal', () => {
  it('asks six questions with what it would take', async () => {
    const { shown, talk } = person('acme/desk', COMMIT, '', 'desk', 'npm:@acme/desk', '');
    const answers = await answersAsked({}, { name: 'Desk \u202eserver' }, talk);
    expect(answers).toEqual({
      repository: 'acme/desk',
      commit: COMMIT,
      name: 'Desk \u202eserver',
      id: 'desk',
      package: 'npm:@acme/desk',
      licence: '',
    });
    expect(shown).toEqual([
      'Repository on GitHub, as owner/name: ',
      'Commit that was read, all 40 hex digits: ',
      'Name its authors use [Desk [U+202E]server]: ',
      'Id, which is also its address [acme-desk]: ',
      'Package, such as npm:@acme/desk [none]: ',
      'Licence, as SPDX id [none]: ',
    ]);
  });

  it('asks again after a wrong or an empty answer, and not for what was given', async () => {
    const { shown, talk } = person('', 'main', COMMIT);
    await answersAsked({ repository: 'a/b', name: 'B', id: 'b', package: '', licence: 'MIT' }, {}, talk);
    expect(shown).toEqual([
      'Commit that was read, all 40 hex digits: ',
      'commit cannot be empty.',
      'Commit that was read, all 40 hex digits: ',
      '"main": commit must be a full commit id of 40 hex digits.',
      'Commit that was read, all 40 hex digits: ',
    ]);
  });
});
