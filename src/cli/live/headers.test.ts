import { describe, expect, it } from 'vitest';
import { headersOf, withoutKeys } from './headers.ts';

const VARIABLES = { TOKEN: 'Bearer sk-0123456789', BROKEN: 'sk-01\r\nHost: elsewhere', EMPTY: '' };

describe('--header NAME=VARIABLE', () => {
  it('takes the value of the variable', () => {
    expect(headersOf(['Authorization=TOKEN', 'X-Empty=EMPTY'], VARIABLES)).toEqual({
      Authorization: 'Bearer sk-0123456789',
      'X-Empty': '',
    });
  });

  it.each([
    ['Authorization: Bearer sk-0123456789', 'takes NAME=VARIABLE'],
    ['Authorization=Bearer sk-0123456789', 'takes NAME=VARIABLE'],
    ['Authorization', 'takes NAME=VARIABLE'],
    ['=TOKEN', 'takes NAME=VARIABLE'],
    ['Authorization=MISSING', '--header Authorization: there is no variable MISSING.'],
    ['Author(ization)=TOKEN', '"Author(ization)" is no name of a header'],
    ['Authorization=BROKEN', 'the value for the header Authorization holds a character that no header can'],
  ])('%j is refused, and no value is repeated', (given, message) => {
    const attempt = () => headersOf([given], VARIABLES);
    expect(attempt).toThrow(message);
    expect(attempt).not.toThrow(/sk-01/);
  });
});

it('keys that were sent are taken out of a sentence, words that are no keys are left', () => {
  const headers = { Authorization: VARIABLES.TOKEN, 'X-Team': 'risk' };
  expect(withoutKeys('the risk of sk-0123456789, and of Bearer sk-0123456789', headers)).toBe(
    'the risk of [not shown], and of [not shown] [not shown]',
  );
});
