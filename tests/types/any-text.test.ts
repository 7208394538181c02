import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cases } from "../cases.ts";
import { build, source } from "./build.ts";

const types = {
  resolution: ["type: resolution", "symbol: A/HRC/RES/99/1", "title: T", "organ: O", "body: B"],
  corrigendum: ["type: corrigendum", "symbol: A/HRC/99/1/Corr.1", "parent-title: P", "body: B", "date: 2026-01-01"],
  statement: ["type: statement", "title: T", "speaker: S", "occasion: O", "place: P", "date: 2026-01-01"],
};

/** What clauses and instructions are made of, in any order. */
const pieces = fc.constantFrom(
  ...["\n\n", " ", "1. ", "- ", "   1. ", "# ", "> ", "For ", "read ", "“", "”", "Replace ", "Recalling ", "also ", "Decides "],
  ...[
    ",",
    ";",
    ".",
    ":",
    "*",
    "**",
    "[^*]",
    "^[note]",
    "(XXV). The ",
    "é",
    "@x ",
    "\\",
    "|",
    "the following:",
    "After ",
    "insert ",
  ],
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));

describe("whatever is written", () => {
  it.each(Object.entries(types))("in a %s is answered with a file or with messages", async (_, fields) => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { compiled } = await build({ "main.md": source(fields, text) });
        const failed = compiled.diagnostics.some(({ severity }) => severity === "error");
        expect(compiled.files.length).toBe(failed ? 0 : 1);
        for (const { fix } of compiled.diagnostics) {
          for (const { span } of fix ?? []) expect(span.end).toBeLessThanOrEqual(span.source.text.length);
        }
      }),
      cases(60),
    );
  });
});
