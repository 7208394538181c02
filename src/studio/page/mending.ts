import { type Diagnostic, forEachDiagnostic, nextDiagnostic, previousDiagnostic } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { activateHover, closeHoverTooltips, type EditorView, hasHoverTooltips, keymap, ViewPlugin } from "@codemirror/view";
import { words } from "./words.ts";

/** The buttons of what can be done about the message that is shown. */
const fixes = ".cm-tooltip-lint .cm-diagnosticAction";

/**
 * Leads through the messages of a text by keys: to the next or the one before, which is said, and to what can be done about the one at the cursor,
 * where the arrows choose and Escape leads back. `say` tells who writes.
 */
export function mending(say: (message: string) => void): Extension {
  const step = (go: (view: EditorView) => boolean) => (view: EditorView) => {
    go(view);
    tell(view, say);
    return true;
  };
  return [
    keymap.of([
      { key: "Mod-.", run: (view) => mend(view, say) },
      { key: "F8", run: step(nextDiagnostic), shift: step(previousDiagnostic) },
      { key: "Escape", run: (view) => hasHoverTooltips(view.state) && leave(view) },
    ]),
    fixKeys,
  ];
}

/** Shows what can be done about the message at the cursor, or else about the next one. */
function mend(view: EditorView, say: (message: string) => void): boolean {
  const [here] = messagesAt(view);
  if (!here) nextDiagnostic(view);
  else activateHover(view, here.from, 1, { until: ({ docChanged, selection }) => docChanged || selection !== undefined });
  tell(view, say);
  view.dom.querySelector<HTMLElement>(fixes)?.focus({ preventScroll: true });
  return true;
}

function tell(view: EditorView, say: (message: string) => void): void {
  const here = messagesAt(view).map(({ actions = [], message, severity }) => words.message(severity, message, actions.length));
  say(here.length === 0 ? words.noMessages : here.join(" "));
}

/** The messages about what is selected, or about the words in which the cursor is; where they stand now. */
function messagesAt({ state }: EditorView): readonly Diagnostic[] {
  const { from, to } = state.selection.main;
  const found: Diagnostic[] = [];
  forEachDiagnostic(state, (message, start, end) => {
    if (start <= to && end >= from) found.push({ ...message, from: start, to: end });
  });
  return found;
}

function leave(view: EditorView): boolean {
  view.dispatch({ effects: closeHoverTooltips });
  view.focus();
  return true;
}

/** Arrows go from one fix to the next, and Escape back to the text. */
const fixKeys = ViewPlugin.fromClass(
  class {
    readonly #view: EditorView;
    readonly #listen = (event: KeyboardEvent) => {
      const buttons = [...this.#view.dom.querySelectorAll<HTMLElement>(fixes)];
      const at = buttons.findIndex((each) => each.matches(":focus"));
      const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
      if (at < 0 || (next === undefined && event.key !== "Escape")) return;
      event.preventDefault();
      if (next === undefined) leave(this.#view);
      else buttons[(next + buttons.length) % buttons.length]?.focus();
    };

    constructor(view: EditorView) {
      this.#view = view;
      view.dom.addEventListener("keydown", this.#listen);
    }

    destroy() {
      this.#view.dom.removeEventListener("keydown", this.#listen);
    }
  },
);
