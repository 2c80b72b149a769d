import { expect, it } from 'vitest';
import { all, only, parseXml } from './xml.ts';

it('reads elements, attributes and entities', () => {
  const root = parseXml('<?xml version="1.0"?>\n<a x="1 &amp; 2"><b>c &lt; d</b><e/></a>\n');
  expect(root).toMatchObject({ name: 'a', attributes: { x: '1 & 2' } });
  expect(only(root, 'b')).toBe('c < d');
  expect(all(root, 'e')).toHaveLength(1);
  expect(() => only(root, 'f')).toThrow('0 <f>');
});

it.each([
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a>&nbsp;</a>',
  '<a>x & y</a>',
  '<a b=1/>',
  '<a b="1" b="2"/>',
  '<a><</a>',
  '',
])('refuses %j', (text) => expect(() => parseXml(text)).toThrow());
