import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Document, Packer, Paragraph } from "docx";
import { expect, it } from "vitest";
import { partsOf } from "../../src/render/docx/docx-private.ts";
import { frameOf } from "../../src/render/docx/frame.ts";

/**
 * What the program uses of docx that docx does not promise. A test that fails here after an upgrade says what is no more what it was; the
 * file that has to follow is src/render/docx/docx-private.ts.
 */
it("docx still has a compiler that gives the parts of a package, given ones in the place of its own", () => {
  expect(typeof Reflect.get(Reflect.get(Packer, "compiler") ?? {}, "compile")).toBe("function");
  const document = new Document({ sections: [{ children: [new Paragraph("Text")] }] });
  const parts = partsOf(document, [{ path: "word/settings.xml", data: "<own/>" }]);
  expect(parts.get("word/settings.xml")).toBe("<own/>");
  expect(parts.get("word/document.xml")).toMatch(/<w:body>.*Text.*<w:sectPr\b.*<\/w:body>/s);
});

it("docx still keeps the styles where the program takes them away when it has its own", () => {
  const document = new Document({ sections: [] });
  expect(Reflect.get(document, "styles")).toBe(document.Styles);
  const styles = partsOf(document, []).get("word/styles.xml");
  expect(styles).toMatch(/<w:styles\b.*Heading1/s);
  partsOf(document, [{ path: "word/styles.xml", data: "<own/>" }]);
  expect(document.Styles.constructor).toBe(Paragraph);
});

it("nothing else of docx's own is used", () => {
  const folder = fileURLToPath(new URL("../../src/render/docx", import.meta.url));
  const reaching = readdirSync(folder).filter((file) => /Reflect\.|as unknown/.test(readFileSync(`${folder}/${file}`, "utf8")));
  expect(reaching).toEqual(["docx-private.ts"]);
});

it("XML that is made is not taken apart again, but for docx's own frame of sections and drawings", () => {
  const folder = fileURLToPath(new URL("../../src/render/docx", import.meta.url));
  const takesApart = /\.(?:replace|replaceAll|match|matchAll|split|search|indexOf|includes|startsWith|endsWith)\(["'`/]</;
  const reading = readdirSync(folder).filter((file) => takesApart.test(readFileSync(`${folder}/${file}`, "utf8")));
  expect(reading).toEqual(["frame.ts"]);
});

it("docx still writes a frame that can be taken apart, and another one is no file", () => {
  const sections = [{ children: [new Paragraph("First")] }, { children: [] }];
  const xml = partsOf(new Document({ sections }), []).get("word/document.xml");
  if (typeof xml !== "string") throw new Error("no document part");
  const frame = frameOf(xml, { sections: 2, drawings: 0, direction: "ltr" });
  expect(frame.open).toMatch(/<w:body>$/);
  expect(frame.close).toBe("</w:body></w:document>");
  expect(frame.sections).toHaveLength(2);
  for (const asked of [
    { sections: 1, drawings: 0, direction: "ltr" },
    { sections: 2, drawings: 1, direction: "ltr" },
  ] as const)
    expect(() => frameOf(xml, asked)).toThrow("another frame");
});
