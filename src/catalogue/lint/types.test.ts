import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { types } from './types.ts';

const check = (type: string) =>
  findings(types, {
    'servers/acme-desk.yaml': changed(SERVER_YAML, 'name: deptid, type: number', `name: deptid, type: '${type}'`),
  });

it.each(['integer', 'string|array', 'object|null', 'any'])('takes %s', (type) => {
  expect(check(type)).toEqual([]);
});

it.each([
  ['strng', '"strng" (did you mean "string"?)'],
  ['string|arry', '"arry" (did you mean "array"?)'],
  ['string | array', '"string " (did you mean "string"?)'],
  ['String', '"String" (did you mean "string"?)'],
])('says that there is no type %j', (type, said) => {
  expect(check(type)).toEqual([`CAT216 servers/acme-desk.yaml:13:31 There is no type ${said}`]);
});
