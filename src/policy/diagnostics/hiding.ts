import { globMatches } from '../names.ts';
import type { HideView, Model } from './model.ts';

/** The entry of "hide" that hides a name: its exact name first, else the first pattern that matches. */
export function hidingTest({ hide }: Model): (name: string) => HideView | undefined {
  const exact = new Map(hide.map((entry) => [entry.name, entry]));
  const globs = hide.filter(({ name }) => name.includes('*'));
  return (name) => exact.get(name) ?? globs.find((glob) => endsAgree(glob.name, name) && globMatches(glob.name, name));
}

/** A glance at both ends: thousands of patterns meet thousands of names, and most of them differ there. */
function endsAgree(glob: string, name: string): boolean {
  const first = glob[0];
  const last = glob.at(-1);
  return (first === '*' || first === name[0]) && (last === '*' || last === name.at(-1));
}
