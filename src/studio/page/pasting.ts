import { isolateHistory } from "@codemirror/commands";
import { EditorState, type Extension, StateField } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { ClipboardText, PastePlace, StudioRequests } from "../protocol.ts";
import { bareText, isBarePlace, pasteChange, pastePlace } from "./paste-places.ts";
import { words } from "./words.ts";

/** What is asked and told when something is pasted. */
export interface PasteEvents {
  /** Gives what was copied in the dialect; nothing where it is to be put in as it is. */
  paste(copied: ClipboardText, place: PastePlace): Promise<StudioRequests["paste"]["answer"]>;
  /** Takes files that were copied, or dropped. */
  files(files: readonly File[]): void;
  say(message: string, isGrave?: boolean): void;
}

/** Characters of bare text that may be pasted: no report has as many, and whoever lays out pages would not come to an end. */
const longestText = 4_000_000;

/** Characters of HTML that are read; text with more of them comes in as bare text. */
const longestHtml = 20_000_000;

/** A place in the text for which something is being made ready. */
interface Held {
  from: number;
  to: number;
}

/** Pasting and dropping from other programs: what they copied becomes the dialect, in one step that can be undone. With Shift it comes in as bare text. */
export function pasting(events: PasteEvents): Extension {
  const held = new Set<Held>();
  /** Only the text that is shown has it: whoever opens another meanwhile does not get it there. */
  const isHere = StateField.define({ create: () => true, update: (value) => value });
  let isAsked = false;

  const put = async (copied: ClipboardText, view: EditorView): Promise<void> => {
    const { from, to } = view.state.selection.main;
    const range = { from, to };
    held.add(range);
    const place = pastePlace(view.state, from);
    const read = await events.paste(copied, place).catch(() => "cannot be read" as const);
    const found = read === "cannot be read" ? undefined : read;
    held.delete(range);
    if (!view.state.field(isHere, false)) return events.say(words.pastedElsewhere, true);
    view.dispatch({
      ...pasteChange(view.state, range, found ?? bareText(copied.text, place)),
      annotations: isolateHistory.of("full"),
      userEvent: "input.paste",
      scrollIntoView: true,
    });
    if (read === "cannot be read") events.say(words.pastedAsText);
    else if (found && found.pictures + found.lostCalls > 0) events.say(words.pastedWithout(found.pictures, found.lostCalls));
  };

  return [
    isHere,
    EditorView.updateListener.of(({ changes, docChanged }) => {
      if (docChanged)
        for (const range of held) {
          range.from = changes.mapPos(range.from, -1);
          range.to = Math.max(range.from, changes.mapPos(range.to, -1));
        }
    }),
    EditorView.domEventHandlers({
      keydown: ({ ctrlKey, key, metaKey, shiftKey }) => {
        isAsked = (ctrlKey || metaKey) && shiftKey && key.toLowerCase() === "v";
        return false;
      },
      drop: (event, view) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0 || !files.every(({ type }) => type.startsWith("image/"))) return false;
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
        if (at !== null) view.dispatch({ selection: { anchor: at } });
        events.files(files);
        event.preventDefault();
        event.stopPropagation();
        return true;
      },
      paste: (event, view) => {
        const { clipboardData: data } = event;
        const isBare = isAsked;
        isAsked = false;
        if (!data || view.state.facet(EditorState.readOnly)) return false;
        const copied = { text: data.getData("text/plain"), html: data.getData("text/html") };
        const isTooLong = copied.html.length > longestHtml;
        if (copied.text === "" && data.files.length > 0) events.files([...data.files]);
        else if (copied.text.length > longestText) events.say(words.pastedTooMuch, true);
        else {
          if (isTooLong) events.say(words.pastedAsText);
          if (isTooLong || isBare || (copied.html === "" && !copied.text.includes("\t")) || isBarePlace(view.state))
            return false;
          void put(copied, view);
        }
        event.preventDefault();
        return true;
      },
    }),
  ];
}
