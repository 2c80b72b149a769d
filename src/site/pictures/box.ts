/** A piece of a picture, in the shape that satori lays out: an element with style and children. */
export interface Box {
  type: string;
  props: {
    style?: Style;
    children?: readonly Box[] | string;
    [attribute: string]: Style | readonly Box[] | string | number | undefined;
  };
}

export type Style = Readonly<Record<string, string | number>>;

/** Children in a row, unless the style says otherwise. */
export function box(style: Style, children: readonly (Box | undefined)[]): Box {
  return {
    type: 'div',
    props: { style: { display: 'flex', ...style }, children: children.filter((child) => child !== undefined) },
  };
}

/** A text of at most so many lines, cut with an ellipsis; a name without blanks breaks anywhere. */
export function words(text: string, lines: number, style: Style): Box {
  return {
    type: 'div',
    props: {
      style: { display: 'block', minWidth: 0, lineClamp: lines, overflowWrap: 'anywhere', ...style },
      children: text,
    },
  };
}

/** A drawing on a square ground of `side` units, shown at `size` pixels. */
export function drawing(side: number, size: number, shapes: readonly Box[]): Box {
  return { type: 'svg', props: { viewBox: `0 0 ${side} ${side}`, width: size, height: size, children: shapes } };
}

export function shape(d: string, attributes: Readonly<Record<string, string | number>>): Box {
  return { type: 'path', props: { d, ...attributes } };
}
