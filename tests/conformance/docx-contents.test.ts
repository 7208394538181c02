import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type ReadDocx, readDocx } from "../docx/read-docx.ts";
import { builtFiles } from "./documents.ts";
import { ask, missing } from "./judge.ts";

/** LibreOffice counts pages while it still lays them out: a heading near an edge may come a page early or late. */
describe.skipIf(missing("soffice", "/usr/bin/python3"))("contents that LibreOffice makes anew", () => {
  it.each(["A_HRC_35_35_E", "A_HRC_99_1_E"])("have every entry of %s that was printed", (name) => {
    const path = builtFiles("docx").find((file) => file.name.endsWith(`${name}.docx`))?.path ?? "";
    const printed = contentsOf(readDocx(new Uint8Array(readFileSync(path))));
    const { text } = ask("/usr/bin/python3", fileURLToPath(new URL("update-contents.py", import.meta.url)), path);
    const made = text
      .trim()
      .split("\n")
      .map((line) =>
        line
          .split("\t")
          .map((part) => part.trim())
          .filter((part) => part !== ""),
      );
    expect(made.length, text).toBe(printed.length);
    for (const [index, entry] of printed.entries()) {
      const line = made[index] ?? [];
      expect(line.join(" ").replace(/\s+/g, " "), text).toContain(entry.title.replace(/\s+/g, " "));
      if (entry.page !== "") expect(Math.abs(Number(line.at(-1)) - Number(entry.page)), text).toBeLessThanOrEqual(1);
    }
  });
});

/** Title and page of each line of contents, as the file prints them. */
function contentsOf({ paragraphs }: ReadDocx): readonly { readonly title: string; readonly page: string }[] {
  return paragraphs
    .filter(({ style }) => /^TOC/.test(style))
    .map(({ text }) => {
      const parts = text.split("\t").filter((part) => part !== "");
      const page = /^\d+$/.test(parts.at(-1) ?? "") ? (parts.at(-1) ?? "") : "";
      return { title: (page === "" ? parts.at(-1) : parts.at(-2)) ?? "", page };
    });
}
