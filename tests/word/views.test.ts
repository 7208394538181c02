import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publishedMissing, referenceFolder } from "../published.ts";
import { linesShown, readSound } from "./shown.ts";

const missing = publishedMissing();
const tracked = join(referenceFolder, "tracked");
const kinds = missing
  ? []
  : readdirSync(join(tracked, "word")).flatMap((name) => /^((?!.*-(?:Accepted|Rejected)).*)\.docx$/.exec(name)?.[1] ?? []);

/** Of a paragraph that was moved Word leaves an empty one, where it stood and where it would have stood. */
const leavesEmpty = new Set(["RP015-MoveFrom-MoveTo"]);

describe.skipIf(missing)("changes that Word recorded: a reviewer's words are those that Word shows", () => {
  it.each(kinds)("%s", (kind) => {
    const read = (name: string) => readSound(join(tracked, "word", `${name}.docx`));
    const file = read(kind);
    const shown = (of: "old" | "new") => linesShown(file, of);
    const made = (name: string) =>
      linesShown(read(`${kind}-${name}`), "new").filter((line) => line !== "" || !leavesEmpty.has(kind));
    expect(shown("old")).toEqual(made("Rejected"));
    expect(shown("new")).toEqual(made("Accepted"));
  });
});

describe.skipIf(missing)("changes that LibreOffice recorded", () => {
  it.each([
    ["old", "lo-tracked.rejected.txt"],
    ["new", "lo-tracked.accepted.txt"],
  ] as const)("the %s view is what it shows itself", (of, name) => {
    const blankless = (line: string) => line.replace(/\s+/g, " ").trim();
    const text = readFileSync(join(tracked, name), "utf8").replace(/^\ufeff/, "");
    // Saving, LibreOffice works out references anew, in words that were deleted too; rejecting, it does so once more.
    const exported = text
      .split("\n")
      .map(blankless)
      .filter(Boolean)
      .map((line) => line.replace("paragraph 3 (b)", "paragraph 4 (b)"));
    const lines = linesShown(readSound(join(tracked, "lo-tracked.docx")), of)
      .flatMap((line) => line.split("\n"))
      .map(blankless)
      .filter(Boolean);
    // The export leaves out the masthead, a table that floats.
    expect(lines.slice(lines.indexOf(exported[0] ?? ""))).toEqual(exported);
  });
});
