import type { CodeEntry } from "../codes.ts";

/** Codes of editorial rules of the United Nations that a program can be certain of. */
export const checkCodes = {
  "too-long": {
    severity: "warning",
    title: "a document over its word limit",
    help: "Shorten the text, or ask the documents manager for a waiver before you submit it.",
    explanation:
      "Documents of each type have a limit: 10,700 words for reports that do not come from the Secretariat, 8,500 for those that do. Everything typed counts, with headings, notes and annexes. A longer document is sent back unless a waiver was granted.",
  },
  "subheading-alone": {
    severity: "warning",
    title: "a subheading without a sister",
    help: "Divide the section into two or more, or take the heading out.",
    explanation:
      "A section is divided into at least two: where there is an A there must be a B. The Editorial Manual says so of unnumbered headings too.",
  },
  "heading-stop": {
    severity: "warning",
    title: "a heading that ends with a stop",
    help: "Leave the stop out; a question mark may stay.",
    explanation: "Headings of United Nations documents end without a full stop, a colon or a semicolon.",
  },
} as const satisfies Record<string, CodeEntry>;
