import type { Context } from "./context.ts";
import { isBoldLine, type Line, type Piece } from "./lines.ts";
import { withoutStart } from "./plain-words.ts";
import { documentsIn } from "./several.ts";

/** A part of the file: the document itself, or one that is annexed to it. */
export interface Part {
  /** The line over it; none of the document itself. */
  readonly heading?: Line;
  /** Whether it is annexed to the annex before it. */
  readonly isAppendix: boolean;
  readonly pieces: readonly Piece[];
}

/** A line that is over an annex, whatever its style: the word, and a number. */
const alone =
  /^(annex|annexe|anexo|приложение|附件|المرفق|appendix|appendice|apéndice|добавление|附录)(?:[ \u00a0]+(?:[IVX]{1,5}|\d{1,2}|[A-Z]))?[.:]?$/iu;
/** The beginning of a line over an annex that says to what it is one: "Annex to the letter dated …". */
const attached =
  /^(annex|annexe|anexo|приложение|appendix|appendice|apéndice|добавление)(?:[ \u00a0]+(?:[IVX]{1,5}|\d{1,2}))?[ \u00a0]+(?=(?:to the|à la|aux?|de la|de las|del|a la|al|к)[ \u00a0]\p{L}.{3,400}$)/iu;
const appendixWords = /^(?:appendix|appendice|apéndice|добавление|附录)/iu;

/** Cuts a text where annexes begin. */
export function partsOf(pieces: readonly Piece[], context: Context): readonly Part[] {
  // What is annexed to one of several documents in a file has others after it, and stays where it is.
  const last = documentsIn(pieces).numbers.at(-1);
  const from = last ? pieces.indexOf(last) : 0;
  const starts = pieces.flatMap((piece, index) => (index >= from && piece.kind === "line" && isAnnex(piece) ? [index] : []));
  const bounds = [...starts, pieces.length];
  const [first = pieces.length] = bounds;
  const annexes = starts.map((start, count): Part => {
    const over = pieces[start];
    const heading = over?.kind === "line" ? titled(over) : over;
    const body = pieces.slice(start + 1, bounds[count + 1]);
    if (heading?.kind !== "line") return { isAppendix: false, pieces: body };
    return { heading, isAppendix: count > 0 && appendixWords.test(lineOf(heading)), pieces: body };
  });
  for (const [count, { heading, isAppendix }] of annexes.entries()) {
    const names = heading?.paragraph.bookmarks.map(({ name }) => name) ?? [];
    const before = annexes.slice(0, count).filter((one) => one.isAppendix === isAppendix).length;
    context.labels.set(
      names,
      `${isAppendix ? "appendix" : "annex"}-${before + 1}`,
      isAppendix ? "appendix" : "annex",
      count + 1,
    );
  }
  return [{ isAppendix: false, pieces: pieces.slice(0, first) }, ...annexes];
}

/** A line that says to what it annexes something as the word that is counted, and that as its title. */
function titled(line: Line): Line {
  const found = line.numeral ? null : attached.exec(line.words);
  if (!found) return line;
  const [start, word = ""] = found;
  return {
    ...line,
    numeral: { form: "word", text: start.trim(), word: word.toUpperCase(), isTyped: true },
    tokens: withoutStart(line.tokens, start.length),
    words: line.words.slice(start.length),
  };
}

function isAnnex(line: Line): boolean {
  const { is } = line.style.meaning;
  if (line.style.roles.some((role) => role === "annex" || role === "appendix") && is === "heading")
    return alone.test(lineOf(line)) || !line.style.roles.includes("heading-1");
  const isAttached = !line.numeral && attached.test(line.words);
  if (is !== "heading" && is !== "title") return (alone.test(lineOf(line)) || isAttached) && isSetOff(line);
  const { numeral } = line;
  return isAttached || alone.test(lineOf(line)) || (numeral?.form === "word" && alone.test(numeral.text));
}

/** Whether a line is set as one over a text, whatever its style: bold, or in the middle. */
function isSetOff(line: Line): boolean {
  return isBoldLine(line) || line.paragraph.properties.alignment === "center";
}

function lineOf({ numeral, words }: Line): string {
  return `${numeral?.form === "word" ? numeral.text : ""} ${words}`.trim();
}
