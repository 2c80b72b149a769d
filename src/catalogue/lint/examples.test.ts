import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { ATTACK_YAML, changed, SERVER_YAML } from '../fixtures/texts.ts';
import { examples } from './examples.ts';

const FILE = 'attacks/ticket-flood.yaml';
const check = (text: string) => findings(examples, { 'servers/acme-desk.yaml': SERVER_YAML, [FILE]: text });
const checkWith = (from: string, to: string) => check(changed(ATTACK_YAML, from, to));

it('takes an example whose attack is refused and whose honest call passes', () =>
  expect(check(ATTACK_YAML)).toEqual([]));

it('wants an example where a policy helps, and none where none does', () => {
  expect(check(ATTACK_YAML.slice(0, ATTACK_YAML.indexOf('example:')))).toEqual([
    `CAT307 ${FILE}:9:21 The verdict is "yes", and no example shows it`,
  ]);
  expect(checkWith('verdict: yes', 'verdict: no')).toEqual([
    `CAT307 ${FILE}:18:1 An entry that no policy stops has an example`,
  ]);
});

it('refuses a server or tool that the catalogue does not hold', () => {
  expect(checkWith('acme-desk/open-ticket', 'acme-desks/open-ticket')).toEqual([
    `CAT311 ${FILE}:19:9 There is no server "acme-desks" (did you mean "acme-desk"?)`,
  ]);
  expect(checkWith('acme-desk/open-ticket', 'acme-desk/open-tickets')).toEqual([
    `CAT308 ${FILE}:19:9 The server has no tool at "open-tickets" (did you mean "open-ticket"?)`,
  ]);
  expect(checkWith('honest: {', 'honest: { tool: close_tickets,')).toContain(
    `CAT308 ${FILE}:25:19 The server has no tool "close_tickets" (did you mean "close_ticket"?)`,
  );
});

it('refuses arguments that the tool does not take, and calls without those it requires', () => {
  expect(checkWith('message: Again', 'mesage: Again')).toEqual([
    `CAT308 ${FILE}:24:3 The call lacks "message", which the tool requires`,
    `CAT308 ${FILE}:24:56 "open_ticket" takes no argument "mesage" (did you mean "message"?)`,
  ]);
  expect(checkWith('message: Help', 'deptid2: 1')).toEqual(
    [
      `CAT308 ${FILE}:25:55 "open_ticket" takes no argument "deptid2" (did you mean "deptid"?)`,
      `CAT308 ${FILE}:25:3 The call lacks "message", which the tool requires`,
    ].sort(),
  );
});

it('lets an attack invent a name or an argument that the policy lists the others of', () => {
  expect(checkWith('attack: {', 'attack: { tool: Open_Ticket,')).toEqual([]);
  const listed = changed(ATTACK_YAML, 'open_ticket: { limits:', 'open_ticket: { only_args: [deptid, message], limits:');
  expect(check(changed(listed, 'message: Again', 'message: Again, history: All'))).toEqual([]);
});

it('refuses a policy that does not load, that lets the attack through or stops the honest call', () => {
  expect(checkWith('default: deny', 'default: perhaps')).toEqual([
    `CAT309 ${FILE}:20:3 MP104 at "/default": "default" must be "allow" or "deny", not "perhaps".`,
  ]);
  expect(checkWith('nth: 31', 'nth: 30')).toEqual([`CAT309 ${FILE}:24:3 The policy allows the call of the attack`]);
  expect(checkWith('message: Help }', 'message: Help }, nth: 31')).toEqual([
    `CAT309 ${FILE}:25:3 The verdict on the honest call is "deny", by /tools/open_ticket/limits/0`,
  ]);
});
