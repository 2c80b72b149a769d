import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { ATTACK_YAML, changed } from '../fixtures/texts.ts';
import { taxonomies } from './taxonomies.ts';

const LIST = `id: owasp-mcp
name: OWASP MCP Top 10
publisher: OWASP
url: https://owasp.org/
version: '2025'
complete: true
via: its repository
entries: [{ id: MCP03:2025, title: Tool Poisoning }]
`;
const FILE = 'attacks/ticket-flood.yaml';
const check = (mappings: string, list = LIST) =>
  findings(taxonomies, {
    'taxonomies/owasp-mcp.yaml': list,
    [FILE]: changed(ATTACK_YAML, 'mappings: {}', `mappings: { ${mappings} }`),
  });

it('takes an item of the list', () => expect(check('owasp_mcp: [MCP03:2025]')).toEqual([]));

it('refuses an item that the list does not have', () => {
  expect(check('owasp_mcp: [MCP30:2025]')).toEqual([
    `CAT312 ${FILE}:14:25 OWASP MCP Top 10 has no "MCP30:2025" (did you mean "MCP03:2025"?)`,
  ]);
});

it('refuses an entry at the address of a list', () => {
  const texts = {
    'taxonomies/owasp-mcp.yaml': LIST,
    'attacks/owasp-mcp.yaml': changed(ATTACK_YAML, 'ticket-flood', 'owasp-mcp'),
  };
  expect(findings(taxonomies, texts)).toEqual([
    'CAT313 taxonomies/owasp-mcp.yaml:1:5 There is an attack "owasp-mcp" too',
  ]);
});
