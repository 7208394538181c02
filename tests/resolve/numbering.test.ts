import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RBlock, RItem } from "../../src/document/resolved.ts";
import type { Block, Heading } from "../../src/document/tree.ts";
import {
  attributes,
  declaration,
  documentOf,
  heading,
  list,
  nowhere,
  paragraph,
  resolution,
  resolveDocument,
  text,
} from "./kit.ts";

/** Blocks of a body: headings that skip no level, paragraphs, lists. */
const body: fc.Arbitrary<Block[]> = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constant("heading" as const), level: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ kind: fc.constant("paragraph" as const), level: fc.constant(0) }),
      fc.record({ kind: fc.constant("list" as const), level: fc.integer({ min: 1, max: 5 }) }),
    ),
    { maxLength: 60 },
  )
  .map((choices) => {
    let level = 0;
    return choices.map((choice): Block => {
      if (choice.kind === "paragraph") return paragraph();
      if (choice.kind === "list")
        return list(...Array.from({ length: choice.level }, () => [paragraph(), list([paragraph()])]));
      level = Math.min(choice.level, level + 1);
      return heading(level as Heading["level"]);
    });
  });

const numbersOf = (blocks: readonly RBlock[], role: string) =>
  blocks.flatMap((block) => ("number" in block && block.number?.role === role ? [block.number] : []));

const firstNumber = ({ blocks }: RItem) => (blocks[0]?.type === "paragraph" ? blocks[0].number?.text : undefined);

describe("numbers of paragraphs", () => {
  it("run from 1 through the whole body, whatever stands between", () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const { resolved } = resolveDocument(documentOf(blocks));
        const values = numbersOf(resolved.blocks, "paragraph").map(({ value }) => value);
        expect(values).toEqual(values.map((_, index) => index + 1));
        expect(values).toHaveLength(blocks.filter(({ type }) => type === "paragraph").length);
      }),
    );
  });

  it("start again in each annex, in a run of their own", () => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 4 }), (annexes) => {
        const blocks = annexes.map((inner): Block => ({ type: "annex", document: documentOf(inner), span: nowhere }));
        const { resolved } = resolveDocument(documentOf([paragraph(), ...blocks]));
        for (const [index, inner] of annexes.entries()) {
          const own = numbersOf(resolved.blocks, "paragraph").filter(({ run }) => run === `annex-${index + 1}`);
          expect(own.map(({ value }) => value)).toEqual(
            inner.filter(({ type }) => type === "paragraph").map((_, at) => at + 1),
          );
        }
      }),
    );
  });

  it("begin each list at (a), each list inside at (i), whatever came before", () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const { resolved } = resolveDocument(documentOf(blocks));
        for (const block of resolved.blocks) {
          if (block.type !== "list") continue;
          expect(block.items.map(firstNumber)).toEqual(block.items.map((_, index) => `(${String.fromCharCode(97 + index)})`));
          for (const item of block.items) {
            const inner = item.blocks[1];
            expect(inner?.type === "list" ? inner.items.map(firstNumber) : undefined).toEqual(["(i)"]);
          }
        }
      }),
    );
  });
});

describe("numbers of headings", () => {
  it("count up under their parent and start again under the next", () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const { resolved } = resolveDocument(documentOf(blocks));
        const counts = [0, 0, 0, 0, 0, 0];
        const expected = blocks.flatMap((block) => {
          if (block.type !== "heading") return [];
          counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1;
          counts.fill(0, block.level);
          return [counts[block.level - 1]];
        });
        const given = resolved.blocks.flatMap((block) => (block.type === "heading" ? [block.number?.value] : []));
        expect(given).toEqual(expected);
      }),
    );
  });

  it("stand in an outline that skips no level", () => {
    fc.assert(
      fc.property(body, body, (blocks, inner) => {
        const annex: Block = { type: "annex", document: documentOf(inner), span: nowhere };
        const { resolved } = resolveDocument(documentOf([...blocks, annex]));
        let before = 0;
        for (const block of resolved.blocks) {
          if (block.type !== "heading") continue;
          expect(block.outline).toBeLessThanOrEqual(before + 1);
          before = block.outline;
        }
      }),
    );
  });

  it("are left out where the author says so, and the series goes on", () => {
    const blocks = [heading(1), heading(1, "Foreword", attributes(undefined, "unnumbered")), heading(2), heading(1)];
    const { resolved } = resolveDocument(documentOf(blocks));
    expect(resolved.blocks.map((block) => (block.type === "heading" ? block.number?.text : ""))).toEqual([
      "I.",
      undefined,
      "A.",
      "II.",
    ]);
  });
});

describe("a declaration", () => {
  const articles = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 12 });

  it("numbers Articles through all Parts, and paragraphs in their Article where there are two", () => {
    fc.assert(
      fc.property(articles, (shape) => {
        const blocks = shape.flatMap(([part, count], index): Block[] => [
          ...(part || index === 0 ? [heading(1, "Part title")] : []),
          heading(2, "Article"),
          ...Array.from({ length: count }, () => paragraph()),
        ]);
        const { resolved } = resolveDocument(documentOf(blocks, { structure: declaration }));
        const numbers = numbersOf(resolved.blocks, "article").map(({ text: shown }) => shown);
        expect(numbers).toEqual(shape.map((_, index) => `Article ${index + 1}`));
        for (const [index, [, count]] of shape.entries()) {
          const own = numbersOf(resolved.blocks, "article-paragraph").filter(({ run }) => run === `article-${index + 1}`);
          expect(own.map(({ value }) => value)).toEqual(count < 2 ? [] : Array.from({ length: count }, (_, at) => at + 1));
        }
      }),
    );
  });

  it("gives the bare heading Article no title of its own", () => {
    const { resolved } = resolveDocument(documentOf([heading(2, "Article"), paragraph()], { structure: declaration }));
    expect(resolved.blocks[0]).toMatchObject({ number: { text: "Article 1" }, content: [] });
  });
});

describe("a resolution", () => {
  it("numbers its operative part through, and opens with its organ", () => {
    const blocks = [
      paragraph("Recalling also its resolution,"),
      list([paragraph("Decides to do so;")], [paragraph("Also requests help.")]),
    ];
    const { resolved } = resolveDocument(
      documentOf(blocks, { structure: resolution, data: { organ: "The General Assembly" } }),
    );
    expect(resolved.blocks.map(({ role }) => role)).toEqual(["organ", "preambular", "list"]);
    expect(resolved.blocks[0]).toMatchObject({ content: [{ text: "The General Assembly", italic: true }, { text: "," }] });
    expect(resolved.blocks[1]).toMatchObject({
      content: [{ text: "Recalling also", italic: true }, { text: " its resolution," }],
    });
    const items = resolved.blocks[2]?.type === "list" ? resolved.blocks[2].items : [];
    expect(items.map(firstNumber)).toEqual(["1.", "2."]);
    expect(items[1]?.blocks[0]).toMatchObject({
      role: "operative",
      content: [{ text: "Also requests", italic: true }, { text: " help." }],
    });
  });

  it("leaves a single operative paragraph without a number", () => {
    const { resolved } = resolveDocument(documentOf([list([paragraph("Decides so.")])], { structure: resolution }));
    expect(resolved.blocks[0]?.type === "list" && resolved.blocks[0].items.map(firstNumber)).toEqual([undefined]);
  });
});

describe("what the author marks", () => {
  it("stays as marked: an opening in italics is not set twice", () => {
    const content = [{ type: "emphasis", content: [text("Recalling")], span: nowhere } as const, text(" also that,")];
    const { resolved } = resolveDocument(documentOf([paragraph(content)], { structure: resolution }));
    expect(resolved.blocks[0]).toMatchObject({ content: [{ text: "Recalling", italic: true }, { text: " also that," }] });
  });
});

describe("a container", () => {
  it.each([
    ["box", "box-text"],
    ["of an author's own", "of an author's own-text"],
    ["note", "container-text"],
    ["quotation", "container-text"],
    ["title", "container-text"],
  ])("named %s gives its text the role %s: the name of another role gives none", (name, role) => {
    const container = { type: "container", name, blocks: [paragraph("Text.")], span: nowhere } as const;
    const { resolved } = resolveDocument(documentOf([container]));
    expect(resolved.blocks[0]).toMatchObject({ type: "container", name, blocks: [{ role }] });
  });
});
