import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type ReadDocx, readDocx } from "../docx/read-docx.ts";
import { pagecheck, publishedFolder, publishedMissing } from "../published.ts";
import { builtFiles, builtFolder } from "./documents.ts";
import { ask, missing } from "./judge.ts";

const programs = ["soffice", "pdftotext", "pdfinfo", "python3"];

/**
 * Word's pages as LibreOffice makes them, from 24.2 on; what it does otherwise than Word, and where: it does not take a line with its note
 * over to the next page when the note has no room (page 4 to 5), and breaks a line that ends within a twentieth of a point of its measure.
 */
describe.skipIf(publishedMissing() || missing(...programs))("the pages of the Word file in LibreOffice", () => {
  const folder = join(builtFolder, "libreoffice-pages");
  const document = "A_HRC_38_40_E";
  const pdf = join(folder, `${document}.pdf`);

  beforeAll(() => {
    const path = builtFiles("docx").find((file) => file.name.endsWith(`${document}.docx`))?.path ?? "";
    const profile = `-env:UserInstallation=file://${join(builtFolder, "libreoffice-pages-profile")}`;
    ask("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, path);
  });

  it("are as many as printed, with 97 of 100 lines where they are in print", () => {
    const { text } = ask("python3", pagecheck, pdf, join(publishedFolder, "a-hrc-38-40/pages.json"));
    const [, hit = 0, total = 1] = /lines on the same page (\d+)\/(\d+)/.exec(text)?.map(Number) ?? [];
    expect(hit / total, text).toBeGreaterThanOrEqual(0.97);
    expect(text).toContain("pages 16 (reference 16)");
  });

  it("have every heading where the contents say", () => {
    const lines = (page: number) => {
      const { text } = ask("pdftotext", "-layout", "-f", String(page), "-l", String(page), pdf, "-");
      return text.replace(/\s+/g, " ");
    };
    const entries = [
      ...ask("pdftotext", "-layout", "-f", "2", "-l", "2", pdf, "-").text.matchAll(
        /^\s*([IVX]+\.|[A-Z]\.)\s+(.*?)\s*\.{3,}\s*(\d+)$/gm,
      ),
    ];
    expect(entries.length).toBeGreaterThan(15);
    for (const [, number, title = "", page] of entries) {
      expect(lines(Number(page)), `${number} ${title}`).toContain(title.replace(/\s+/g, " ").slice(0, 40));
    }
  });
});

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
