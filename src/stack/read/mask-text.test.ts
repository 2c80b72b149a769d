import { expect, it } from 'vitest';
import { CONFIGURATIONS, KEY } from '../fixtures/configurations.ts';
import { maskedText } from './mask-text.ts';
import { readConfiguration } from './read.ts';

const masked = (text: string): string => {
  const read = readConfiguration(text);
  const secrets = 'configuration' in read ? read.configuration.servers.flatMap((server) => server.secrets) : [];
  return maskedText(text, secrets);
};

it.each(Object.entries(CONFIGURATIONS))(
  'leaves no key in the configuration of %s, and every line in its place',
  (_, text) => {
    expect(text).toContain(KEY);
    expect(masked(text)).not.toContain(KEY);
    expect(masked(text).split('\n')).toHaveLength(text.split('\n').length);
  },
);

it('masks by name and shape where the text cannot be read', () => {
  const broken = '{ "env": { "API_TOKEN": "hunter2 and more", "OTHER": "ghp_abcdefghijklmnopqrstuvwxyz0123456789" ';
  expect(masked(broken)).toBe('{ "env": { "API_TOKEN": "[masked]", "OTHER": "[masked]" ');
  expect(masked('{ "url": "https://ada:hunter2@example.org/mcp?key=abc"')).not.toMatch(/hunter2|abc/);
});

it.each(['a', 'a.', '"a', 'a ', 'a: ', '_a', '${'])(
  'a text made to stall the page is gone through once: %j',
  (part) => {
    const text = part.repeat(100_000);
    expect(maskedText(text, [])).toHaveLength(text.length);
    expect(maskedText(`TOKEN = "my${text.replaceAll('"', '')}!"`, [])).toBe('TOKEN = "[masked]"');
  },
);

it('masks the value of a name of any length', () => {
  const name = `${'long_'.repeat(20_000)}token`;
  expect(maskedText(`"${name}": "hunter2"`, [])).toBe(`"${name}": "[masked]"`);
  expect(maskedText(`${name} = 'hunter2'`, [])).toBe(`${name} = '[masked]'`);
});

it('leaves what only names a secret, and ordinary text', () => {
  const text =
    '{ "env": { "API_TOKEN": "%API_TOKEN%" }, "args": ["-y", "@modelcontextprotocol/server-filesystem@1.2.3"] }';
  expect(masked(text)).toBe(text);
});
