import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { breakLines } from "../../src/text/lines.ts";
import type { Prose, Run } from "../../src/text/prose.ts";
import { openPdf } from "../pdf/read-back.ts";
import { type PrintedLine, readLines } from "../printed/read-lines.ts";
import { publishedMissing, referenceFolder } from "../published.ts";
import { fonts } from "./build.ts";

/** A full justified line as printed, with the text that follows it, and the room that it had. */
interface Choice {
  readonly line: PrintedLine;
  readonly next: PrintedLine;
  readonly room: number;
}

/** The lines of the first pages of a printed document. */
async function linesOf(name: string, most: number): Promise<readonly PrintedLine[]> {
  const pdf = await openPdf(new Uint8Array(readFileSync(join(referenceFolder, `${name}.pdf`))));
  const pages: PrintedLine[][] = [];
  for (let page = 1; page <= Math.min(pdf.numPages, most); page++) pages.push(await readLines(pdf, page));
  return pages.flat();
}

/** The full lines of running text of 10 points that go on in the next line, by the x at which justified lines end. */
function choicesOf(lines: readonly PrintedLine[], margin: number): readonly Choice[] {
  return lines.flatMap((line, index): Choice[] => {
    const next = lines[index + 1];
    const goesOn = next && next.page === line.page && !next.marker && next.y - line.y > 9 && next.y - line.y < 16;
    if (!goesOn || Math.abs(line.end - margin) > 1.3 || Math.round(line.size) !== 10 || Math.round(next.size) !== 10) return [];
    return [{ line, next, room: margin - (line.marker?.textAt ?? line.x) }];
  });
}

/** Whether the breaker ends a line where it was ended in print, given where it starts. */
function isRight({ line, next, room }: Choice, squeeze: boolean): boolean {
  const { length } = proseOf([line]).text;
  const [first] = breakLines(proseOf([line, next]), room, room, squeeze);
  return Math.abs((first?.end ?? 0) - length) <= 1;
}

/** The text of lines behind the number of the first, in the looks that they have; a hyphen at an end joins two. */
function proseOf(lines: readonly PrintedLine[]): Prose {
  let text = "";
  const runs: Run[] = [];
  for (const { marker, pieces } of lines) {
    let skip = marker ? marker.text.length + 1 : 0;
    for (const { text: whole, bold, italic, raised } of pieces) {
      const shown = whole.slice(skip);
      skip = Math.max(skip - whole.length, 0);
      if (text !== "" && whole === pieces[0]?.text && !/[-–—]$/.test(text)) text += " ";
      text += shown;
      const look = { face: fonts.face(bold, italic), size: raised ? 6.5 : 10, rise: 0 };
      runs.push({ end: text.length, look, tag: "artifact", clings: raised });
    }
  }
  return { text, runs };
}

/**
 * Printed documents, the rule of their age, how many of 100 lines it has right at least, and the other rule at most. Their margins are those
 * of their papers (11907 twips where A4 has 11906), or measured. What is wrong stands in boxes and lists with edges of their own, or has
 * spaces that do not break, which only a stretched line shows.
 */
const documents = [
  { name: "ECE_TRADE_C_CEFACT_2019_09E", margin: 481.95, squeeze: true, right: 99.2, other: 75 },
  { name: "ECE_TRANS_WP.29_2026_139E", margin: 481.68, squeeze: true, right: 99.2, other: 80 },
  { name: "A_HRC_28_16_E", margin: 481.9, squeeze: false, right: 99, other: 81 },
];

describe.skipIf(publishedMissing()).each(documents)("the lines of $name", ({ name, margin, squeeze, right, other }) => {
  it("end where Word ended them, by the rule of its age and not by the other", { timeout: 60_000 }, async () => {
    const choices = choicesOf(await linesOf(name, 40), margin);
    const wrong = (rule: boolean) => choices.filter((choice) => !isRight(choice, rule)).map(({ line }) => line.text);
    const share = (rule: boolean) => 100 - (100 * wrong(rule).length) / choices.length;
    expect(choices.length).toBeGreaterThan(350);
    expect(share(squeeze), wrong(squeeze).join("\n")).toBeGreaterThanOrEqual(right);
    expect(share(!squeeze)).toBeLessThan(other);
  });
});
