import { autocompletion, closeCompletion, completionKeymap, startCompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import {
  hoverTooltips,
  jumpToDefinitionKeymap,
  LSPClient,
  LSPPlugin,
  renameKeymap,
  serverCompletion,
  type Transport,
} from "@codemirror/lsp-client";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import {
  Compartment,
  EditorSelection,
  EditorState,
  type Extension,
  type StateEffect,
  type TransactionSpec,
} from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import type * as lsp from "../../lsp/protocol.ts";
import { directions } from "./direction.ts";
import { type FixEvents, messagesWithFixes } from "./fixes.ts";
import { insertionKeys } from "./keys.ts";
import { languageOf } from "./language.ts";
import { mending } from "./mending.ts";
import { type PasteEvents, pasting } from "./pasting.ts";
import { isMarkdown } from "./project.ts";
import { noReview, type Reviewed, reviewKeys, startReview } from "./review.ts";
import { words } from "./words.ts";

/** What holds of every text: by the nonce the policy of the page knows the rules of style that the editor makes (studio/build.mjs). */
const always = [
  EditorView.cspNonce.of("masthead"),
  EditorState.phrases.of(words.editor),
  EditorView.contentAttributes.of({
    "aria-label": words.text,
    tabindex: "0",
    spellcheck: "true",
    autocapitalize: "sentences",
  }),
];

/** The language of the text, by which a browser spells it and a screen reader says it. */
const written = new Compartment();

/** The place of what the server of editors adds to a text: another one when the worker is started again. */
const server = new Compartment();

/** What the editor tells. */
export interface EditorEvents extends PasteEvents, FixEvents {
  /** The text was changed, by whomever. */
  changed(path: string, text: string): void;
  /** The cursor was moved by who writes; lines and columns count from 1. */
  moved(path: string, line: number, column: number): void;
  /** Something is to be put in, by its key. */
  insert(what: keyof typeof words.insertions): void;
}

/** The editor of one text at a time. What was typed in the others stays with them, as long as the document is open: what can be undone too. */
export class Editor {
  readonly view: EditorView;
  readonly #events: EditorEvents;
  readonly #states = new Map<string, EditorState>();
  #client: LSPClient | undefined;
  #path = "";
  #language = "en";
  #silent = false;

  constructor(parent: HTMLElement, events: EditorEvents) {
    this.#events = events;
    this.view = new EditorView({ parent, extensions: always });
  }

  /** The path of the text that is shown; "" before any is. */
  get path(): string {
    return this.#path;
  }

  /** Speaks with a server of editors from now on; what is open is opened there. */
  connect(port: MessagePort): void {
    this.#client?.disconnect();
    this.#client = new LSPClient({
      rootUri: "file:///",
      timeout: 60_000,
      extensions: [serverCompletion({ validFor: /^[@^[{#.:>/]*[\w-]*$/ }), hoverTooltips(), messagesWithFixes(this.#events)],
    });
    this.#client.connect(transport(port));
    for (const [path, state] of this.#states) this.#states.set(path, state.update({ effects: this.#served(path) }).state);
    if (this.#path !== "") this.view.dispatch({ effects: this.#served(this.#path) });
  }

  /** Has the server that is there now serve a text: all else of it stays, what can be undone and what is reviewed too. */
  #served(path: string): StateEffect<unknown> {
    return server.reconfigure(this.#plugin(path));
  }

  #plugin(path: string): Extension {
    return this.#client?.plugin(`file://${encodeURI(path)}`, "markdown") ?? [];
  }

  /** Forgets all texts: another document is opened. */
  clear(): void {
    this.#states.clear();
    this.#path = "";
    this.view.setState(EditorState.create({ extensions: always }));
  }

  /** Shows a text, with the cursor where it was. */
  show(path: string, text: string): void {
    if (path === this.#path && text === this.text) return;
    if (this.#path !== "") this.#states.set(this.#path, this.view.state);
    const known = this.#states.get(path);
    this.#path = path;
    if (known) this.view.setState(known.update({ effects: written.reconfigure(this.#inLanguage()) }).state);
    else this.#set(path, text);
    // What a fix of another text has changed in this one can be taken back here.
    if (text !== this.text) this.become(text);
  }

  /** The outline of the text that is shown, as the server of editors has it. */
  async symbols(): Promise<readonly lsp.DocumentSymbol[]> {
    const plugin = LSPPlugin.get(this.view);
    if (!plugin) return [];
    plugin.client.sync();
    const textDocument = { uri: plugin.uri };
    const found = await plugin.client.request<lsp.DocumentSymbolParams, readonly lsp.DocumentSymbol[] | null>(
      "textDocument/documentSymbol",
      { textDocument },
    );
    return found ?? [];
  }

  /** The document is written in a language from now on, by its code. */
  speak(language: string): void {
    if (language === this.#language) return;
    this.#language = language;
    this.view.dispatch({ effects: written.reconfigure(this.#inLanguage()) });
  }

  #inLanguage(): Extension {
    return EditorView.contentAttributes.of({ lang: this.#language });
  }

  /** The text that is shown. */
  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Makes the text another one, as a change that can be undone: what both have in common at their ends stays as it is. */
  become(text: string): void {
    const before = this.text;
    let start = 0;
    const most = Math.min(before.length, text.length);
    while (start < most && before[start] === text[start]) start++;
    let end = 0;
    while (end < most - start && before[before.length - 1 - end] === text[text.length - 1 - end]) end++;
    this.view.dispatch({ changes: { from: start, to: before.length - end, insert: text.slice(start, text.length - end) } });
  }

  /** Shows a text that somebody else has made of the one that is there, to be taken or refused change by change. */
  review(path: string, before: string, after: string, reviewed: Reviewed): void {
    this.show(path, before);
    this.become(after);
    startReview(this.view, before, reviewed);
    this.view.focus();
  }

  /** Puts the cursor into a place, without telling that it moved. */
  goTo(line: number, column: number): void {
    const { doc } = this.view.state;
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const position = Math.min(at.from + column - 1, at.to);
    this.#silent = true;
    this.view.dispatch({
      selection: EditorSelection.cursor(position),
      effects: EditorView.scrollIntoView(position, { y: "center" }),
    });
    this.#silent = false;
    this.view.focus();
  }

  /** Does a change that was asked for by a button, and goes back to writing. */
  apply(change: TransactionSpec, complete = false): void {
    this.view.dispatch({ ...change, scrollIntoView: true, userEvent: "input" });
    this.view.focus();
    if (complete) startCompletion(this.view);
  }

  #set(path: string, text: string): void {
    const extensions = [this.#extensions(path), written.of(this.#inLanguage()), server.of(this.#plugin(path))];
    this.view.setState(EditorState.create({ doc: text, extensions }));
  }

  #extensions(path: string): Extension {
    return [
      always,
      EditorView.lineWrapping,
      EditorView.perLineTextDirection.of(true),
      directions,
      EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
        if (docChanged) this.#events.changed(path, state.doc.toString());
        if ((selectionSet || docChanged) && !this.#silent) {
          const { head } = state.selection.main;
          const line = state.doc.lineAt(head);
          this.#events.moved(path, line.number, head - line.from + 1);
        }
      }),
      lineNumbers(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      autocompletion({ closeOnBlur: true }),
      search({ top: true }),
      languageOf(path),
      isMarkdown(path) ? pasting(this.#events) : [],
      noReview,
      mending((message) => this.#events.say(message)),
      keymap.of([
        ...reviewKeys,
        ...insertionKeys.map(([what, key]) => ({
          key,
          run: () => {
            this.#events.insert(what);
            return true;
          },
        })),
        ...completionKeymap,
        ...renameKeymap,
        ...jumpToDefinitionKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
        { key: "Escape", run: closeCompletion },
      ]),
    ];
  }
}

/** The protocol over a port: its messages are objects there, and text for the client. */
function transport(port: MessagePort): Transport {
  const handlers = new Map<(value: string) => void, (event: MessageEvent) => void>();
  return {
    send: (message) => port.postMessage(JSON.parse(message)),
    subscribe: (handler) => {
      const listen = ({ data }: MessageEvent) => handler(JSON.stringify(data));
      handlers.set(handler, listen);
      port.addEventListener("message", listen);
      port.start();
    },
    unsubscribe: (handler) => {
      const listen = handlers.get(handler);
      if (listen) port.removeEventListener("message", listen);
      handlers.delete(handler);
    },
  };
}
