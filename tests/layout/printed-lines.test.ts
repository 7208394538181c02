import { describe, expect, it } from "vitest";
import { breakLines } from "../../src/layout/lines.ts";
import { join } from "../../src/layout/prose.ts";
import { publishedMissing, referenceFolder } from "../published.ts";
import { type PrintedLine, readPrintedLines } from "./read-printed.ts";

/** A full justified line as printed, with the text that follows it, and the room that it had. */
interface Choice {
  readonly line: PrintedLine;
  readonly next: PrintedLine;
  readonly room: number;
}

/** The full lines of running text of 10 points that go on in the next line, by the x at which justified lines end. */
function choicesOf(lines: readonly PrintedLine[], margin: number): readonly Choice[] {
  return lines.flatMap((line, index): Choice[] => {
    const next = lines[index + 1];
    const goesOn = next && next.page === line.page && !next.numbered && next.y - line.y > 9 && next.y - line.y < 16;
    if (!goesOn || Math.abs(line.end - margin) > 1.3 || sizeOf(line) !== 10 || sizeOf(next) !== 10) return [];
    return [{ line, next, room: margin - line.x }];
  });
}

const sizeOf = ({ prose }: PrintedLine) => prose.runs[0]?.look.size;

/** Whether the breaker ends a line where it was ended in print, given where it starts. */
function isRight({ line, next, room }: Choice, squeeze: boolean): boolean {
  const text = line.prose.text.trimEnd();
  const whole = join(/[-–—]$/.test(text) ? line.prose : withSpace(line), next.prose);
  const [first] = breakLines(whole, room, room, squeeze);
  return whole.text.slice(0, first?.end).trimEnd() === text;
}

function withSpace({ prose }: PrintedLine): PrintedLine["prose"] {
  const text = `${prose.text.trimEnd()} `;
  return { text, runs: prose.runs.map((run, index) => (index === prose.runs.length - 1 ? { ...run, end: text.length } : run)) };
}

/**
 * Printed documents, the rule of their age, how many of 100 lines it has right at least, and the other rule at most. Their margins are those
 * of their papers (11907 twips where A4 has 11906), or measured. What is wrong stands in boxes and lists with edges of their own, or has
 * spaces that do not break, which a PDF does not tell from others.
 */
const documents = [
  { name: "ECE_TRADE_C_CEFACT_2019_09E", margin: 481.95, squeeze: true, right: 99.2, other: 74 },
  { name: "ECE_TRANS_WP.29_2026_139E", margin: 481.68, squeeze: true, right: 99.2, other: 80 },
  { name: "A_HRC_28_16_E", margin: 481.9, squeeze: false, right: 99, other: 81 },
];

describe.skipIf(publishedMissing()).each(documents)("the lines of $name", ({ name, margin, squeeze, right, other }) => {
  it("end where Word ended them, by the rule of its age and not by the other", { timeout: 60_000 }, async () => {
    const choices = choicesOf(await readPrintedLines(`${referenceFolder}/${name}.pdf`, 40), margin);
    const wrong = (rule: boolean) => choices.filter((choice) => !isRight(choice, rule)).map(({ line }) => line.prose.text);
    const share = (rule: boolean) => 100 - (100 * wrong(rule).length) / choices.length;
    expect(choices.length).toBeGreaterThan(350);
    expect(share(squeeze), wrong(squeeze).join("\n")).toBeGreaterThanOrEqual(right);
    expect(share(!squeeze)).toBeLessThan(other);
  });
});
