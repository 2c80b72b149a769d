import { jsonText } from '../output.ts';

/** JSON on one line, with hidden characters as escapes. A raw line break is never part of a JSON text's value. */
export const jsonLine = (value: unknown): string => jsonText(value).replaceAll(/\n */g, '');
