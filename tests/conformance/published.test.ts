import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pagecheck, publishedFolder, publishedMissing } from "../published.ts";
import { publishedFiles } from "./documents.ts";
import { ask, missing } from "./judge.ts";

describe.skipIf(publishedMissing() || missing("python3", "pdftotext"))("the page that the United Nations printed", () => {
  it("A/HRC/38/40 has every line and every page start where they are in print", () => {
    const [path = ""] = publishedFiles("a-hrc-38-40", "pdf");
    const { text } = ask("python3", pagecheck, path, join(publishedFolder, "a-hrc-38-40/pages.json"), "--show=40");
    expect(text).toContain("lines on the same page 671/671");
    expect(text).toContain("page starts 14/14");
  });

  it("A/HRC/35/35 has the page numbers of the printed contents", () => {
    const [path = ""] = publishedFiles("a-hrc-35-35", "pdf").filter((file) => file.includes("35_35"));
    const contents: { contents: [string, string, number][] } = JSON.parse(
      readFileSync(join(publishedFolder, "a-hrc-35-35/contents.json"), "utf8"),
    );
    const lines = ask("pdftotext", "-layout", "-f", "2", "-l", "2", path, "-")
      .text.split("\n")
      .map((line) => line.trim());
    const pages = lines.filter((line) => /\.{3,}|…/.test(line)).map((line) => Number(/(\d+)$/.exec(line)?.[1]));
    expect(pages.slice(0, contents.contents.length)).toEqual(contents.contents.map(([, , page]) => page));
  });
});
