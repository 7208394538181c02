import { symbolNature } from "../document/symbol.ts";
import type { Words } from "../theme/words.ts";
import type { Line, Piece } from "./lines.ts";
import { opensResolution } from "./resolution-front.ts";

/** How many pieces at the start of a file say what it is. */
const reach = 40;

/** Where the text begins: at the first paragraph with a number, or an annex. */
function textAt(lines: readonly Line[]): number {
  const found = lines.findIndex(
    ({ numeral, words }) => numeral?.form === "arabic" || numeral?.word === "ANNEX" || /^annex/i.test(words),
  );
  return found < 0 ? lines.length : found;
}

/** The type of a document by its symbol and its form; a report where neither says more. */
export function typeNameOf(symbol: string, pieces: readonly Piece[], words: Words): string {
  const start = pieces.slice(0, reach).flatMap((piece) => (piece.kind === "line" ? [piece] : []));
  const has = (role: string) =>
    pieces.some((piece) => piece.kind === "line" && piece.style.roles.length === 1 && piece.style.roles[0] === role);
  const says = (word: string | undefined) =>
    word !== undefined && start.some((line) => line.words.toLowerCase() === word.toLowerCase());
  const nature = symbolNature(symbol);
  if (has("speaker")) return "statement";
  if (/\/Corr\.\d/.test(symbol) && says(words.text.corrigendum)) return "corrigendum";
  if (/\/Add\.\d/.test(symbol) && says(words.text.addendum)) return "addendum";
  if (/\/Rev\.\d/.test(symbol)) return "revision";
  if (/^A\/HRC\/\d+\/\d+$/.test(symbol) && says("report of the working group on the universal periodic review"))
    return "review-report";
  if (nature === "CRP") return "conference-room-paper";
  if ((nature === "L" || nature === "RES") && start.slice(0, textAt(start)).some(opensResolution)) return "resolution";
  const articles = pieces.filter((piece) => piece.kind === "line" && piece.numeral?.word === "ARTICLE").length;
  const firstAnnex = pieces.some(
    (piece) =>
      piece.kind === "line" &&
      (piece.numeral?.word === "ANNEX" || /^annex/i.test(piece.words)) &&
      piece.style.meaning.is === "heading",
  );
  return articles > 1 && !firstAnnex ? "declaration" : "report";
}
