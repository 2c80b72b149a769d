import { describe, expect, it } from 'vitest';
import { classifiedTools } from '../../stack/classified.ts';
import { CONFIGURATIONS, KEY } from '../../stack/fixtures/configurations.ts';
import {
  readConfiguration,
  recognised,
  reportOn,
  reportOnServers,
  type StackReport,
  stackOf,
} from '../../stack/index.ts';
import { fixture, SITE } from '../fixtures/catalogue.ts';
import { stackJson } from './json.ts';
import { stackKnowledge, stackTools } from './knowledge.ts';
import { stackMarkdown } from './markdown.ts';
import { stackText } from './text.ts';

const catalogue = fixture();
const knowledge = stackKnowledge(catalogue);
const definition = (name: string, description: string) => ({ name, description, params: [], annotations: undefined });
const TOOLS = classifiedTools([
  definition('fetch_page', 'Fetches the web page at a URL.'),
  definition('read_file', 'Reads a file.'),
  definition('send_email', 'Sends an email.'),
]);

function report(text: string): StackReport {
  const read = readConfiguration(text);
  if ('unreadable' in read) throw new Error(read.unreadable.message);
  const { configuration } = read;
  const settled = configuration.servers.map(() => ({ tools: TOOLS, source: 'tools/list' as const }));
  return reportOn(configuration, recognised(configuration, knowledge), settled, knowledge, { level: 'recommended' });
}

const forms = (one: StackReport): string[] => [
  stackText(one, 'x.json'),
  stackMarkdown(one, SITE),
  stackMarkdown(one),
  JSON.stringify(stackJson(one)),
];

describe('reports of a stack', () => {
  it.each(Object.entries(CONFIGURATIONS))('%s: none holds the secret', (_, text) => {
    for (const form of forms(report(text))) {
      expect(form).not.toContain(KEY);
      expect(form.length).toBeGreaterThan(500);
    }
  });

  it('nothing of a name is markup, in Markdown', () => {
    const name = '[x](javascript:alert(1)) | <b> `c`\n# y';
    const markdown = stackMarkdown(report(JSON.stringify({ mcpServers: { [name]: { command: 'x' } } })), SITE);
    expect(markdown).not.toMatch(/(?<!\\)<b>|(?<!\\)\]\(javascript|^# y/m);
    expect(markdown).toContain('\\[x\\](javascript:alert(1)) \\|');
  });

  it('servers and tools of the catalogue are linked, with their class', () => {
    const [server] = catalogue.servers;
    if (server === undefined) throw new Error('The fixture has no server.');
    const picked = stackOf([{ known: knowledge.servers[0], tools: stackTools(server).tools }]);
    const markdown = stackMarkdown(reportOnServers(picked, knowledge, { level: 'recommended' }), SITE);
    expect(markdown).toContain(`](<https://example.org/cat/servers/${server.id}/>)`);
    expect(markdown).toContain(`](<https://example.org/cat/tools/${server.id}/cancel-order/>)`);
    const tools = stackTools(server).tools;
    expect(tools.find(({ name }) => name === 'cancel_order')).toMatchObject({
      category: 'Destructive',
      severity: 'critical',
    });
    expect(tools.find(({ name }) => name === 'nobody_knows')).not.toHaveProperty('category');
    expect(tools.every(({ path }) => path?.startsWith('tools/'))).toBe(true);
  });
});
