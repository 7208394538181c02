import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printResolved } from "../../src/document/print-resolved.ts";
import type { RBlock, RInline } from "../../src/document/resolved.ts";
import type { Document } from "../../src/document/tree.ts";
import { parseBody } from "../../src/parse/parse.ts";
import { Source } from "../../src/source.ts";
import { slice } from "../../src/trace.ts";
import { cases } from "../cases.ts";
import { declaration, documentOf, nowhere, resolution, resolveDocument } from "./kit.ts";

const piece = fc.constantFrom(
  "# Heading",
  "## Article {#a}",
  "### Deep {.unnumbered #b}",
  "# Title {.title}",
  "## Conclusions {.recommendations}",
  "A paragraph with @a and [@a; @b; @c], [-@c] and (@b).",
  "Recalling also, {#c}",
  "Declares the following:",
  "Text[^1][^2] ^[inline @c] and *emphasis **strong** `code`*, CO~2~ m^2^ a<br>b.",
  "1. Item {#a}\n\n   1. Deeper[^*]\n\n   More.\n2. Item",
  "- Bullet\n  - Bullet {#d}",
  "> Quotation\n>\n> # Heading in it\n>\n> 1. x",
  "Table: Title[^1] {#t .wide}\n\n| A | B[^3] |\n|---|--:|\n| 1 | @a |\n\nSource: x.",
  "| A | B | << |\n| ^^ | c | d |\n|---|---|---|\n| 1[^2] | x | y | \\\n| | 1. @a {#a} | | \\\n| | 2. b[^1] | |\n| ^^ | z | <<",
  '![Caption](missing.png){#f alt="x"}',
  ":::box Title {#x}\nIn it.[^4]\n:::",
  ":::summary\n# H\n\nSum.\n:::",
  "::contents",
  "::masthead",
  "::notes",
  "::end-rule",
  "::page-break",
  '![Wide](missing.png){width=50% height="x"}',
  "---",
  "```\ncode\n```",
  "[^1]: [@k, para. 1].",
  "[^2]: See @a and [@k].",
  "[^*]: Star.",
  "[text](https://example.org/@a)[^1]",
);
const texts = fc.array(fc.oneof({ weight: 8, arbitrary: piece }, { weight: 1, arbitrary: fc.string() }), { maxLength: 25 });

function parse(pieces: readonly string[], structure: object): Document {
  const body = parseBody(slice(new Source("report.md", pieces.join("\n\n"))), () => {});
  const document = documentOf(body.blocks, { structure, notes: body.notes });
  return { ...document, sources: [{ key: "k", full: [{ type: "text", text: "Source.", span: nowhere }], span: nowhere }] };
}

function anchorsOf(blocks: readonly RBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    const own = block.anchor === undefined ? [] : [block.anchor];
    if (block.type === "list") return [...own, ...block.items.flatMap((item) => anchorsOf(item.blocks))];
    if (block.type === "table")
      return [
        ...own,
        ...[...block.head, ...block.body].flatMap(({ cells }) => cells.flatMap((cell) => anchorsOf(cell.blocks))),
      ];
    return "blocks" in block ? [...own, ...anchorsOf(block.blocks)] : own;
  });
}

function referencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesOf);
  if (typeof value !== "object" || value === null) return [];
  const node = value as Partial<RInline> & object;
  if (node.type === "ref") return [node.anchor ?? ""];
  return Object.entries(node).flatMap(([key, inner]) => (key === "span" || key === "bytes" ? [] : referencesOf(inner)));
}

describe("any text", () => {
  it.each([{}, declaration, resolution])("is resolved without a throw, the same each time (%#)", (structure) => {
    fc.assert(
      fc.property(texts, (pieces) => {
        const document = parse(pieces, structure);
        expect(printResolved(resolveDocument(document).resolved)).toBe(printResolved(resolveDocument(document).resolved));
      }),
      cases(200),
    );
  });

  it("leaves no two anchors alike and no reference that leads nowhere, once it has no error", () => {
    fc.assert(
      fc.property(texts, (pieces) => {
        const { resolved, diagnostics } = resolveDocument(parse(pieces, {}));
        const notes = resolved.notes.map(({ anchor }) => anchor);
        const anchors = [...anchorsOf(resolved.blocks), ...notes];
        if (!diagnostics.some(({ code }) => code === "label-doubled")) expect(new Set(anchors).size).toBe(anchors.length);
        for (const anchor of referencesOf(resolved.blocks)) expect([...anchors]).toContain(anchor);
        for (const [id, anchor] of resolved.anchors) expect(anchor.id).toBe(id);
      }),
      cases(300),
    );
  });

  it("of 5,000 notes and 5,000 references is resolved", () => {
    const many = Array.from(
      { length: 5000 },
      (_, index) =>
        `Text @p${(index * 7) % 5000} and @unknown${index}.[^n${index}] {#p${index}}\n\n[^n${index}]: Note, @p${index}.`,
    );
    const { resolved, diagnostics } = resolveDocument(parse(many, {}));
    expect(resolved.notes).toHaveLength(5000);
    expect(diagnostics.filter(({ code }) => code === "label-unknown")).toHaveLength(5000);
  });
});
