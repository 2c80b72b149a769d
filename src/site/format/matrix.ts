import { CONTROLS } from '../../catalogue/schema/attack.ts';
import type { Attack, CapabilityView } from '../../catalogue/types.ts';
import { CATEGORIES, type Category } from '../../risk/vocabulary.ts';

type Control = (typeof CONTROLS)[number];

/** One row of the controls matrix: for each category how many entries the control answers, and for all. */
interface MatrixRow {
  control: Control;
  cells: { category: Category; count: number; ink: 0 | 1 | 2 | 3 | 4 }[];
  all: number;
}

/** How many entries that abuse a category name a control, rows in the order of the vocabulary, empty rows left out. */
export function controlsMatrix(attacks: readonly Attack[]): MatrixRow[] {
  return CONTROLS.flatMap((control) => {
    const own = attacks.filter(({ record }) => names(record, control));
    if (own.length === 0) return [];
    const cells = CATEGORIES.map((category) => {
      const count = own.filter(({ record }) => record.abuses.includes(category)).length;
      return { category, count, ink: ink(count) };
    });
    return [{ control, cells, all: own.length }];
  });
}

/** One row of the matrix of capabilities: for each control how many entries that look for the capability name it. */
interface CapabilityRow {
  capability: CapabilityView;
  cells: { control: Control; count: number; ink: 0 | 1 | 2 | 3 | 4 }[];
}

/** The capabilities that most entries look for come first; those that none looks for are left out. */
export function capabilityMatrix(capabilities: readonly CapabilityView[]): CapabilityRow[] {
  return capabilities
    .filter(({ attacks }) => attacks.length > 0)
    .toSorted((a, b) => b.attacks.length - a.attacks.length)
    .map((capability) => ({
      capability,
      cells: CONTROLS.map((control) => {
        const count = capability.attacks.filter(({ record }) => names(record, control)).length;
        return { control, count, ink: ink(count) };
      }),
    }));
}

const names = ({ controls }: Attack['record'], control: Control): boolean =>
  controls.some((one) => one.control === control);

/** Steps of ink: none, 6, 16, 30 and 100 percent. */
function ink(count: number): 0 | 1 | 2 | 3 | 4 {
  if (count >= 20) return 4;
  if (count >= 10) return 3;
  if (count >= 4) return 2;
  return count > 0 ? 1 : 0;
}

/** Controls that a rule at the call can carry out; the others need something else than a policy. */
const AT_THE_CALL: ReadonlySet<Control> = new Set([
  'hide',
  'deny',
  'require_approval',
  'rate_limit',
  'spend_cap',
  'arg_allowlist',
  'arg_regex',
  'definition_pinning',
]);

/** The controls of an entry with the letter of its cut mark; what a policy cannot do has a dash. */
export function lettered(controls: Attack['record']['controls']): { letter: string; control: Control; how: string }[] {
  let used = 0;
  return controls.map(({ control, how }) => {
    if (!AT_THE_CALL.has(control)) return { letter: '–', control, how };
    used += 1;
    return { letter: String.fromCharCode(64 + used), control, how };
  });
}
