import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { override } from './override.ts';

const check = (category: string) => {
  const line = `override: { category: ${category}, reason: Seen in the source., evidence: { quote: open, where: name } }`;
  const text = changed(SERVER_YAML, '    because:', `    ${line}\n    because:`);
  return findings(override, { 'servers/acme-desk.yaml': text });
};

it('takes an override that changes the class and refuses one that does not', () => {
  expect(check('Execute')).toEqual([]);
  expect(check('Write')).toEqual([
    'CAT211 servers/acme-desk.yaml:19:5 The rules already say the same (remove "override")',
  ]);
});
