import { expect, it } from 'vitest';
import { bibtex, citation } from './cite.ts';
import { fixture, SITE } from './fixtures/catalogue.ts';

const [attack] = fixture().attacks;
if (attack === undefined) throw new Error('the fixture holds no attack');

it('names the entry with its address and the day of its last check', () => {
  expect(citation(attack, SITE)).toContain(attack.record.title);
  expect(citation(attack, SITE)).toContain(`checked ${attack.record.verified}, https://example.org/cat/${attack.path}`);
});

it('escapes what TeX would read as its own', () => {
  const odd = { ...attack, record: { ...attack.record, title: 'A & B: 100 % of `x_y`' } };
  expect(bibtex(odd, SITE)).toContain('title  = {A \\& B: 100 \\% of `x\\_y`}');
  expect(bibtex(odd, SITE)).toMatch(/^@misc\{[a-z0-9.-]+,\n/);
});
