import { expect, it } from 'vitest';
import { categoryOf } from '../category.ts';
import { decide } from './decide.ts';
import { definition } from './definition.fixture.ts';
import { readDescription } from './text.ts';

/** A tool, with its arguments' names, and the category that it has to get. */
type Case = [name: string, description: string, params: string, category: string];

/** The category of a tool, `unknown` where nothing supports one. */
export const classOf = (name: string, description = '', params = '', more: object = {}, siblings: string[] = [name]) =>
  categoryOf(
    decide(definition(name, description, params, more), siblings, readDescription(description)).map(
      ({ effect }) => effect,
    ),
  ) ?? 'unknown';

/** A test for each tool. */
export const check = (cases: readonly Case[]) =>
  it.each(cases)('%s (%s) [%s] is %s', (name, description, params, category) => {
    expect(classOf(name, description, params)).toBe(category);
  });
