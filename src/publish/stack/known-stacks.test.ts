import { beforeAll, describe, expect, it } from 'vitest';
import { openCatalogue } from '../../catalogue/index.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { readDefinition } from '../../risk/classify/definition.ts';
import { classifiedTools } from '../../stack/classified.ts';
import { type Combination, openCombinations, review, stackOf } from '../../stack/index.ts';
import { stackKnowledge, stackTools } from './knowledge.ts';

let catalogue: Catalogue;
// Reading all records takes a while on a busy machine.
beforeAll(async () => {
  catalogue = await openCatalogue();
}, 60_000);

function known(id: string) {
  const { servers } = stackKnowledge(catalogue);
  const server = catalogue.server(id);
  if (server === undefined) throw new Error(`The catalogue has no ${id}.`);
  return { known: servers.find((one) => one.id === id), tools: stackTools(server).tools };
}

const MAILER = ['send_email', 'list_sent_emails'].map((name) => ({
  name,
  description: name === 'send_email' ? 'Sends an email to any recipient.' : 'Lists the emails that were sent.',
  inputSchema: { type: 'object', properties: { to: { type: 'string' }, body: { type: 'string' } } },
}));

/** A server that the catalogue does not have, by its answer to tools/list. */
const unknown = (name: string, list: readonly object[]) => ({
  configured: { name, launch: { kind: 'none' as const }, position: { line: 1, column: 1, offset: 0 } },
  tools: classifiedTools(list.flatMap((one) => readDefinition(one) ?? [])),
  source: 'tools/list' as const,
});

const reviewed = (...ingredients: Parameters<typeof stackOf>[0]) => {
  const servers = stackOf(ingredients);
  return { servers, ...review(servers, stackKnowledge(catalogue).attacks) };
};

const names = (combination: Combination | undefined, leg: number): string[] =>
  combination?.legs[leg]?.tools.map(({ tool }) => tool) ?? [];

describe('known stacks', () => {
  it('time and memory alone make nothing dangerous possible', () => {
    expect(reviewed(known('mcp-server-time'), known('mcp-server-memory')).combinations).toEqual([]);
  });

  it('a single fetch tool, with nothing private in reach, is no flow', () => {
    expect(reviewed(known('mcp-server-fetch'), known('mcp-server-time')).combinations).toEqual([]);
  });

  it('a local repository is no way out: nobody reads a commit before it is pushed', () => {
    const { combinations } = reviewed(known('mcp-server-git'), known('mcp-server-filesystem'));
    expect(combinations.map(({ kind }) => kind)).not.toContain('leak');
  });

  it('filesystem with fetch: a page can have files read and sent away, or files overwritten', () => {
    const { combinations } = reviewed(known('mcp-server-filesystem'), known('mcp-server-fetch'));
    expect(combinations.map(({ kind }) => kind)).toEqual(['leak', 'act']);
    const [leak, act] = combinations;
    expect(names(leak, 0)).toEqual(expect.arrayContaining(['fetch', 'read_text_file']));
    expect(names(leak, 1)).toContain('read_text_file');
    expect(names(leak, 2)).toEqual(['fetch']);
    expect(names(act, 1)).toContain('write_file');
    expect(leak?.alone).toEqual([]);
    expect(leak?.attacks.map(({ id }) => id)).toContain('lethal-trifecta-toxic-flow');
    expect(leak?.cure.hide).toEqual([{ server: 'mcp-server-fetch', tools: ['fetch'] }]);
  });

  it('GitHub with a browser and files: three servers, every leg, and what one does alone is said', () => {
    const found = reviewed(
      known('github-github-mcp-server'),
      known('microsoft-playwright-mcp'),
      known('mcp-server-filesystem'),
    );
    const leak = found.combinations.find(({ kind }) => kind === 'leak');
    expect(leak?.servers).toEqual(['github-github-mcp-server', 'microsoft-playwright-mcp', 'mcp-server-filesystem']);
    expect(names(leak, 0)).toEqual(expect.arrayContaining(['issue_read', 'browser_snapshot']));
    expect(names(leak, 1)).toEqual(expect.arrayContaining(['get_file_contents', 'read_text_file']));
    expect(names(leak, 2)).toEqual(expect.arrayContaining(['add_issue_comment', 'browser_navigate', 'browser_type']));
    expect(names(leak, 2)).not.toEqual(expect.arrayContaining(['browser_resize']));
    expect(names(leak, 2)).not.toEqual(expect.arrayContaining(['delete_repository']));
    expect(leak?.alone).toContain('github-github-mcp-server');
    expect(leak?.attacks.map(({ id }) => id)).toContain('github-mcp-private-repo-leak');
  });

  it('Supabase with a mail sender that nobody knows: rows read by a stranger’s order leave by mail', () => {
    const { combinations } = reviewed(known('supabase-community-supabase-mcp'), unknown('mailer', MAILER));
    const leak = combinations.find(({ kind }) => kind === 'leak');
    expect(names(leak, 0)).toContain('execute_sql');
    expect(names(leak, 1)).toContain('execute_sql');
    expect(names(leak, 2)).toContain('send_email');
    expect(leak?.servers).toEqual(['supabase-community-supabase-mcp', 'mailer']);
    expect(combinations.find(({ id }) => id === 'steer:mailer')?.legs[1]?.tools[0]?.server).toBe(
      'supabase-community-supabase-mcp',
    );
  });

  it('a server without a list of tools can still steer those of others, and nothing else is claimed of it', () => {
    const stranger = { ...unknown('stranger', []), tools: undefined };
    const { combinations, totals } = reviewed(known('mcp-server-filesystem'), stranger);
    const withIt = combinations.filter(({ servers }) => servers.includes('stranger'));
    expect(withIt.map(({ id }) => id)).toEqual(['steer:stranger']);
    expect(withIt[0]?.legs[0]?.unlisted).toEqual(['stranger']);
    expect(totals).toMatchObject({ servers: 2, unlisted: 1 });
    expect(reviewed(known('mcp-server-time'), stranger).combinations).toEqual([]);
  });
});

describe('the proposed rule', () => {
  const stacks = [
    ['mcp-server-filesystem', 'mcp-server-fetch'],
    ['github-github-mcp-server', 'microsoft-playwright-mcp', 'mcp-server-filesystem'],
    ['supabase-community-supabase-mcp', 'korotovsky-slack-mcp-server'],
    ['agntor-mcp', 'stripe-agent-toolkit', 'sooperset-mcp-atlassian', 'mcp-server-everything'],
  ];

  it.each(stacks)('breaks every flow of %s and %s: the engine denies all calls of a leg', (...ids) => {
    const { combinations, servers } = reviewed(...ids.map(known));
    expect(combinations.length).toBeGreaterThan(0);
    for (const combination of combinations) {
      expect(combination.cure.confirmed).toBe(true);
      const tools = Object.fromEntries(
        combination.cure.hide.map(({ server, tools: hidden }) => [
          server,
          Object.fromEntries(hidden.map((tool) => [tool, 'hide' as const])),
        ]),
      );
      expect(openCombinations([combination], servers, { level: 'recommended', tools })).toEqual([]);
    }
  });

  it('is empty only where the recommended policies break the flow already', () => {
    const { combinations, servers } = reviewed(known('mcp-server-memory'), known('mcp-server-fetch'));
    const act = combinations.filter(({ kind }) => kind === 'act');
    expect(act[0]?.cure.hide).toEqual([]);
    expect(openCombinations(act, servers, { level: 'recommended' })).toEqual([]);
    const allowed = { 'mcp-server-memory': { delete_entities: 'allow' as const } };
    expect(openCombinations(act, servers, { level: 'recommended', tools: allowed })).toEqual(act);
  });

  it('locked down leaves nothing open', () => {
    const { combinations, servers } = reviewed(known('github-github-mcp-server'), known('microsoft-playwright-mcp'));
    expect(openCombinations(combinations, servers, { level: 'locked-down' })).toEqual([]);
  });
});

describe('one server’s text steering another’s tools', () => {
  it('is not broken by denying calls: the definitions have to leave the list', () => {
    const { combinations, servers } = reviewed(known('mcp-server-filesystem'), unknown('mailer', MAILER));
    const steer = combinations.filter(({ kind }) => kind === 'steer');
    const allow = { write_file: 'allow', edit_file: 'allow' } as const;
    const wish = (choice: 'deny' | 'hide') => ({
      level: 'recommended' as const,
      tools: { mailer: { send_email: choice, list_sent_emails: choice }, 'mcp-server-filesystem': allow },
    });
    expect(steer.map(({ id }) => id)).toEqual(['steer:mailer']);
    expect(openCombinations(steer, servers, wish('deny'))).toEqual(steer);
    expect(openCombinations(steer, servers, wish('hide'))).toEqual([]);
  });
});
