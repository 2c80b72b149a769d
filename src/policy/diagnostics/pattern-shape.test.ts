import { describe, expect, test } from 'vitest';
import { anchors, bareDots, hostPart } from './pattern-shape.ts';

describe('anchors', () => {
  test.each([
    ['^a$', true, true],
    ['(?i)^a$', true, true],
    ['^(a|b)$', true, true],
    ['^a$|^b$', true, true],
    ['(^a$|^b$)', true, true],
    ['(?:^a|^b)c$', true, true],
    ['^a|b$', false, false],
    ['^(a|b$)', true, false],
    ['^a', true, false],
    ['a$', false, true],
    ['a', false, false],
    ['', false, false],
    ['(^a)?b', false, false],
    ['^a(b$)?', true, false],
    ['^a\\$', true, false],
    ['\\^a$', false, true],
    ['[$]', false, false],
    ['^[|]$', true, true],
    ['(?m)^a$', false, false],
    ['^a(/|$)', true, false],
  ])('of %s', (pattern, start, end) => {
    expect(anchors(pattern)).toEqual({ start, end });
  });
});

describe('host names', () => {
  test.each([
    ['^https://api.example.com', 'api.example.com', true],
    ['^https:\\/\\/api\\.example\\.com', 'api\\.example\\.com', true],
    ['^https://api\\.example\\.com/v1', 'api\\.example\\.com', false],
    ['^https://api\\.example\\.com$', 'api\\.example\\.com', false],
  ])('in %s', (pattern, host, open) => {
    const part = hostPart(pattern);
    expect(part && pattern.slice(part.start, part.end)).toBe(host);
    expect(part?.open).toBe(open);
  });

  test('that no scheme announces are not looked for', () => {
    expect(hostPart('^/srv/data/')).toBeUndefined();
  });

  test.each([
    ['a.b', [1]],
    ['a\\.b', []],
    ['[a.b]', []],
    ['a.*b', []],
    ['a.+', []],
    ['(a).(b)', [3]],
  ])('have dots for any character in %s', (pattern, dots) => {
    expect(bareDots(pattern, { start: 0, end: pattern.length })).toEqual(dots);
  });
});
