import { expect, it } from "vitest";
import { showReading } from "../../src/cli/progress.ts";

/** What a terminal was told while a file was read, and after it. */
function told(live: boolean, length: number): string {
  const written: string[] = [];
  const stream = { live, colour: false, write: (text: string | Uint8Array) => void written.push(String(text)) };
  showReading("draft.docx", new Uint8Array(length), stream)();
  return written.join("");
}

it("a large file is said to be read, on a terminal alone, and the line is taken away again", () => {
  expect(told(true, 2_500_000)).toBe("Reading draft.docx (2.5 MB) …\r\u001b[K");
  expect(told(false, 2_500_000)).toBe("");
  expect(told(true, 20_000)).toBe("");
});
