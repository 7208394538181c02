import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { OpenDocument, type PdfValue, privateParts, Verbatim } from "../../src/render/pdf/pdfkit-private.ts";

/**
 * What the program uses of pdfkit that pdfkit does not promise. A test that fails here after an upgrade says which part of it is no more
 * what it was; the file that has to follow is src/render/pdf/kit.ts.
 */
const day = new Date("2024-05-06T00:00:00Z");
const info = { Title: "A", Creator: "C", Producer: "P", CreationDate: day, ModDate: day };
const options = {
  pdfVersion: "1.7",
  lang: "en",
  displayTitle: true,
  font: null,
  autoFirstPage: false,
  compress: false,
  info,
} as const;

/** What was called of the document at hand and written in it, in order. */
let told: string[] = [];

class Told extends OpenDocument {
  override initOutline(): void {
    told.push("initOutline");
  }

  override endOutline(): void {
    told.push("endOutline");
  }

  override endMarkings(): void {
    told.push("endMarkings");
  }

  override endMetadata(): void {
    told.push("endMetadata");
  }

  override _write(line: string | Uint8Array): void {
    told.push(typeof line === "string" ? line : "bytes");
  }
}

/** Makes a document and does something with it; gives what was told meanwhile. */
function tell(act: (document: Told) => void): readonly string[] {
  const document = new Told(options);
  told = [];
  act(document);
  return told;
}

describe("pdfkit still has, of what it does not promise,", () => {
  it.each(Object.entries(privateParts))("%s", (name, kind) => {
    expect(typeof Reflect.get(new Told(options), name)).toBe(kind);
  });

  it("a catalogue with a tree of pages to which more can be added", () => {
    const { _root } = new Told(options);
    expect(_root.data.Pages.data).toMatchObject({ Kids: [], Count: 0 });
    expect(String(_root)).toMatch(/^\d+ 0 R$/);
  });

  it("one entry in its list of places for each object", () => {
    const document = new Told(options);
    expect(document.ref().id).toBe(document._offsets.length);
    expect(document._offsets.push(null)).toBe(document.ref().id - 1);
  });

  it("an object written in three lines, its values as they were given", () => {
    const wrapper: PdfValue = { Name: "Value", Text: new String("a(b"), Raw: new Verbatim("<</A 1>>"), List: [1, true, null] };
    const lines = tell((document) => document.ref(wrapper).end());
    expect(lines.map((line) => line.replace(/^\d+(?= 0 obj)/, "N"))).toEqual([
      "N 0 obj",
      "<<\n/Name /Value\n/Text (a\\(b)\n/Raw <</A 1>>\n/List [1 true null]\n>>",
      "endobj",
    ]);
  });

  it("an outline that is made with the document; outline, structure and metadata written when it ends", () => {
    told = [];
    const document = new Told(options);
    expect(told).toContain("initOutline");
    told = [];
    document.end();
    expect(told.filter((line) => /^end(?!obj)/.test(line))).toEqual(["endOutline", "endMarkings", "endMetadata"]);
  });

  it("a trailer that says where the catalogue and the facts are, and what the file is called", () => {
    const lines = tell((document) => document.end());
    expect(lines[lines.indexOf("trailer") + 1]).toMatch(
      /^<<\n\/Size \d+\n\/Root \d+ 0 R\n\/Info \d+ 0 R\n\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]\n>>$/,
    );
  });
});

it("nothing else of pdfkit's own is used", () => {
  const folder = fileURLToPath(new URL("../../src/render/pdf", import.meta.url));
  const used = readdirSync(folder).flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/\._([a-z]\w*)/g)].map(([, name]) => `_${name}`),
  );
  expect([...new Set(used)].filter((name) => !Object.hasOwn(privateParts, name))).toEqual([]);
});
