import { acceptChunk, getChunks, goToNextChunk, rejectChunk, unifiedMergeView } from "@codemirror/merge";
import { Compartment, type Extension } from "@codemirror/state";
import { EditorView, type Panel, showPanel } from "@codemirror/view";
import { button, make } from "../../preview/page/dom.ts";
import type { Remedy } from "./desk.ts";
import { type ReviewedFile, ReviewedFiles } from "./review-files.ts";
import { words } from "./words.ts";

const review = new Compartment();

/** The room in an editor for a review: nothing as long as there is none. */
export const noReview: Extension = review.of([]);

/** Whose changes are reviewed, and the other texts that have changes of theirs too. */
export interface Reviewed {
  readonly from: string;
  readonly others: readonly Remedy[];
  /** Files that came with them. */
  readonly files: readonly ReviewedFile[];
}

/**
 * Shows what somebody else changed in the text that is there now, each change with what takes it and what refuses it, and so each file that came
 * with it; `original` is the text before.
 */
export function startReview(view: EditorView, original: string, reviewed: Reviewed): void {
  // An update of nothing: the bar counts anew, and the review ends with what was decided last.
  const files = new ReviewedFiles(reviewed.files, () => view.dispatch({}));
  view.dispatch({
    effects: review.reconfigure([
      unifiedMergeView({ original, mergeControls: control }),
      showPanel.of((editor) => panel(editor, reviewed, files)),
      EditorView.updateListener.of(({ view: editor }) => {
        // Not within the update itself, which must end first.
        if (getChunks(editor.state)?.chunks.length === 0 && files.count === 0) queueMicrotask(() => endReview(editor));
      }),
    ]),
  });
  goToFirst(view);
}

/** Puts the cursor into the first change. */
function goToFirst(view: EditorView): void {
  view.dispatch({ selection: { anchor: 0 } });
  goToNextChunk(view);
}

/** Ends a review: what was not refused is taken. */
function endReview(view: EditorView): void {
  view.dispatch({ effects: review.reconfigure([]) });
}

function control(type: "accept" | "reject", act: (event: MouseEvent) => void): HTMLElement {
  const made = button({ class: "review-control" }, type === "accept" ? words.takeChange : words.refuseChange, () => {});
  made.addEventListener("mousedown", act);
  made.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") made.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
  });
  return made;
}

/** The bar above a text that is reviewed. */
function panel(view: EditorView, { from, others }: Reviewed, files: ReviewedFiles): Panel {
  const count = make("span", { role: "status" });
  const show = () => {
    const chunks = getChunks(view.state)?.chunks ?? [];
    count.textContent = words.changesFrom(chunks.length, files.count, from);
  };
  const dom = make(
    "div",
    { class: "review-bar" },
    count,
    button({}, words.nextChange, () => {
      goToNextChunk(view);
      view.focus();
    }),
    button({}, words.takeAll, () => {
      files.endAll(true);
      endReview(view);
    }),
    button({}, words.refuseAll, () => {
      files.endAll(false);
      refuseAll(view);
    }),
    ...(others.length > 0 ? [make("span", {}, words.changesElsewhere)] : []),
    ...others.map(({ label, act }) => button({}, label, act)),
    files.dom,
  );
  show();
  return { dom, top: true, update: show };
}

/** From the end, so that what is refused moves nothing that has still to be. */
function refuseAll(view: EditorView): void {
  const chunks = getChunks(view.state)?.chunks ?? [];
  for (const { fromB } of [...chunks].reverse()) rejectChunk(view, fromB);
  if (chunks.length === 0) endReview(view);
}

/** Takes the change at the cursor, or refuses it: for keys. */
export const reviewKeys = [
  { key: "Alt-Enter", run: (view: EditorView) => acceptChunk(view) },
  { key: "Alt-Backspace", run: (view: EditorView) => rejectChunk(view) },
];
