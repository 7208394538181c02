import { type Action, type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { LSPPlugin } from "@codemirror/lsp-client";
import { type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import type * as lsp from "../../lsp/protocol.ts";
import { words } from "./words.ts";

/** Milliseconds without a key after which the text is looked at. */
const quiet = 300;

/** What a fix does besides changing the text that is shown. */
export interface FixEvents {
  /** Changes a file that is not the one in the editor. */
  elsewhere(uri: string, edits: readonly lsp.TextEdit[]): void;
  /** Says what was done. */
  say(message: string, isGrave?: boolean): void;
}

/**
 * Shows in the text what is wrong with it, each with what the server of editors offers to do about it: asked for when typing rests, since an
 * answer is of one state of the text.
 */
export function messagesWithFixes(events: FixEvents) {
  return ViewPlugin.fromClass(
    class {
      #timer: ReturnType<typeof setTimeout>;
      readonly #view: EditorView;

      constructor(view: EditorView) {
        this.#view = view;
        this.#timer = setTimeout(() => this.#look(), 0);
      }

      update({ docChanged }: ViewUpdate) {
        if (!docChanged) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#look(), quiet);
      }

      destroy() {
        clearTimeout(this.#timer);
      }

      async #look() {
        const plugin = LSPPlugin.get(this.#view);
        if (!plugin) return;
        const { doc } = this.#view.state;
        plugin.client.sync();
        try {
          const found = await diagnosticsOf(plugin, events);
          if (this.#view.state.doc === doc && LSPPlugin.get(this.#view) === plugin)
            this.#view.dispatch(setDiagnostics(this.#view.state, found));
        } catch {
          // The server was ended, or the text has gone on: it is asked again.
        }
      }
    },
  );
}

async function diagnosticsOf(plugin: LSPPlugin, events: FixEvents): Promise<Diagnostic[]> {
  const textDocument = { uri: plugin.uri };
  const { client } = plugin;
  const report = await client.request<lsp.DocumentDiagnosticParams, lsp.FullDocumentDiagnosticReport>(
    "textDocument/diagnostic",
    {
      textDocument,
    },
  );
  const range = { start: { line: 0, character: 0 }, end: plugin.toPosition(plugin.view.state.doc.length) };
  const offered = await client.request<lsp.CodeActionParams, readonly lsp.CodeAction[] | null>("textDocument/codeAction", {
    textDocument,
    range,
    context: { diagnostics: report.items, only: ["quickfix"] },
  });
  return report.items.map((item) => ({
    from: plugin.fromPosition(item.range.start),
    to: plugin.fromPosition(item.range.end),
    severity: severities[(item.severity ?? 1) - 1] ?? "info",
    source: String(item.code ?? ""),
    message: typeof item.message === "string" ? item.message : item.message.value,
    actions: (offered ?? [])
      .filter((each) => each.diagnostics?.some((one) => isSame(one, item)))
      .map((each) => action(each, plugin, events)),
  }));
}

const severities = ["error", "warning", "info", "hint"] as const;

function isSame(one: lsp.Diagnostic, other: lsp.Diagnostic): boolean {
  const { start, end } = one.range;
  const at = other.range;
  return (
    one.code === other.code &&
    one.message === other.message &&
    start.line === at.start.line &&
    start.character === at.start.character &&
    end.line === at.end.line &&
    end.character === at.end.character
  );
}

function action({ title, edit }: lsp.CodeAction, plugin: LSPPlugin, events: FixEvents): Action {
  return {
    name: title,
    apply: (view) => {
      events.say(words.mended(title));
      for (const [uri, edits] of editsOf(edit)) {
        if (uri !== plugin.uri) events.elsewhere(uri, edits);
        else
          view.dispatch({
            changes: edits.map(({ range, newText }) => ({
              from: plugin.fromPosition(range.start),
              to: plugin.fromPosition(range.end),
              insert: newText,
            })),
            userEvent: "input.fix",
          });
      }
      view.focus();
    },
  };
}

function editsOf(edit: lsp.WorkspaceEdit | undefined): readonly (readonly [string, readonly lsp.TextEdit[]])[] {
  const changed = Object.entries(edit?.changes ?? {});
  const documents = (edit?.documentChanges ?? []).flatMap((change) =>
    "edits" in change ? [[change.textDocument.uri, change.edits.filter((each) => "newText" in each)] as const] : [],
  );
  return [...changed, ...documents];
}
