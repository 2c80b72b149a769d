import { describe, expect, it } from 'vitest';
import * as fixture from '../facts.fixture.ts';
import { tool } from '../facts.fixture.ts';
import { guard, verdict } from './guarded.fixture.ts';
import { guarded } from './guarded.ts';

describe('rules on switches', () => {
  it('keep private what can be made public', () => {
    const facts = tool('create_repository', ['name:string!', 'private:boolean', 'external:boolean'], {
      effects: ['create'],
      traits: ['publishes'],
      because: { publishes: '`private` set to false opens it, and `external` puts it elsewhere.' },
    });
    expect(verdict(facts, { name: 'a' })).toBe('allow');
    expect(verdict(facts, { name: 'a', private: true, external: false })).toBe('allow');
    expect(verdict(facts, { name: 'a', private: false })).toBe('deny');
    expect(verdict(facts, { name: 'a', external: true })).toBe('deny');
  });

  it('want a switch given in its harmless place where it is on by itself', () => {
    const submit = { name: 'submit', type: 'boolean', required: false, default: true };
    const because = { update: '`submit` sends it at once.' };
    const facts = { ...tool('update_dispute', ['id:string!'], { effects: ['update'], because }) };
    const found = { ...facts, params: [...facts.params, submit] };
    expect(verdict(found, { id: 'd', submit: false })).toBe('allow');
    expect(verdict(found, { id: 'd', submit: true })).toBe('deny');
    expect(verdict(found, { id: 'd' })).toBe('deny');
    expect(guard(found).says).toContain('`submit` must be given as `false`.');
  });

  it('hold switches that a trait is about, and no others', () => {
    expect(verdict(fixture.OPEN_TICKET, { clientid: 1, admin: true, markdown: false })).toBe('deny');
    expect(verdict(fixture.OPEN_TICKET, { clientid: 1, admin: 'true' })).toBe('deny');
    expect(verdict(fixture.OPEN_TICKET, { clientid: 1, markdown: true })).toBe('allow');
  });

  it('leave out what a reviewer blames for a credential or a redirection, if the tool has other work', () => {
    const because = { redirects: 'A new `email` sends resets elsewhere.', 'sets-credential': '`password2` is known.' };
    const facts = tool('update_client', ['clientid:number!', 'city:string', 'email:string', 'password2:string'], {
      effects: ['update'],
      traits: ['redirects', 'sets-credential'],
      because,
    });
    expect(verdict(facts, { clientid: 1, city: 'Ulm' })).toBe('allow');
    expect(verdict(facts, { clientid: 1, email: 'eve@attacker.test' })).toBe('deny');
    expect(verdict(facts, { clientid: 1, password2: 'x' })).toBe('deny');
    const only = tool('set_password', ['clientid:number!', 'password2:string'], { effects: ['update'], because });
    expect(guarded(only, 'Write')).toBeUndefined();
  });

  it('never ask for an argument and forbid it as well', () => {
    const because = { 'acts-as-other': '`admin` speaks for staff, `clientid` for a client.' };
    const facts = { ...fixture.OPEN_TICKET, because };
    expect(verdict(facts, { deptid: 1, subject: 'a', message: 'b' })).toBe('allow');
    expect(verdict(facts, { clientid: 1, deptid: 1, subject: 'a', message: 'b' })).toBe('deny');
  });

  it('hold a notice switch in the place that tells people', () => {
    const facts = tool('accept', ['orderid:number!', 'sendemail:boolean'], {
      effects: ['update'],
      traits: ['silences-notice'],
    });
    expect(verdict(facts, { orderid: 1, sendemail: true })).toBe('allow');
    expect(verdict(facts, { orderid: 1, sendemail: false })).toBe('deny');
  });
});
