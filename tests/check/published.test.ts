import { describe, expect, it } from "vitest";
import { documents } from "../documents.ts";
import { machineWorld } from "../machine.ts";
import { publishedFolder, publishedMissing } from "../published.ts";
import { findingsIn } from "./editorial.ts";

const typedIbid = "it was copied from print; the program would write it by itself, and write another when notes are moved";

/** All that the rules find in the two published reports, with what it is: a slip that was printed, or a finding that is wrong. */
const judged: Readonly<Record<string, readonly (readonly [finding: string, judgement: "true" | "false", reason: string])[]>> = {
  "a-hrc-38-40": [
    [
      "suggestion latin-short: “i.e.” is said in words in running text.",
      "true",
      "it stands in running text, outside parentheses",
    ],
    [
      "suggestion serial-comma: A list of short things has no comma before “and”.",
      "true",
      "“climate change, migration, and refugee flows”: three short things, for which the Manual has no comma",
    ],
    ["warning ibid-typed: “Ibid.” is typed, and will be wrong when a note is put between.", "true", typedIbid],
    ["warning ibid-typed: “Ibid.” is typed, and will be wrong when a note is put between.", "true", typedIbid],
    ["warning ibid-typed: “Ibid.” is typed, and will be wrong when a note is put between.", "true", typedIbid],
    ["warning ibid-typed: “Ibid.” is typed, and will be wrong when a note is put between.", "true", typedIbid],
  ],
  "a-hrc-35-35": [
    ["warning symbol-typed: A symbol has no blanks.", "true", "“A/HRC/21/44/Add. 1” was printed so"],
    ["warning ibid-typed: “Ibid.” is typed, and will be wrong when a note is put between.", "true", typedIbid],
    ["warning ibid-typed: “Ibid.” is typed, and will be wrong when a note is put between.", "true", typedIbid],
  ],
};

const shown = async (path: string) =>
  (await findingsIn(machineWorld(), path)).map(({ code, message, severity }) => `${severity} ${code}: ${message}`);

describe.skipIf(publishedMissing())("the published reports", () => {
  it.each(Object.entries(judged))("of %s have the findings that were judged, and no others", async (name, findings) => {
    const found = await shown(`${publishedFolder}/${name}/report.md`);
    expect(found).toEqual(findings.map(([finding]) => finding));
  });

  it("have no warning that is wrong, and two suggestions at most", () => {
    const wrong = Object.values(judged)
      .flat()
      .filter(([, judgement]) => judgement === "false");
    expect(wrong.filter(([finding]) => finding.startsWith("warning"))).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(2);
  });
});

describe("the sample documents", () => {
  it.each(documents.filter(({ path }) => path.includes("/reports/")))("$name has no finding", async ({ path }) => {
    expect(await shown(path)).toEqual([]);
  });
});
