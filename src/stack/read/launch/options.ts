/** Options of a program, as far as they may stand before what it starts. */
export interface OptionNames {
  /** Options that stand alone. */
  flags: ReadonlySet<string>;
  /** Options whose value is the next argument. */
  values: ReadonlySet<string>;
}

export const optionNames = (flags: string, values: string): OptionNames => ({
  flags: new Set(flags.split(' ')),
  values: new Set(values.split(' ')),
});

/** An argument found behind options, and what the options with a value were given. */
interface Found {
  index: number;
  given: ReadonlyMap<string, { value: string; index: number }>;
}

/**
 * The first argument that is no option. `undefined` where there is none, and behind an option that is not known: what
 * follows may be its value, and a value may be a secret.
 */
export function firstArgument(
  args: readonly string[],
  from: number,
  { flags, values }: OptionNames,
): Found | undefined {
  const given = new Map<string, { value: string; index: number }>();
  for (let index = from; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (!arg.startsWith('-') || arg === '-') return { index, given };
    if (arg === '--') return { index: index + 1, given };
    const equals = arg.indexOf('=');
    if (equals > 0) given.set(arg.slice(0, equals), { value: arg.slice(equals + 1), index });
    else if (values.has(arg)) {
      index += 1;
      given.set(arg, { value: args[index] ?? '', index });
    } else if (!flags.has(arg)) return undefined;
  }
  return { index: args.length, given };
}
