import {
  autocompletion,
  type CompletionSource,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { lintGutter, type Diagnostic as Mark, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { Diagnostic, Fix, Range } from '../../../policy/types.ts';
import { inline } from './dom.ts';
import { highlightJson } from './highlight.ts';
import { theme } from './theme.ts';

export interface Editor {
  text(): string;
  /** Puts a whole new text in place as one step that can be undone, touching only what differs. */
  replace(text: string): void;
  /** Replaces the text with what `make` answers for it. Asks again when the text changed meanwhile, so that nothing is lost. */
  rewrite(make: (text: string) => Promise<string>): Promise<void>;
  /** Applies a fix for the text that was last shown with its diagnostics; for any other text its places are wrong. */
  apply(fix: Fix): void;
  show(diagnostics: readonly Diagnostic[]): void;
  /** Moves the caret to a place in the text, scrolls to it and takes the focus. */
  goTo(range: Range): void;
  focus(): void;
}

/**
 * Makes the editor inside a shadow root: there CodeMirror adopts its style sheet as an object, which a policy without
 * inline styles allows; in the page itself it would write a `<style>` element.
 *
 * @param host element that becomes the editor
 * @param changed called with the text after each change, also one by `replace` or `apply`
 */
export function makeEditor(
  host: HTMLElement,
  text: string,
  complete: CompletionSource,
  changed: (text: string) => void,
): Editor {
  const root = host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: text, extensions: extensions(complete, changed) }),
  });
  let judged = view.state.doc;
  const current = (): string => view.state.doc.toString();
  const replace = (next: string): void =>
    view.dispatch({ changes: difference(current(), next), annotations: asOneStep });
  return {
    text: current,
    replace,
    rewrite: async (make) => {
      let before: string;
      let after: string;
      do {
        before = current();
        after = await make(before);
      } while (current() !== before);
      replace(after);
    },
    apply: (fix) => {
      if (!judged.eq(view.state.doc)) return;
      view.dispatch({
        changes: fix.edits.map(({ range, newText }) => ({ ...span(range), insert: newText })),
        annotations: asOneStep,
      });
    },
    show: (diagnostics) => {
      judged = view.state.doc;
      view.dispatch(
        setDiagnostics(
          view.state,
          diagnostics.map((one) => toMark(one, view.state.doc.length)),
        ),
      );
    },
    goTo: (range) => {
      const { length } = view.state.doc;
      const [anchor, head] = [Math.min(range.start.offset, length), Math.min(range.end.offset, length)];
      view.dispatch({ selection: { anchor, head }, scrollIntoView: true });
      view.focus();
    },
    focus: () => view.focus(),
  };
}

function extensions(complete: CompletionSource, changed: (text: string) => void) {
  return [
    lineNumbers(),
    history(),
    highlightActiveLine(),
    highlightJson,
    typeOverSelection,
    closeBrackets(),
    autocompletion({ override: [complete], icons: false, interactionDelay: 0 }),
    lintGutter(),
    indentUnit.of('  '),
    // Tab leaves the editor: a keyboard user must never be caught in it (WCAG 2.1.2).
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
    EditorView.contentAttributes.of({
      'aria-label': 'Policy, JSON',
      'aria-describedby': 'editor-help',
      spellcheck: 'false',
      tabindex: '0',
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) changed(update.state.doc.toString());
    }),
    theme,
  ];
}

/** What a button does is one step for undo, apart from what was typed before and after. */
const asOneStep = isolateHistory.of('full');

/**
 * Text typed over a selection. Left to itself the browser edits the page and writes style attributes on the way, which the
 * content security policy blocks and reports; so the document is changed first, and the page follows it.
 */
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const replaces = event.inputType === 'insertText' && !view.composing && !view.state.selection.main.empty;
    if (!replaces || event.data === null) return false;
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
    event.preventDefault();
    return true;
  },
});

/** The smallest single change from one text to the other: what lies between their common ends. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

function span(range: Range): { from: number; to: number } {
  return { from: range.start.offset, to: range.end.offset };
}

function toMark(diagnostic: Diagnostic, length: number): Mark {
  const { from, to } = span(diagnostic.range);
  return {
    from: Math.min(from, length),
    to: Math.min(to, length),
    severity: diagnostic.severity === 'hint' ? 'hint' : diagnostic.severity,
    message: diagnostic.message,
    renderMessage: () => {
      const box = document.createElement('span');
      box.append(...inline(`${diagnostic.code} `), ...inline(diagnostic.message));
      return box;
    },
  };
}
