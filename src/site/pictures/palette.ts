import { tokenColours } from '../format/colours.ts';

/** Tokens of the light theme that pictures use; a picture cannot know the theme of the place where it is shown. */
const USED = {
  paper: 'paper',
  sunk: 'sunk',
  raised: 'raised',
  line: 'line',
  rule: 'rule',
  edge: 'edge',
  ink: 'ink',
  quiet: 'ink-2',
  accent: 'accent',
  alarm: 'alarm',
  alarmFill: 'alarm-fill',
  onAlarm: 'on-alarm',
} as const;

export type Palette = Readonly<Record<keyof typeof USED, string>>;

/** The colours of pictures, from the style sheet of tokens. */
export function palette(tokens: string): Palette {
  const colour = tokenColours(tokens);
  // Every key of USED is set; fromEntries only promises text keys.
  return Object.fromEntries(Object.entries(USED).map(([key, name]) => [key, colour(name).light])) as Palette;
}
