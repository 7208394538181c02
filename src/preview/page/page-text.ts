/** The text of a page as one string, and where in it each item begins. */
export interface PageText {
  /** Folded for looking things up: as long as what it was made of, letter by letter. */
  readonly folded: string;
  readonly pieces: readonly TextPiece[];
}

/** The text of an item in that of its page. */
export interface TextPiece {
  readonly at: number;
  readonly end: number;
  readonly item: Element;
}

/** Reads the lines of a page; lines that do not end in white space are set apart by a space. */
export function readText(lines: readonly Element[]): PageText {
  const pieces: TextPiece[] = [];
  let text = "";
  for (const line of lines) {
    if (text !== "" && !/\s$/.test(text)) text += " ";
    const items = line.hasAttribute("data-item") ? [line] : line.querySelectorAll("[data-item]");
    for (const item of items) {
      const at = text.length;
      text += item.textContent ?? "";
      pieces.push({ at, end: text.length, item });
    }
  }
  return { folded: folded(text), pieces };
}

/**
 * A text in which small and large letters are the same, and what is hard to type is what is easy: quotation marks, dashes, spaces that do not
 * break. A letter that is longer when it is small stays as it is, so that places stay true.
 */
export function folded(text: string): string {
  const small = text.toLowerCase();
  const same = small.length === text.length ? small : [...text].map(smallOf).join("");
  return same
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2014]/g, "-")
    .replace(/\s/g, " ");
}

function smallOf(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}
