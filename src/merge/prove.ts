import { diffArrays } from "../compare/differences.ts";
import type { Change } from "./change.ts";
import type { Returned } from "./document-edits.ts";
import type { Entry, Line } from "./lines.ts";
import { linesIn, type Sent } from "./sent.ts";

/** A paragraph that the merged source does not show as the file that came back does. */
export interface Difference {
  /** What the file shows; "" where the source shows something besides. */
  readonly wanted: string;
  readonly shown: string;
}

/**
 * Compares what a merged source shows with what the file that came back shows, paragraph for paragraph. Numbers, fields and looks are the
 * program's affair, and what was told as not made is known.
 */
export function differences(merged: Sent, returned: Returned, changes: readonly Change[]): readonly Difference[] {
  const left = changes.filter((change) => change.left !== undefined);
  const isTold = ({ place, text }: Line) =>
    left.some(
      (change) =>
        (change.place.part === place.part && change.place.paragraph === place.paragraph) ||
        change.old === text ||
        change.fresh === text,
    );
  const wanted = linesOf(returned.entries).filter((line) => !isTold(line));
  // A number that was typed stands before what the source shows.
  const told = new Set(
    linesOf(returned.entries)
      .filter(isTold)
      .flatMap((line) => [shownBy(line), shownBy(line).replace(/^\S{1,10} /, "")]),
  );
  const shown = linesOf(merged.entries);
  const [one, other] = [wanted.map(shownBy), shown.map(shownBy)];
  const found: Difference[] = [];
  for (const { added, removed, value } of diffArrays(one, other)) {
    for (const text of value) {
      if (removed) found.push({ wanted: text, shown: "" });
      if (added && !told.has(text) && !left.some(({ old }) => plain(old) === text || text.includes(plain(old))))
        found.push({ wanted: "", shown: text });
    }
  }
  return paired(withoutReferences(found));
}

/** Differences without those of paragraphs that differ in nothing but references, and lines that are a number and its word. */
function withoutReferences(all: readonly Difference[]): readonly Difference[] {
  const left = all.filter(({ wanted, shown }) => !/^\p{L}{0,30}\s?#$/u.test(wanted + shown));
  for (let index = 0; index < left.length; index++) {
    const one = left[index];
    if (!one || one.wanted === "") continue;
    const from = Math.max(0, index - nearest);
    const found = left
      .slice(from, index + nearest)
      .findIndex(({ wanted, shown }) => wanted === "" && isSaidOtherwise(one.wanted, shown));
    if (found < 0) continue;
    const other = from + found;
    left.splice(Math.max(index, other), 1);
    left.splice(Math.min(index, other), 1);
    index = Math.max(-1, Math.min(index, other) - 1);
  }
  return left;
}

/**
 * Whether two paragraphs differ in nothing but references: one whose target is something else now has other words around its number, and one
 * whose label went is text.
 */
function isSaidOtherwise(wanted: string, shown: string): boolean {
  const follows = (pieces: readonly string[], text: string) => {
    let at = 0;
    for (const [index, piece] of pieces.entries()) {
      const own = index === pieces.length - 1 ? text.length - piece.length : text.indexOf(piece, at);
      if (own < at || own - at > mostWords || !text.startsWith(piece, own)) return false;
      at = own + piece.length;
    }
    return true;
  };
  return [
    [wanted, shown],
    [shown, wanted],
  ].some(([one = "", other = ""]) => {
    const pieces = one.split(/(?:(?<!\p{L})\p{L}+\.? )?#/u);
    return pieces.length > 1 && follows(pieces, other);
  });
}

/** Differences among which the other side of one is looked for. */
const nearest = 20;

/** Characters that a reference prints at most. */
const mostWords = 60;

function linesOf(entries: readonly Entry[]): readonly Line[] {
  return entries.flatMap(linesIn).filter((line) => shownBy(line) !== "");
}

/** What is compared of a paragraph. */
function shownBy({ units }: Line): string {
  return plain(
    units.map(({ kind, text }) => (kind === "field" ? "#" : kind === "tab" || kind === "object" ? " " : text)).join(""),
  );
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}

/** What is wanted beside what is shown in its place. */
function paired(found: readonly Difference[]): readonly Difference[] {
  const pairs: Difference[] = [];
  for (const one of found) {
    const last = pairs.at(-1);
    if (last && last.shown === "" && one.wanted === "") pairs[pairs.length - 1] = { wanted: last.wanted, shown: one.shown };
    else pairs.push(one);
  }
  return pairs;
}
