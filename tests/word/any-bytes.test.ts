import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/word/views.ts";
import { wordFile } from "../docx/resolved-of.ts";
import { everything } from "../docx/samples.ts";
import { packed } from "./made-package.ts";
import { readBytes } from "./shown.ts";

/** Reads bytes, and both views of what was read; what gives nothing has to be one error with words. */
function expectAnswer(bytes: Uint8Array): void {
  const { file, found } = readBytes(bytes);
  if (file) for (const of of ["old", "new"] as const) viewOf(file, of);
  else expect(found.filter(({ severity, message }) => severity === "error" && message !== "").length).toBe(1);
}

/** Pieces that damage puts into XML: tags without partner, records of changes, marks, other values. */
const pieces = [
  "</w:p>",
  "<w:p>",
  '<w:ins w:id="1" w:author="A">',
  "</w:ins>",
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:bookmarkEnd w:id="1"/>',
  '<w:moveFromRangeEnd w:id="7"/>',
  "<w:rPr><w:del/></w:rPr>",
  "<w:numPr><w:ilvl w:val='-1'/><w:numId w:val='1'/></w:numPr>",
  "<w:tbl/>",
  "<w:tr/>",
  "<w:sectPr/>",
  '="',
  "&",
  "\u0000",
  "9999999999999999999999",
  "NaN",
];

describe("whatever bytes come, there is an answer", () => {
  it("random bytes, with and without the beginning of a package", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, isPackage) => {
        expectAnswer(isPackage ? Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...bytes]) : bytes);
      }),
      { numRuns: 100 },
    );
  });

  it("a real file with damaged bytes", async () => {
    const whole = await wordFile(everything.resolved);
    const damage = fc.array(fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(damage, fc.option(fc.double({ min: 0, max: 1, noNaN: true })), (changes, cut) => {
        const bytes = whole.slice(0, cut === null ? whole.length : Math.floor(whole.length * cut));
        for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte;
        expectAnswer(bytes);
      }),
      { numRuns: 20 },
    );
  });

  it("a real file whose XML somebody spoilt", async () => {
    const parts = unzipSync(await wordFile(everything.resolved));
    const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
    const change = fc.tuple(
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(60),
      fc.constantFrom("", ...pieces),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const spoilt: Record<string, Uint8Array | string> = { ...parts };
        for (const [name, at, length, piece] of changes) {
          const before = spoilt[name];
          const text = typeof before === "string" ? before : new TextDecoder().decode(before);
          // Whole tags go, so that most of what is left is still XML.
          const start = text.indexOf("<", Math.floor(at * text.length));
          spoilt[name] =
            start < 0 ? text : text.slice(0, start) + piece + text.slice(length < 30 ? start : text.indexOf(">", start) + 1);
        }
        expectAnswer(packed(spoilt));
      }),
      { numRuns: 20 },
    );
  });
});
