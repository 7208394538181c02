import type { WBookmark, WBox, WParagraph } from "./blocks.ts";
import { placesOf } from "./token-line.ts";
import { append, type Left } from "./view-tokens.ts";
import type { PlainToken } from "./word-view.ts";

/** A paragraph of a view while it is put together: of one paragraph of the file, or of several with no mark between them. */
export class Joined {
  readonly tokens: PlainToken[] = [];
  readonly bookmarks: WBookmark[] = [];
  readonly from: WParagraph[] = [];
  /** Text boxes that are anchored in it. */
  readonly boxes: WBox[] = [];
  /** Places of its tokens, as bookmarks count them. */
  #length = 0;

  /** Adds what is left of a paragraph. */
  add(paragraph: WParagraph, { tokens, placeOf }: Left): void {
    const base = this.#length;
    for (const token of tokens) {
      append(this.tokens, token);
      this.#length += placesOf(token);
    }
    for (const { name, start, end } of paragraph.bookmarks)
      this.bookmarks.push({ name, start: base + placeOf(start), ...(end !== undefined && { end: base + placeOf(end) }) });
    this.from.push(paragraph);
  }
}
