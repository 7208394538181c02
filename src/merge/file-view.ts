import type { WordFile } from "../word/word-file.ts";
import type { WordView } from "../word/word-view.ts";
import type { Entry } from "./lines.ts";

/** A view of a file with its entries: what is compared of two files besides their words. */
export interface FileView {
  readonly file: WordFile;
  readonly view: WordView;
  readonly entries: readonly Entry[];
}
