import type { Role } from "../document/tree.ts";
import { atDepth, placeOf, rolesByDepth } from "../theme/look.ts";
import type { Context } from "./context.ts";
import type { PlacedItem } from "./item-lists.ts";
import type { Line } from "./lines.ts";
import { printedNumber } from "./printed-number.ts";

/**
 * The numbers that the built document will print, counted along with those that the file shows, so that every one that will be another is
 * told. A series that goes on from a wrong number is told once, where it goes wrong.
 */
export class Numbers {
  readonly #context: Context;
  #paragraphs = 0;
  #ahead = 0;
  readonly #headings = [0, 0, 0, 0, 0, 0, 0];

  constructor(context: Context) {
    this.#context = context;
  }

  /** The number of the last numbered paragraph as it is shown, without its full stop. */
  last = "";

  /** A heading of a level. */
  heading({ numeral, place, words }: Line, level: number): void {
    const { theme, type } = this.#context;
    const role = theme.structure.headings[level - 1] ?? "";
    if (role === theme.structure.restartAt) [this.#paragraphs, this.#ahead] = [0, 0];
    if (!numeral || type.name === "corrigendum") return;
    const count = (this.#headings[level] ?? 0) + 1;
    this.#headings[level] = count;
    for (let below = level + 1; below < this.#headings.length; below++)
      if (this.#countsUnder(below, role)) this.#headings[below] = 0;
    const value =
      numeral.arabic ?? (numeral.roman === count || numeral.letter === count ? count : (numeral.roman ?? numeral.letter ?? 0));
    if (value !== count && value > 0) this.#headings[level] = value;
    this.#compare(numeral.text, this.#printed(role, count), value === count ? "heading" : undefined, { place, words });
  }

  /** Whether a paragraph has the number that would be printed. */
  isNext({ numeral }: Line): boolean {
    return numeral?.form === "inserted" || (numeral?.form !== "chaptered" && numeral?.arabic === this.#paragraphs + 1);
  }

  /** A paragraph with a number. */
  paragraph({ numeral, place, words }: Line): void {
    if (!numeral) return;
    const isInserted = numeral.form === "inserted";
    if (!isInserted) this.#paragraphs += 1;
    const shown = numeral.text.replace(/\.$/, "");
    this.last = shown;
    this.#context.losses.shows(place, shown);
    const printed = String(this.#paragraphs);
    if (isInserted) return;
    if (numeral.form === "chaptered" || numeral.form === "outline") {
      this.#context.losses.add(
        "number-form",
        {
          one: "A paragraph has a number of a form that is not counted, and becomes one of the series 1, 2, 3",
          many: "# paragraphs have numbers of a form that is not counted, and become 1, 2, 3",
        },
        place,
        numeral.text,
      );
    }
    const ahead = (numeral.arabic ?? 0) - this.#paragraphs;
    if (ahead !== this.#ahead) this.#gap(numeral.text, `${printed}.`, { place, words });
    this.#ahead = ahead;
  }

  /** An item, where it was put. */
  item({ numeral, place, words }: Line, { depth, index, value }: PlacedItem): void {
    if (!numeral || numeral.form === "bullet") return;
    const { theme } = this.#context;
    const roles = rolesByDepth(theme, theme.structure.items);
    const printed = this.#printed(atDepth(roles, depth), index);
    if (this.#isOperative(depth)) this.#context.losses.shows(place, numeral.text.replace(/\.$/, ""));
    this.#compare(numeral.text, printed, value === index ? "item" : undefined, { place, words });
  }

  /** Whether headings of a level begin again under one of a role: those of one list do, Articles go on from Part to Part. */
  #countsUnder(level: number, role: Role): boolean {
    const { theme } = this.#context;
    return placeOf(theme, theme.structure.headings[level - 1] ?? "")?.list === placeOf(theme, role)?.list;
  }

  #isOperative(depth: number): boolean {
    return depth === 1 && this.#context.theme.structure.preamble === "operative";
  }

  #printed(role: Role, count: number): string {
    return printedNumber(role, count, this.#context);
  }

  /** Compares a number with the one that will be printed. `counted` is what has it, where both count the same and only their forms can differ. */
  #compare(found: string, printed: string, counted: keyof typeof forms | undefined, at: Pick<Line, "place" | "words">): void {
    if (plain(found) === plain(printed) || printed === "") return;
    const isOfOtherScript = !/[a-z\d]/i.test(found);
    if (isOfOtherScript && counted !== undefined) return;
    if (counted === undefined) this.#gap(found, printed, at);
    else this.#context.losses.add("number-form", forms[counted], at.place, `${found} becomes ${printed} ${at.words}`);
  }

  #gap(found: string, printed: string, { place, words }: Pick<Line, "place" | "words">): void {
    this.#context.losses.add(
      "number-gap",
      { one: "A number is not the one that will be printed", many: "# numbers are not those that will be printed" },
      place,
      `${found} becomes ${printed} ${words}`,
    );
  }
}

/** How it is told that a number has another form than the one that will be printed. */
const forms = {
  heading: {
    one: "A heading has a number of another form than the one that will be printed",
    many: "# headings have numbers of another form than those that will be printed",
  },
  item: {
    one: "An item has a number of another form than the one that will be printed",
    many: "# items have numbers of another form than those that will be printed",
  },
} as const;

/** A number without blanks and the signs that differ from file to file. */
function plain(text: string): string {
  return text.replace(/[\s\u00a0.:]/g, "").toLowerCase();
}
