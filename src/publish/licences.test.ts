import { expect, it } from 'vitest';
import { licencesText, readLicences } from './licences.ts';

const NOTICES = [
  { name: 'b', version: '1.0.0', licence: 'MIT', text: '\nCopyright B\n\n' },
  { name: '@a/a', version: '2.0.0', licence: '(MIT OR ISC)', text: 'Copyright A' },
];

it('lists parts by name, each with the whole text of its licence', () => {
  const text = licencesText(NOTICES);
  expect(text.indexOf('@a/a 2.0.0')).toBeLessThan(text.indexOf('b 1.0.0'));
  expect(text).toContain('b 1.0.0\nLicence: MIT\n\nCopyright B\n');
});

it('is read back', () => {
  expect(readLicences(licencesText(NOTICES))).toEqual([
    { name: '@a/a', version: '2.0.0', licence: '(MIT OR ISC)' },
    { name: 'b', version: '1.0.0', licence: 'MIT' },
  ]);
});
