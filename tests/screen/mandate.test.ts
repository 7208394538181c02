import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { machineWorld } from "../machine.ts";
import { publishedFolder, publishedMissing } from "../published.ts";

describe.skipIf(publishedMissing())("the page of the mandate", () => {
  const built = compile(join(publishedFolder, "mandate-page/mandate.md"), { world: machineWorld(), to: "usual" });

  it("is a page for the web first, then text, Word and PDF", async () => {
    const { files, diagnostics } = await built;
    expect(diagnostics).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual(["mandate.html", "mandate.txt", "mandate.docx", "mandate.pdf"]);
  });

  it("has its parts in their order (un-format 19.2)", async () => {
    const { files } = await built;
    const page = new TextDecoder().decode(files.find(({ output }) => output === "html")?.bytes);
    const body = page.slice(page.indexOf("<body>"));
    const parts = [
      'href="#main">Skip to main content',
      "<h1",
      "Reuters",
      ">Purpose of the mandate</h2>",
      "<ul",
      ">About the mandate</h2>",
      "resolution 2005/55",
      ">Current mandate holder</h2>",
      "since 1 November 2023",
      ">Key documents</h2>",
      "PDF: English",
      ">Contact information</h2>",
      "8-14 Avenue de la Paix",
      'href="mailto:hrc-ie-solidarity@un.org"',
      ">Former mandate holders</h2>",
      "(Nigeria), 2017-2023",
      ">Videos</h2>",
      "27 July 2024",
      "Watch on UN Web TV",
    ].map((part) => [part, body.indexOf(part)] as const);
    expect(parts.filter(([, at]) => at < 0)).toEqual([]);
    expect(parts.toSorted((one, other) => one[1] - other[1])).toEqual(parts);
  });
});
