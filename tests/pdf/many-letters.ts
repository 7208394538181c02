import type { Layout } from "../../src/layout/page.ts";
import { element, layoutOf, line } from "./specimen.ts";

/** Letters of a dozen scripts, more than a simple font has codes for, and some that the face lacks; letters with marks, private ones, and Hebrew. */
export function manyLetters(): Layout {
  const root = element("Document", undefined);
  const paragraph = element("P", root);
  const rows = Array.from({ length: 40 }, (_, row) => {
    const letters = Array.from({ length: 40 }, (_, index) => String.fromCodePoint(0xa1 + row * 40 + index));
    return line(letters.join(""), 50, 60 + row * 14, paragraph);
  });
  const composed = ["g\u0303 o\u0331 x\u0302\u0304", "private \ue000 \u{f0000}"].map((text, row) =>
    line(text, 50, 720 + row * 14, paragraph),
  );
  const name = element("Span", paragraph, { language: "he" });
  const hebrew = line("ןהכ (קחצי) ט\u05b8", 50, 760, name, { reversed: true });
  return layoutOf(root, [[...rows, line("中文 😀 (missing) \\ words", 50, 700, paragraph), ...composed, hebrew]]);
}
