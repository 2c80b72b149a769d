import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** The token classes that highlighted policies have everywhere on the site. */
const MARKS = {
  key: Decoration.mark({ class: 'k' }),
  text: Decoration.mark({ class: 'st' }),
  value: Decoration.mark({ class: 'nu' }),
  sign: Decoration.mark({ class: 'p' }),
};

/** A name with its colon ahead, another text (also one that is not closed yet), a number or word, a sign. */
const TOKEN = /("(?:[^"\\]|\\.)*")(?=\s*:)|("(?:[^"\\]|\\.)*"?)|(-?\d[\d.eE+-]*|\b(?:true|false|null)\b)|([{}[\],:]+)/g;

/** Longer lines stay plain: a whole policy on one line would be scanned again with every key. */
const LONG_LINE = 5000;

/**
 * Colours JSON by scanning the lines on screen. A JSON text never runs over a line, so a line can be scanned alone; that
 * saves the page a grammar, a parser and its tables.
 */
export const highlightJson = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let line = view.state.doc.lineAt(from); ; line = view.state.doc.line(line.number + 1)) {
      if (line.length <= LONG_LINE) decorateLine(line.text, line.from, builder);
      if (line.to >= to || line.number === view.state.doc.lines) break;
    }
  }
  return builder.finish();
}

function decorateLine(text: string, from: number, builder: RangeSetBuilder<Decoration>): void {
  for (const { 0: token, 1: key, 2: string, 3: value, index } of text.matchAll(TOKEN)) {
    const mark = key ? MARKS.key : string ? MARKS.text : value ? MARKS.value : MARKS.sign;
    builder.add(from + index, from + index + token.length, mark);
  }
}
