import { expect, test } from 'vitest';
import { lineDiff } from './line-diff.ts';

const LINES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'];

function changed(change: (line: string) => string[]): string {
  return lineDiff('p.json', `${LINES.join('\n')}\n`, `${LINES.flatMap(change).join('\n')}\n`);
}

test('equal texts have no difference', () => {
  expect(changed((line) => [line])).toBe('');
});

test('what goes is marked "-", what comes "+", with three lines around it', () => {
  expect(changed((line) => (line === 'e' ? ['E', 'e2'] : [line]))).toBe(
    '--- p.json\n+++ p.json\n@@ -2,7 +2,8 @@\n b\n c\n d\n-e\n+E\n+e2\n f\n g\n h\n',
  );
});

test('changes far apart are shown apart, at the ends of a text too', () => {
  expect(changed((line) => (line === 'a' ? [] : line === 'm' ? ['m', 'n'] : [line]))).toBe(
    '--- p.json\n+++ p.json\n@@ -1,4 +1,3 @@\n-a\n b\n c\n d\n@@ -11,3 +10,4 @@\n k\n l\n m\n+n\n',
  );
});

test('hidden characters are made visible', () => {
  expect(lineDiff('p\u001b', 'a', 'a\u202e')).toBe('--- p[U+001B]\n+++ p[U+001B]\n@@ -1,1 +1,1 @@\n-a\n+a[U+202E]\n');
});
