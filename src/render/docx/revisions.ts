import type { RNumber } from "../../document/number.ts";
import type { Change, Changeable, Former, RInline, Signed } from "../../document/resolved.ts";
import type { Marks } from "./bookmarks.ts";
import { baseProperties, type WordParagraph } from "./record.ts";
import { black, type Ink } from "./run.ts";
import type { StyleSheet } from "./style-sheet.ts";
import { element, tagsOf } from "./xml.ts";

/** Where ids of changes begin: bookmarks, which Word counts with them, never come so far. */
const firstId = 1_000_000;

/**
 * Recorded changes (ISO/IEC 29500-1, 17.13.5): runs, paragraph marks and rows that stand in one of two versions alone. No two of a file
 * have one id, in whatever part they are.
 */
export class Revisions {
  readonly #black: Ink;
  #ids = firstId;

  /** `reading`: how the document is read, and what its letters look like where that is not as Latin ones. */
  constructor(reading: Pick<Ink, "direction" | "eastern">) {
    this.#black = { ...black, ...reading };
  }

  /** How the runs of something are written: in black where it stands in both versions. */
  ink({ change }: Changeable = {}): Ink {
    if (!change) return this.#black;
    const { direction, eastern } = this.#black;
    const names = change.kind === "deleted" && change.move === undefined ? gone : come;
    return { ...names, direction, eastern, around: (runs) => (runs === "" ? "" : this.marks({ change }).join(runs)) };
  }

  /** What stands around runs that are written elsewhere. */
  marks({ change }: Changeable): Marks {
    if (!change) return ["", ""];
    return tagsOf(nameOf(change), this.#signed(change));
  }

  /** The record that a paragraph's mark or a row came or went, among its properties; none where it did neither. */
  record({ change }: Changeable = {}): string {
    return change ? element(nameOf(change), this.#signed(change)) : "";
  }

  /** The same of a row, which no record can say to have been moved. */
  rowRecord({ change }: Changeable = {}): string {
    return change ? element(change.kind === "deleted" ? "w:del" : "w:ins", this.#signed(change)) : "";
  }

  /** The record that a cell came or went with its column; one that came or went with its row has that of the row. */
  cellRecord({ change }: Changeable, row: Changeable): string {
    if (!change || change.kind === row.change?.kind) return "";
    return element(change.kind === "deleted" ? "w:cellDel" : "w:cellIns", this.#signed(change));
  }

  /**
   * The record of what a paragraph was; none where its properties are the same. Its place in a list stands in it even where the style says it:
   * LibreOffice does not take the style's own again when the change is rejected.
   */
  formerProperties(signed: Signed, was: WordParagraph, is: WordParagraph, styles: StyleSheet): string | undefined {
    if (baseProperties(was) === baseProperties(is)) return undefined;
    const { place = styles.placeOf(was.style) } = was;
    return element("w:pPrChange", this.#signed(signed), element("w:pPr", {}, baseProperties({ ...was, place })));
  }

  /** The start and the end of what was moved: both ends of a move have one name. */
  range({ change }: Changeable): Marks | undefined {
    if (change?.move === undefined) return undefined;
    const { "w:id": id, ...signed } = this.#signed(change);
    const name = `${nameOf(change)}Range`;
    const start = element(`${name}Start`, { "w:id": id, "w:name": `move${change.move}`, ...signed });
    return [start, element(`${name}End`, { "w:id": id })];
  }

  /** By whom and when something was changed, as docx's own runs take it. */
  signature({ author, date }: Signed) {
    return { id: this.#ids++, author, date: `${date}T00:00:00Z` };
  }

  #signed({ author, date }: Signed) {
    return { "w:id": this.#ids++, "w:author": author, "w:date": `${date}T00:00:00Z` };
  }
}

/** A line that came or went as a whole, in a document in which what holds it stayed. */
export function changeOfLine(content: readonly RInline[]): Changeable {
  const [first] = content;
  const isWhole = first?.change !== undefined && content.every(({ change }) => change?.kind === first.change?.kind);
  return isWhole && first.change ? { change: first.change } : {};
}

/** A number that only one version has. */
export function changeOfNumber(number: RNumber | undefined, former: Former | undefined): Changeable {
  const isInBoth = (number === undefined) === (former?.number === undefined);
  return isInBoth || !former?.restyling ? {} : { change: { ...former.restyling, kind: number ? "inserted" : "deleted" } };
}

const come = { text: "w:t", code: "w:instrText" } as const;
const gone = { text: "w:delText", code: "w:delInstrText" } as const;

function nameOf({ kind, move }: Change): string {
  if (move !== undefined) return kind === "deleted" ? "w:moveFrom" : "w:moveTo";
  return kind === "deleted" ? "w:del" : "w:ins";
}
