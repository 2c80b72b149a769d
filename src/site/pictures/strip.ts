import { CATEGORIES, type Category } from '../../risk/vocabulary.ts';
import { letter } from '../format/levels.ts';
import { type Box, box, type Style, words } from './box.ts';
import type { Cell } from './card.ts';
import { drawable } from './drawable.ts';
import { severityMark } from './marks.ts';
import type { Palette } from './palette.ts';

/** How a cell looks: its ground, its main ink and the ink of its small words. */
interface Tone {
  ground: string;
  ink: string;
  quiet: string;
}

/** The values at the foot of a card, between two rules, as `styles/readout.css` shows them. */
export function strip(cells: readonly Cell[], palette: Palette): Box {
  const isDeep = cells.some(({ value, under, register }) => under !== undefined || (register && value !== ''));
  const height = isDeep ? 148 : 118;
  const rule = `2px solid ${palette.rule}`;
  const style = { borderTop: rule, borderBottom: rule, backgroundColor: palette.raised, height };
  return box(
    style,
    cells.map((cell, place) => cellBox(cell, place === 0 ? {} : { borderLeft: `1px solid ${palette.line}` }, palette)),
  );
}

function cellBox(cell: Cell, border: Style, palette: Palette): Box {
  const tone = toneOf(cell, palette);
  const style: Style = {
    flexDirection: 'column',
    flexGrow: 1,
    flexShrink: 1,
    minWidth: 0,
    padding: '17px 20px 0',
    backgroundColor: tone.ground,
  };
  return box({ ...style, ...border }, [
    words(drawable(cell.label), 1, { fontSize: 22, color: tone.quiet }),
    cell.value === '' ? undefined : valueBox(cell, tone, palette),
    cell.register && register(cell.register, cell.value === '' ? 34 : 23, palette),
    cell.under === undefined
      ? undefined
      : words(drawable(cell.under), 1, { fontSize: 22, color: tone.quiet, marginTop: 2 }),
  ]);
}

function valueBox({ value, severity, exact, filled }: Cell, { ink, ground }: Tone, palette: Palette): Box {
  const marked = { ink: filled || severity !== 'critical' ? ink : palette.alarm, ground };
  const style: Style = {
    fontSize: 36,
    fontWeight: 700,
    color: marked.ink,
    lineHeight: 1.3,
    ...(exact ? { fontFamily: 'Mono' } : {}),
  };
  return box({ alignItems: 'center', marginTop: 3, minWidth: 0 }, [
    severity && box({ marginRight: 11, flexShrink: 0 }, [severityMark(severity, 29, marked)]),
    words(drawable(value), 1, style),
  ]);
}

/** The ramp of the readout: plain, tint, ink, alarm. */
function toneOf({ filled, severity }: Cell, { raised, sunk, paper, ink, quiet, alarmFill, onAlarm }: Palette): Tone {
  if (filled && severity === 'critical') return { ground: alarmFill, ink: onAlarm, quiet: onAlarm };
  if (filled && severity === 'high') return { ground: ink, ink: paper, quiet: paper };
  return { ground: filled && severity === 'medium' ? sunk : raised, ink, quiet };
}

/** `···D·`: the letter keeps its place. `size` in pixels. */
function register(category: Category, size: number, { ink, edge }: Palette): Box {
  const style: Style = { fontFamily: 'Mono', fontSize: size, lineHeight: 1.3, marginTop: 4 };
  return box(
    style,
    CATEGORIES.map((place) => {
      const isHere = place === category;
      return words(isHere ? letter(category) : '·', 1, { color: isHere ? ink : edge, fontWeight: isHere ? 700 : 400 });
    }),
  );
}
