import { describe, expect, it } from 'vitest';
import { absolute, href, outward } from './href.ts';

describe('href', () => {
  it('puts the base path in front, once', () => {
    expect(href('tools/', '/')).toBe('/tools/');
    expect(href('/tools/', '/risk')).toBe('/risk/tools/');
    expect(href('', '/risk/')).toBe('/risk/');
  });
});

describe('absolute', () => {
  it('adds scheme and host', () => {
    expect(absolute('tools/', '/risk', 'https://a.example')).toBe('https://a.example/risk/tools/');
  });
});

describe('outward', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://a.example/',
    '//a.example/',
    'https://a b',
    ' https://a',
  ])('refuses %s', (address) => {
    expect(outward(address)).toBeUndefined();
  });

  it('lets https pass as it is', () => {
    expect(outward('https://a.example/b?c#d')).toBe('https://a.example/b?c#d');
    expect(outward(undefined)).toBeUndefined();
  });
});
