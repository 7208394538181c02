import type { WPlace } from "../word/blocks.ts";
import type { PlainBlock, PlainParagraph, PlainTable, PlainToken } from "../word/word-view.ts";
import { listNumeral, type Numeral, typedNumeral } from "./numeral.ts";
import { plainWords, withoutStart } from "./plain-words.ts";
import type { KnownStyle, StyleMeanings } from "./style-meaning.ts";

/** A paragraph as import looks at it: what its style says, the number that it shows, and what is left. */
export interface Line {
  readonly kind: "line";
  readonly paragraph: PlainParagraph;
  readonly style: KnownStyle;
  /** Its number, typed or of its list. */
  readonly numeral?: Numeral;
  /** How many tabs stand before the text, or before a typed number. */
  readonly tabs: number;
  /** What follows the number and the tabs. */
  readonly tokens: readonly PlainToken[];
  /** Its characters without the number, blanks at the ends taken off. */
  readonly words: string;
  readonly place: WPlace;
}

/** What a text is read as: lines, tables, and text boxes with what they hold. */
export type Piece =
  | Line
  | { readonly kind: "table"; readonly table: PlainTable }
  | { readonly kind: "box"; readonly pieces: readonly Piece[]; readonly place: WPlace };

/** Where lines stand: figures in cells look like numbers, and what is typed before the text of one is none. */
type LinePlace = "text" | "cell";

/** Reads blocks as pieces. Empty paragraphs are left out. */
export function piecesOf(blocks: readonly PlainBlock[], styles: StyleMeanings, where: LinePlace = "text"): readonly Piece[] {
  return blocks.flatMap((block): readonly Piece[] => {
    if (block.kind === "table") return [{ kind: "table", table: block }];
    if (block.kind === "box") return [{ kind: "box", pieces: piecesOf(block.blocks, styles, where), place: block.place }];
    const line = lineOf(block, styles, where);
    return isEmpty(line) ? [] : [line];
  });
}

/** A line as one of another style, under which more of its start may be a number. */
export function restyled({ paragraph }: Line, style: KnownStyle, styles: StyleMeanings): Line {
  return lineOf(paragraph, styles, "text", style);
}

/** A paragraph as a line. */
function lineOf(
  paragraph: PlainParagraph,
  styles: StyleMeanings,
  where: LinePlace = "text",
  style: KnownStyle = styles.of(paragraph.properties.style),
): Line {
  const { number, tokens, place } = paragraph;
  const start = startOf(tokens);
  const listed = number ? listNumeral(number) : undefined;
  const found =
    listed || where === "cell" ? undefined : typedNumeral(start, (numeral) => !styles.isOwn && isLoose(numeral, style));
  const typed = styles.isOwn && found?.numeral.form !== "inserted" ? undefined : found;
  const lead = /^[\t \u00a0]*/.exec(start)?.[0] ?? "";
  const rest = withoutStart(tokens, typed?.length ?? lead.length);
  const numeral = listed ?? typed?.numeral;
  return {
    kind: "line",
    paragraph,
    style,
    ...(numeral && { numeral }),
    tabs: lead.length - lead.replaceAll("\t", "").length,
    tokens: rest,
    words: plainWords(rest).replace(/\s+/g, " ").trim(),
    place,
  };
}

/** The first characters of a paragraph, up to the first thing that is no text; as many as a number may take. */
function startOf(tokens: readonly PlainToken[]): string {
  let start = "";
  for (const token of tokens) {
    if (token.kind === "text") start += token.look.hidden ? "" : token.text;
    else if (token.kind === "tab") start += "\t";
    else if (token.kind !== "commentStart" && token.kind !== "commentEnd") break;
    if (start.length > 60) break;
  }
  return start.slice(0, 60);
}

/** Whether a number of a form may be followed by blanks alone: those that are hardly ever words of a sentence. */
function isLoose({ form }: Numeral, { meaning }: KnownStyle): boolean {
  const usual = form === "arabic" || form === "roman";
  if (meaning.is === "heading") return usual || ["word", "letter", "chaptered", "outline"].includes(form);
  return form === "arabic" || form === "bracket" || form === "closing" || form === "bullet";
}

/** Whether a line has nothing to say. */
function isEmpty({ numeral, tokens, words }: Line): boolean {
  return words === "" && (numeral === undefined || (!numeral.isTyped && numeral.form !== "word")) && !tokens.some(isShown);
}

/** Whether a line shows nothing that stands in a text: it has neither words nor a call of a note. */
export function isSilent({ tokens, words }: Line): boolean {
  return words === "" && !tokens.some(({ kind }) => kind === "note");
}

function isShown(token: PlainToken): boolean {
  if (token.kind === "field") return token.result.some(isShown);
  return token.kind === "picture" || token.kind === "object" || token.kind === "math" || token.kind === "note";
}

/** Whether all words of a line are bold. */
export function isBoldLine({ paragraph }: Line): boolean {
  const texts = paragraph.tokens.filter((token) => token.kind === "text" && /\p{L}/u.test(token.text));
  return texts.length > 0 && texts.every((token) => token.kind === "text" && token.look.bold);
}
