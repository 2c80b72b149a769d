import { replaceHidden } from '../catalogue/load/characters.ts';
import { visible } from '../publish/text.ts';

export { visible };

/** Results go to standard output. */
export function print(text: string): void {
  if (text === '') return;
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Everything that is not a result goes to standard error. */
export function warn(text: string): void {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Readable JSON in which hidden characters are escapes, so that it is the same value and safe to show in a terminal. */
export function jsonText(value: unknown): string {
  return replaceHidden(JSON.stringify(value, null, 2), escapes).replaceAll(/[^\P{C}\n]/gu, escapes);
}

function escapes(character: string): string {
  return character.replaceAll(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// A reader such as `head` that stops early is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
