import type { PlainField } from "../word/word-view.ts";
import { isBareNumber } from "./captions.ts";
import type { Context } from "./context.ts";
import { isOwnItem } from "./found-item.ts";
import { isBoldLine, isSilent, type Line, type Piece } from "./lines.ts";

/** What a line is in the end: its number and its style say it together. */
export type Kind = "heading" | "paragraph" | "plain" | "item" | "quotation" | "verbatim" | "nothing";

/** Where a line stands: what is before it, and whether items of a list are open. */
export interface Around {
  readonly before: Piece | undefined;
  readonly inItems: boolean;
}

/** What a line of a text is. */
export function kindOf(line: Line, around: Around, context: Context): Kind {
  const { numeral, style } = line;
  switch (style.meaning.is) {
    case "nothing":
      return "nothing";
    case "contents":
      if (isContentsLine(line)) return "nothing";
      return numeral ? byNumeral(line, context) : "plain";
    case "verbatim":
      return "verbatim";
    case "heading":
    case "title":
      if (isBareNumber(line)) return "plain";
      return !context.isOwn && isItemAsHeading(line, around) ? "item" : "heading";
    case "quotation":
      return numeral ? "item" : "quotation";
    case "bullet":
      return "item";
    case "item":
      return numeral && !numeral.isTyped ? "item" : byText(line, context);
    default:
      return byText(line, context);
  }
}

/** What a line is of which its style says no more than that it is text. */
function byText(line: Line, context: Context): Kind {
  if (isIndented(line)) return "quotation";
  if (!line.numeral) return isSilent(line) ? "nothing" : "plain";
  return byNumeral(line, context);
}

function byNumeral(line: Line, context: Context): Kind {
  const { isOwn, numbersItems, theme } = context;
  const { numeral, words } = line;
  switch (numeral?.form) {
    case "bullet":
    case "bracket":
    case "closing":
    case "point":
      return "item";
    case "arabic":
      return theme.structure.preamble === "operative" || (numbersItems && !numeral.isTyped) ? "item" : "paragraph";
    case "outline":
      return numbersItems || isOwnItem(line, context) || (!isOwn && (numeral.level ?? 0) > 0) ? "item" : "paragraph";
    case "roman":
    case "letter":
      return (numeral.isTyped ? words.length < 120 : isBoldLine(line) && words.length < 250) ? "heading" : "item";
    case "word":
      return words.length < 200 ? "heading" : "plain";
    default:
      return "paragraph";
  }
}

/** A sub-item in the style of a heading: it ends as items do, follows another, or stands under a line that announces it. */
function isItemAsHeading({ numeral, words }: Line, { before, inItems }: Around): boolean {
  if (numeral?.form === "bullet") return true;
  if (numeral?.form !== "bracket" && numeral?.form !== "point") return false;
  const begins = numeral.letter === 1 || numeral.roman === 1 || numeral.arabic === 1;
  return (inItems && !begins) || /[;:]$|; (?:and|or)$/.test(words) || (before?.kind === "line" && before.words.endsWith(":"));
}

/** Whether a line in a style of contents is one of contents: it leads to a page or says its number; drafts use the style for other lines. */
export function isContentsLine({ paragraph, style, words }: Line): boolean {
  const { tokens } = paragraph;
  const isOwn = style.roles.some((role) => role.startsWith("contents-"));
  return (
    isOwn ||
    (/\d$/.test(words) && tokens.some(({ kind }) => kind === "tab")) ||
    tokens.some((token) => token.kind === "field" && leads(token))
  );
}

function leads({ name, result, target }: PlainField): boolean {
  return (
    name === "TOC" ||
    name === "PAGEREF" ||
    /^_toc/i.test(target ?? "") ||
    result.some((token) => token.kind === "field" && leads(token))
  );
}

/** Set in from both sides far beyond running text, as quotations are; in points. */
function isIndented({ numeral, paragraph, style }: Line): boolean {
  const { indent, style: word } = paragraph.properties;
  return !numeral && style.meaning.is === "text" && indent.start > 80 && indent.end > 80 && !/box|cell/.test(word.name);
}
