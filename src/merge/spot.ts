import type { WPlace } from "../word/blocks.ts";
import type { PlainParagraph } from "../word/word-view.ts";

/** A place in a Word file, with the words by which people find it there. */
export interface Spot extends WPlace {
  /** "para. 12 (b)", "heading II", "after para. 12", "a note". */
  readonly where: string;
}

/** Says where paragraphs stand, which come in the order of their part: by their number, else by the last one before. */
export class Spots {
  #paragraph = "";
  #items: readonly { readonly level: number; readonly text: string }[] = [];

  /** The place of the next paragraph. */
  next({ place, number, properties }: PlainParagraph): Spot {
    return { ...place, where: this.#where(place, properties.outlineLevel !== undefined, number) };
  }

  #where({ part, paragraph }: WPlace, isHeading: boolean, number: PlainParagraph["number"]): string {
    if (/footnotes|endnotes/.test(part)) return "a note";
    if (/header|footer/.test(part)) return "the head or foot of the pages";
    const text = number?.text.trim() ?? "";
    const counts = number && number.format !== "bullet" && /[\p{L}\p{N}]/u.test(text);
    if (isHeading) return counts ? `heading ${text.replace(/\.$/, "")}` : "a heading";
    if (!counts) return this.#paragraph === "" ? `paragraph ${paragraph} of the file` : `after ${this.#last()}`;
    if (number.format === "decimal" && /\d\.?$/.test(text)) {
      this.#paragraph = `para. ${text.replace(/\.$/, "")}`;
      this.#items = [];
    } else this.#items = [...this.#items.filter(({ level }) => level < number.level), { level: number.level, text }];
    return this.#last();
  }

  #last(): string {
    return [this.#paragraph, ...this.#items.map(({ text }) => text)].filter((part) => part !== "").join(" ");
  }
}
