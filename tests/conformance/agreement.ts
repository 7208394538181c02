import { pagecheck } from "../published.ts";
import { ask } from "./judge.ts";

/** How the pages of a PDF agree with a reference: another PDF, or the lines of a printed document. */
export interface Agreement {
  /** Lines of the reference, and those of them that are not on their page, without white space, digits and marks. */
  readonly lines: number;
  readonly missed: readonly string[];
  /** Pages of the reference, and how many of them begin with the line that they should. */
  readonly pages: number;
  readonly starts: number;
  /** All that was said, for the message of a test. */
  readonly text: string;
}

/** Compares a PDF with a reference, line by line. */
export function agreementOf(pdf: string, reference: string): Agreement {
  const { text } = ask("python3", pagecheck, pdf, reference, "--show=10000");
  const [, lines = 0] = /lines on the same page \d+\/(\d+)/.exec(text)?.map(Number) ?? [];
  const [, starts = 0, pages = 1] = /page starts (\d+)\/(\d+)/.exec(text)?.map(Number) ?? [];
  const missed = [...text.matchAll(/^ {2}page \d+: (.*)$/gm)].map(([, line = ""]) => line);
  return { lines, missed, pages, starts, text };
}
