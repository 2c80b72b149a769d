import { expect, it } from 'vitest';
import { aboutTool } from './text.ts';

it('fills in the name as code, with or without backticks around the gap', () => {
  expect(aboutTool('Put {tool} or `{tool}` in `hide`.', 'a$&b')).toBe('Put `a$&b` or `a$&b` in `hide`.');
  expect(aboutTool('Put `{tool}` in `hide`.')).toBe('Put the tool in `hide`.');
});
