import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { shellWord } from './shell-word.ts';

it('leaves names alone in which a shell sees nothing else', () => {
  expect(shellWord('catalogue/servers/acme-desk_1.yaml')).toBe('catalogue/servers/acme-desk_1.yaml');
});

it.each(['c d.yaml', '$(id).yaml', '`id`.yaml', "it's.yaml", 'a;b', 'a\nb', '~', '*', '!!', '"', '\\', "'", '', 'ä'])(
  'a shell reads %j as one word, and runs nothing of it',
  (text) => {
    expect(shellWord(text)).toMatch(/^'/);
    expect(execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' })).toBe(text);
  },
);
