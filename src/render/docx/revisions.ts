import type { Change, Changeable } from "../../document/resolved.ts";
import type { Marks } from "./bookmarks.ts";
import { black, type Ink } from "./run.ts";
import { element, escapeXml } from "./xml.ts";

/** Where ids of changes begin: bookmarks, which Word counts with them, never come so far. */
const firstId = 1_000_000;

/**
 * Recorded changes (ISO/IEC 29500-1, 17.13.5): runs, paragraph marks and rows that stand in one of two versions alone. No two of a file
 * have one id, in whatever part they are.
 */
export class Revisions {
  #ids = firstId;

  /** How the runs of something are written: in black where it stands in both versions. */
  ink({ change }: Changeable): Ink {
    if (!change) return black;
    const names = change.kind === "deleted" ? gone : come;
    return { ...names, around: (runs) => (runs === "" ? "" : this.marks({ change }).join(runs)) };
  }

  /** What stands around runs that are written elsewhere. */
  marks({ change }: Changeable): Marks {
    if (!change) return ["", ""];
    const name = nameOf(change);
    const { author, date } = change;
    return [`<${name} w:id="${this.#ids++}" w:author="${escapeXml(author)}" w:date="${timeOf(date)}">`, `</${name}>`];
  }

  /** The record that a paragraph's mark or a row came or went, among its properties; none where it did neither. */
  record({ change }: Changeable = {}): string {
    if (!change) return "";
    return element(nameOf(change), { "w:id": this.#ids++, "w:author": change.author, "w:date": timeOf(change.date) });
  }
}

const come = { text: "w:t", code: "w:instrText" } as const;
const gone = { text: "w:delText", code: "w:delInstrText" } as const;

function nameOf({ kind }: Change): string {
  return kind === "inserted" ? "w:ins" : "w:del";
}

/** A day as Word wants it, with a time. */
function timeOf(date: string): string {
  return `${escapeXml(date)}T00:00:00Z`;
}
