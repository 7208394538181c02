import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { loadWords } from "../../src/theme/load-words.ts";

function load(language: string, files: Record<string, string> = {}, folders: readonly string[] = ["own"]) {
  const diagnostics: Diagnostic[] = [];
  const words = loadWords(
    language,
    folders,
    memoryWorld(files, nodeWorld()),
    (diagnostic) => void diagnostics.push(diagnostic),
  );
  return { words, codes: diagnostics.map(({ code }) => code), diagnostics };
}

describe("the words of a language", () => {
  it("has every English word, month and session number", () => {
    const { words, codes } = load("en");
    expect(codes).toEqual([]);
    expect(words.text.contents).toBe("Contents");
    expect(words.months).toHaveLength(12);
    expect(words.ordinals).toHaveLength(99);
    expect([words.ordinals[0], words.ordinals[34], words.ordinals[98]]).toEqual(["first", "thirty-fifth", "ninety-ninth"]);
  });

  it("lays a user's words over the program's, key by key", () => {
    const { words, codes } = load("en", {
      "own/words/en.yaml": "text: { contents: Table of contents }\nnumbering: { item-1: '%)' }",
    });
    expect(codes).toEqual([]);
    expect([words.text.contents, words.text.annex, words.numbering["item-1"]]).toEqual(["Table of contents", "Annex", "%)"]);
  });

  it("lets a user add a language, with English under what it does not say", () => {
    const { words, codes } = load("pt", { "own/words/pt.yaml": "text: { contents: Índice }" });
    expect(codes).toEqual([]);
    expect([words.language, words.text.contents, words.text.annex]).toEqual(["pt", "Índice", "Annex"]);
  });

  it("takes a region's language", () => {
    const { words, codes } = load("en-GB");
    expect(codes).toEqual([]);
    expect([words.language, words.text.contents]).toEqual(["en-GB", "Contents"]);
  });

  it("says which languages there are when one is unknown", () => {
    const { words, codes, diagnostics } = load("xx");
    expect(codes).toEqual(["language-unknown"]);
    expect(diagnostics[0]?.help).toContain("en");
    expect(words.text.contents).toBe("Contents");
  });

  it("never leaves the words folder for a language that looks like a path", () => {
    expect(load("../../secret", { "secret.yaml": "text: { contents: stolen }" }).codes).toEqual(["language-unknown"]);
  });

  it("points at values of the wrong kind", () => {
    const { codes, diagnostics } = load("en", { "own/words/en.yaml": "text:\n  contents: [1]\nmonths: [May]\n" });
    expect(codes).toEqual(["words-value", "words-value"]);
    expect(diagnostics.map(({ span }) => span?.source.path)).toEqual(["own/words/en.yaml", "own/words/en.yaml"]);
    expect(diagnostics[0]?.span?.source.position(diagnostics[0]?.span.start ?? 0).line).toBe(2);
  });
});
