import { expect, it } from 'vitest';
import { findings } from '../fixtures/records.ts';
import { changed, SERVER_YAML } from '../fixtures/texts.ts';
import { toolNames } from './tool-names.ts';

const check = (from: string, to: string) =>
  findings(toolNames, { 'servers/acme-desk.yaml': changed(SERVER_YAML, from, to) });

it('says nothing where every name stands once', () => {
  expect(findings(toolNames, { 'servers/acme-desk.yaml': SERVER_YAML })).toEqual([]);
});

it('reports a tool that is listed twice', () => {
  expect(check('- name: close_ticket', '- name: open_ticket')).toEqual([
    'CAT203 servers/acme-desk.yaml:24:11 The tool "open_ticket" is listed twice',
  ]);
});

it('reports a parameter that is listed twice', () => {
  expect(check('name: message', 'name: deptid')).toEqual([
    'CAT212 servers/acme-desk.yaml:14:17 The parameter "deptid" is listed twice',
  ]);
});

it('tells which tools share an address, without calling it wrong', () => {
  expect(check('- name: close_ticket', '- name: Open-Ticket')).toEqual([
    'CAT204 servers/acme-desk.yaml:10:11 "open_ticket" and "Open-Ticket" would share an address, so each gets a hash in it',
  ]);
  expect(check('- name: close_ticket', '- name: ".."')).toEqual([
    'CAT204 servers/acme-desk.yaml:24:11 ".." makes no address',
  ]);
});
