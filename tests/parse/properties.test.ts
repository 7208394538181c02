import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/document/to-markdown.ts";
import type { Block, Inline } from "../../src/document/tree.ts";
import { type AnyNode, childrenOf, walk, walkBody } from "../../src/document/walk.ts";
import { parseInline } from "../../src/parse/parse.ts";
import { Source } from "../../src/source.ts";
import { slice, type TracedText } from "../../src/trace.ts";
import { cases } from "../cases.ts";
import { parsed, withoutPlaces } from "./kit.ts";
import { emphasis, soup, words } from "./soup.ts";

/** What XML cannot hold, half a character pair among it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const invalid = /[\u0000-\u001f\ufffe\uffff\ud800-\udfff]/u;

const runs = cases(1000);

/** Texts that once came back otherwise: breaks at the edges of a citation, and lists at the start of a note. */
const writtenBack = [
  "[@a\n<br>]{.k}",
  "[<br> @a; x @b, y<br>]",
  "[^1]: \n  - a\n\n    > b",
  "[^1]:\n    1. a\n    2. b\n\n    c",
];

/** Texts in which an empty cell once stood outside of its row: behind a remark at the end of it. */
const cellsAtRemarks = [
  "\n|a|b|\n|-|-|\n|c|d|\n | \\\n| <!-- c --> ",
  "|a|b|\n|-|-|\n|c| <!-- c --> ",
  "|a|b|\n|-|-|\n|c<!-- c -->\n",
  "|a|b|\n|-|-|\n|<!-- c -->|<!-- d -->",
];

describe("any text", () => {
  it("has every node within its parent, in order, and every message within the text", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { body, diagnostics, source } = parsed(text);
        for (const { span } of diagnostics) expect(span && within(span, { start: 0, end: source.text.length })).toBe(true);
        walkBody(body, checkChildren);
      }),
      { ...runs, examples: cellsAtRemarks.map((text): [string] => [text]) },
    );
  });

  it("has its plain words where the tree says that they are", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { body, source } = parsed(text);
        walkBody(body, (node) => {
          const written = source.text.slice(node.span.start, node.span.end);
          if (node.type === "text" && /^[A-Za-z ]*$/.test(written)) expect(node.text).toBe(written);
          if (node.type === "note-call") expect(written).toBe(`[^${node.id}]`);
          if (node.type === "emphasis" || node.type === "strong") expect(written).toMatch(/^[*_][\s\S]*[*_]$/);
        });
      }),
      runs,
    );
  });

  it("loses no word unless it says so", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { body, diagnostics } = parsed(text);
        if (diagnostics.length > 0 || /^[\s>\d.)*+-]*(?:```|~~~|\[[^\]]*\]:)/m.test(text)) return;
        const found = withoutPlaces(body);
        const shown = text.replace(/&\w+;/g, "");
        for (const word of words) expect(found.split(word).length).toBeGreaterThanOrEqual(shown.split(word).length);
      }),
      runs,
    );
  });

  it.each([
    ["soup", soup],
    ["emphasis", emphasis],
  ])("is the same tree when it is written back: %s", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { body } = parsed(text);
        expect(withoutPlaces(parsed(toMarkdown(body)).body)).toBe(withoutPlaces(body));
      }),
      { ...runs, examples: writtenBack.map((text): [string] => [text]) },
    );
  });

  it("of any characters parses, whole and as a line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const source = new Source("report.md", text);
        const inlines = parseInline(slice(source), () => {});
        walk([...parsed(text).body.blocks, ...inlines], (node) => {
          if (node.type === "text") expect(node.text).not.toMatch(invalid);
        });
      }),
      runs,
    );
  });

  it("asks its source only for places that are there", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const source = new Source("report.md", text);
        const strict: TracedText = {
          text: source.text,
          trace: slice(source).trace,
          at: (start, end) => {
            expect(start).toBeLessThanOrEqual(end);
            return { source, start, end };
          },
        };
        parseInline(strict, () => {});
      }),
      runs,
    );
  });
});

function checkChildren(node: AnyNode): void {
  if (node.attributes) expect(within(node.attributes.span, node.span)).toBe(true);
  const title: readonly (Inline | Block)[] = node.type === "table" ? (node.title ?? []) : [];
  let last = node.span.start;
  for (const child of childrenOf(node)) {
    expect(within(child.span, node.span)).toBe(true);
    if (title.some((inline) => inline === child)) continue;
    expect(child.span.start).toBeGreaterThanOrEqual(last);
    // The lines of a row that has several hold a piece of each of its cells.
    last = node.type === "row" ? child.span.start : child.span.end;
  }
}

function within(inner: { start: number; end: number }, outer: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}
