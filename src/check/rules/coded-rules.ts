import type { Code } from "../../diagnostics/codes.ts";
import type { Example } from "./rule.ts";

/** An editorial rule that `build` applies as well, since it is of how a document is made: what the list of rules says of its code. */
export interface CodedRule {
  readonly code: Code;
  readonly number: string;
  readonly sources: readonly string[];
  /** Examples as in rules; what is found is the code, wherever it is shown. */
  readonly wrong: Example;
  readonly right: Example;
}

/** Editorial rules whose findings are codes of their own. */
export const codedRules: readonly CodedRule[] = [
  {
    code: "subheading-alone",
    number: "119",
    sources: ["Editorial Manual, Headings"],
    wrong: { in: "document", text: "# One\n\n## A part\n\nText.\n\n# Two\n\nText." },
    right: { in: "document", text: "# One\n\n## A part\n\nText.\n\n## Another part\n\nText." },
  },
  {
    code: "heading-skipped",
    number: "120",
    sources: ["Editorial Manual, Headings"],
    wrong: { in: "document", text: "# One\n\n### A part\n\nText.\n\n### Another part\n\nText." },
    right: { in: "document", text: "# One\n\n## A part\n\nText.\n\n## Another part\n\nText." },
  },
  {
    code: "heading-stop",
    number: "121",
    sources: ["A/HRC/38/40"],
    wrong: { in: "heading", text: "Introduction." },
    right: { in: "heading", text: "Introduction" },
  },
  {
    code: "number-typed",
    number: "122",
    sources: ["Editorial Manual, Paragraphs"],
    wrong: { in: "document", text: "12\\. The Expert met them." },
    right: { in: "document", text: "The Expert met them." },
  },
  {
    code: "clause-end",
    number: "129",
    sources: ["Editorial Manual, Resolutions"],
    wrong: { in: "document", type: "resolution", text: "*Recalling* its resolution 60/251.\n\n1. *Decides* to act." },
    right: { in: "document", type: "resolution", text: "*Recalling* its resolution 60/251,\n\n1. *Decides* to act." },
  },
  {
    code: "note-unused",
    number: "132",
    sources: ["Editorial Manual, Footnotes"],
    wrong: { in: "document", text: "Text.\n\n[^*]: The annex is circulated as received." },
    right: { in: "document", text: "Text.[^*]\n\n[^*]: The annex is circulated as received." },
  },
  {
    code: "too-long",
    number: "133",
    sources: ["instructions for documents of the United Nations"],
    wrong: { in: "document", text: "A long text. ".repeat(3_700).trim() },
    right: { in: "document", text: "A short text." },
  },
];
