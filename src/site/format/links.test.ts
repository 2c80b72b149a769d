import { describe, expect, it } from 'vitest';
import type { Server, Tool } from '../../catalogue/types.ts';
import { recordAddress, reportAddress, sourceAddress, validatorPath } from './links.ts';

const server = (source: object): Server => ({ id: 'a-b', record: { source } }) as unknown as Server;
const read = { repository: 'a/b', commit: 'c'.repeat(40) };

describe('sourceAddress', () => {
  it('points at the file at the commit that was read', () => {
    expect(sourceAddress(server(read), 'src/index.ts')).toBe(
      `https://github.com/a/b/blob/${'c'.repeat(40)}/src/index.ts`,
    );
    expect(sourceAddress(server(read), undefined)).toBe(`https://github.com/a/b/tree/${'c'.repeat(40)}`);
  });

  it('gives no address without a commit', () => {
    expect(sourceAddress(server({ repository: 'a/b' }), 'x')).toBeUndefined();
  });

  it('lets no part of a path become a query, a fragment or another host', () => {
    expect(sourceAddress(server(read), 'a?b#c/@d')).toMatch(/\/a%3Fb%23c\/%40d$/);
  });
});

it('points at the line of a record', () => {
  expect(recordAddress('catalogue/servers/a-b.yaml', 7)).toMatch(/^https:.*\/catalogue\/servers\/a-b\.yaml#L7$/);
});

it('names the page in a report', () => {
  expect(reportAddress('tools/a/b/')).toContain('Error+on+%2Ftools%2Fa%2Fb%2F');
});

it('opens the validator with a tool or a server', () => {
  expect(validatorPath(server(read), { slug: 't' } as unknown as Tool)).toBe('validator/?server=a-b&tool=t');
  expect(validatorPath(server(read))).toBe('validator/?server=a-b');
});
