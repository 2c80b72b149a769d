import { expect, it } from 'vitest';
import { classifiedTools } from './classified.ts';

const query = { name: 'query', description: '', params: [], annotations: undefined };

it('what a server is called says what its tools act on', () => {
  expect(classifiedTools([query], 'acme-postgres-mcp')).toMatchObject([{ name: 'query', severity: 'medium' }]);
  expect(classifiedTools([query], 'acme-postgres-mcp')[0]?.capabilities).toContain('sql');
});

it('a server without a name is read by its tools alone', () => {
  expect(classifiedTools([query])).toMatchObject([{ name: 'query', severity: 'low', capabilities: [] }]);
});
