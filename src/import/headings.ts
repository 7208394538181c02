import type { Block, Heading } from "../document/tree.ts";
import { asText } from "./as-text.ts";
import type { Context, TextPlace } from "./context.ts";
import { isOfEveryRank } from "./foreign-numerals.ts";
import { inlinesOf } from "./inlines.ts";
import type { Line } from "./lines.ts";
import { braces, nowhere, text } from "./nodes.ts";
import type { Numeral } from "./numeral.ts";
import { isDocumentNumber } from "./several.ts";

/** Ranks that numbers say: I. 1, A. 2, 1. 3, (a) 4, (i) 5, a. 6; the number wins over the style, which authors choose by its look. */
const rankOfForm = { roman: 1, letter: 2, arabic: 3, bracket: 4, point: 6 } as const;

/** Ranks of the words that stand before numbers. */
const rankOfWord: Readonly<Record<string, number>> = {
  PART: 1,
  SECTION: 1,
  CHAPTER: 1,
  ARTICLE: 2,
};

/** Gives headings their levels, one after another. */
export class HeadingRanks {
  readonly #context: Context;
  /** The last letter at the second rank: after B. a C. is a letter and not a hundred. */
  #letter = 0;
  #roman = 0;
  #level = 0;
  /** By how much the last number was deeper than its style: headings without numbers under it are too. */
  #beyond = 0;

  constructor(context: Context) {
    this.#context = context;
  }

  /** The level of a heading. */
  levelOf({ numeral, paragraph, style }: Line): Heading["level"] {
    const { isOwn, losses, type } = this.#context;
    const styled = style.meaning.is === "heading" ? style.meaning.rank : 3;
    const single = type.name === "corrigendum" || type.name === "statement";
    const numbered = numeral && this.#numbered(numeral, paragraph.properties.style.name, styled);
    if (numbered !== undefined && style.meaning.is === "heading" && !isOwn) this.#beyond = numbered - styled;
    const rank = single ? 1 : (numbered ?? Math.max(1, styled + this.#beyond));
    const deepest = this.#level + 1;
    const lifted = !isOwn && numbered === undefined && rank > deepest;
    if (lifted && this.#level > 0)
      losses.add(
        "rank-lifted",
        {
          one: "A heading has a style that leaves out a rank, and was lifted",
          many: "# headings have styles that leave out a rank, and were lifted",
        },
        paragraph.place,
      );
    this.#level = lifted ? deepest : rank;
    return levels[this.#level - 1] ?? 6;
  }

  #numbered(numeral: Numeral, styleName: string, styled: number): number | undefined {
    const named = /^heading (\d)/.exec(styleName)?.[1];
    if (!numeral.isTyped && named !== undefined) return Number(named);
    if (numeral.form === "arabic" && this.#context.numbersByOutline) return styled;
    if (isOfEveryRank(numeral)) return undefined;
    if (numeral.form === "outline" || numeral.form === "chaptered")
      return Math.min((numeral.text.match(/\d+/g) ?? []).length, 6);
    if (numeral.form === "word") return rankOfWord[numeral.word ?? ""];
    if (numeral.form === "roman" || numeral.form === "letter") return this.#capital(numeral);
    if (numeral.form === "bracket" && numeral.letter === undefined && numeral.roman !== undefined) return 5;
    if (numeral.form === "bracket" && numeral.roman === 1) return 5;
    return numeral.form === "arabic" || numeral.form === "bracket" || numeral.form === "point"
      ? rankOfForm[numeral.form]
      : undefined;
  }

  #capital({ letter = 0, roman = 0 }: Numeral): number {
    const isLetter = roman === 0 || (letter > 1 && letter === this.#letter + 1 && roman !== this.#roman + 1);
    if (isLetter) this.#letter = letter;
    else [this.#roman, this.#letter] = [roman, 0];
    return isLetter ? 2 : 1;
  }
}

const levels: readonly Heading["level"][] = [1, 2, 3, 4, 5, 6];

/** Whether documents of the type have headings that are counted with the word of a number: Parts and Articles of declarations. */
export function isCountedWord(word: string | undefined, { theme }: Context): boolean {
  const role = { ARTICLE: "article", PART: "part" }[word ?? ""];
  return role !== undefined && theme.structure.headings.includes(role);
}

/** Whether the number of a heading is one that headings are counted with; others, such as "(1)" or "Annex II", are part of its words. */
export function isCounted({ numeral }: Line, context: Context): boolean {
  if (numeral?.form === "word") return isCountedWord(numeral.word, context);
  return numeral?.form !== "bracket" || numeral.letter !== undefined || numeral.roman !== undefined;
}

/** Whether a heading is the title of the one before it, which only says of what: "Decision 6/CMA.3", "Section 24". */
export function isTitleOf({ numeral, style }: Line, before: Line): boolean {
  const words = asText(before).words;
  const names = isDocumentNumber(before) || /^(?:section|part|programme) [\w./-]{1,12}$/i.test(words);
  return (
    names &&
    !numeral &&
    style.meaning.is === "heading" &&
    before.style.meaning.is === "heading" &&
    before.style.meaning.rank === style.meaning.rank
  );
}

/** A heading as a block. One without a number says so, but in files that number no heading. */
export function headingOf(line: Line, level: Heading["level"], textPlace: TextPlace, context: Context): Block {
  const { labels, losses, numbersNothing, type, words } = context;
  const { numeral, paragraph, place } = line;
  const at = { look: paragraph.properties.style.look, place, callsStars: true };
  const content = inlinesOf(line.tokens, at, { dressed: true }, context, words);
  const kind = numeral?.word === "ARTICLE" ? "article" : numeral?.word === "PART" ? "part" : "section";
  const id = labels.give(
    paragraph.bookmarks.map(({ name }) => name),
    kind,
    line.words,
    line.place,
  );
  const counted =
    textPlace !== "body" || numeral !== undefined || numbersNothing || type.name === "statement" || type.name === "corrigendum";
  const attributes = braces({ id, classes: counted ? [] : ["unnumbered"] });
  if (content.length === 0 && numeral?.word === undefined)
    losses.add(
      "word-heading",
      { one: "A heading has a number and no words", many: "# headings have a number and no words" },
      place,
    );
  const bare = numeral?.word === undefined ? "" : bareWord(numeral, context);
  return {
    type: "heading",
    level,
    content: content.length > 0 ? content : [text(bare)],
    span: nowhere,
    ...(attributes && { attributes }),
  };
}

/** The word of a number that has no more words behind it: that of the language, else the one that is typed. */
function bareWord({ text, word = "" }: Numeral, { words }: Context): string {
  const named =
    words.numbering[word.toLowerCase()]?.pattern?.replace("%", "").trim() ||
    words.text[word.toLowerCase()]?.replace("%", "").trim();
  return named || (/\p{L}+/u.exec(text)?.[0] ?? word);
}
