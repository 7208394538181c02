import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Document } from "../../src/document/tree.ts";
import { atOnce } from "../../src/steps.ts";
import { publishedFolder, publishedMissing } from "../published.ts";
import { documentOf, heading, nowhere, paragraph, resolveDocument, theme, words } from "../resolve/kit.ts";
import { readDocument } from "../resolve/read.ts";

function found(document: Document, limit = 0): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { resolved } = resolveDocument(document);
  const checked = { document, resolved, theme: { ...theme, limit }, words, selects: () => false };
  atOnce(check(checked, (diagnostic) => void diagnostics.push(diagnostic)));
  return diagnostics;
}

const messages = (document: Document, limit?: number) =>
  found(document, limit).map(({ code, message }) => `${code}: ${message}`);

describe("the editorial rules", () => {
  it("say by how much a document is too long", () => {
    const document = documentOf([paragraph("one two three four")]);
    expect(messages(document, 3)).toEqual(["too-long: The document has 4 words; its type may have 3."]);
    expect(messages(document, 4)).toEqual([]);
  });

  it("want a B where there is an A, in every section of the report and its annexes", () => {
    const annex = { type: "annex", document: documentOf([heading(1), heading(2, "Alone")]), span: nowhere } as const;
    const blocks = [heading(1), heading(2, "Reporting"), heading(1), heading(2), heading(3, "Deep"), heading(2), annex];
    expect(messages(documentOf(blocks))).toEqual([
      "subheading-alone: “A. Reporting” is the only heading of its section.",
      "subheading-alone: “1. Deep” is the only heading of its section.",
      "subheading-alone: “A. Alone” is the only heading of its section.",
    ]);
  });

  it("let a chapter stand alone", () => {
    expect(messages(documentOf([heading(1), paragraph()]))).toEqual([]);
  });

  it("want no stop after a heading, but know abbreviations and questions", () => {
    const titles = ["Reporting.", "Purposes:", "Who?", "Visit to the U.S.A.", "Water, food, etc.", "Reporting"];
    expect(messages(documentOf(titles.map((title) => heading(1, title))))).toEqual([
      "heading-stop: The heading “Reporting.” ends with a stop.",
      "heading-stop: The heading “Purposes:” ends with a stop.",
    ]);
  });

  it.skipIf(publishedMissing()).each(["a-hrc-38-40", "a-hrc-35-35"])("find nothing in %s", (name) => {
    expect(
      messages(
        readDocument(`${publishedFolder}/${name}`, "report.md", () => {}),
        10_700,
      ),
    ).toEqual([]);
  });
});
