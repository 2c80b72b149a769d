import { expect, it } from 'vitest';
import { attackRecord } from '../../catalogue/schema/attack.ts';
import { exposedWhen } from './attack-view.ts';

const when = (match: unknown) => exposedWhen(attackRecord.shape.match.parse(match));

it('says what makes a tool exposed, capability and parameter both', () => {
  expect(when({ level: 'tool', any_of: ['http-fetch', 'Write'], param_name_regex: '^url$' })).toBe(
    'A tool is exposed when it has `http-fetch` or the class Write, and a parameter whose name matches `^url$`.',
  );
});

it('speaks of the session where several tools make the pattern', () => {
  expect(when({ level: 'session', all_of: ['Read', 'Write'], with_any_of: ['http-post'] })).toBe(
    'A session is exposed when its tools together have the class Read and the class Write, and `http-post`.',
  );
});

it('says nothing where a match asks for nothing, or for nothing that the catalogue lists', () => {
  expect(when({ level: 'tool' })).toBeUndefined();
  expect(when({ level: 'client', any_of: ['http-fetch'] })).toBeUndefined();
});
