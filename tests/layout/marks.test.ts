import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { RFirstFoot } from "../../src/document/first-page.ts";
import { paginate } from "../../src/layout/layout.ts";
import { drawMarks } from "../../src/prepare/marks.ts";
import { prepare } from "../../src/prepare/prepare.ts";
import { fonts, geneva, nowhere, paragraph, resolved } from "./build.ts";

const foot = (given: Partial<RFirstFoot>): RFirstFoot => ({
  type: "first-foot",
  span: nowhere,
  role: "first-foot",
  classes: [],
  ...given,
});

async function draw(given: Partial<RFirstFoot>) {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const document = resolved([paragraph("text"), foot(given)]);
  const marks = await drawMarks(document, report);
  const [page] = paginate(document, prepare(document, geneva, fonts, marks, report)).draw().layout.pages;
  const drawn = page?.items.flatMap((item) =>
    item.kind === "path" ? [[item.x, item.y, item.width, item.height].map((each) => Math.round(each * 10) / 10)] : [],
  );
  return { drawn, marks, codes: diagnostics.map(({ code }) => code) };
}

describe("the foot of the first page", () => {
  it("has nothing that the user did not give", async () => expect(await draw({})).toEqual({ drawn: [], marks: {}, codes: [] }));

  it("has bars and QR code in their places when they are given (un-format 3.4)", async () => {
    const { drawn, marks } = await draw({ job: "GE.18-05683(E)", barcode: "*1805683*", qr: "https://undocs.org/A/HRC/38/40" });
    expect(drawn).toEqual([
      [56.7, 790.4, 85.8, 28],
      [496.4, 778.1, 45, 45],
    ]);
    expect([marks.bars?.width, marks.qr?.width]).toEqual([143, 29]);
  });

  it("says what cannot be drawn", async () => {
    const { codes } = await draw({ barcode: "é", qr: "x".repeat(8000) });
    expect(codes).toEqual(["mark-unencodable", "mark-unencodable"]);
  });
});
