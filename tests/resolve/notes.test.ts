import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RBlock, RInline, RNote } from "../../src/document/resolved.ts";
import type { Block, Inline, NoteDefinition, Table } from "../../src/document/tree.ts";
import { documentOf, heading, list, nowhere, paragraph, resolveDocument, text } from "./kit.ts";

const note = (id: string): NoteDefinition => ({
  type: "note-definition",
  id,
  idSpan: nowhere,
  blocks: [paragraph([text(id)])],
  span: nowhere,
});
const call = (id: string): Inline => ({ type: "note-call", id, idSpan: nowhere, span: nowhere });
const inline = (): Inline => ({ type: "inline-note", content: [text("inline")], span: nowhere });

function tableOf(cells: readonly (readonly Inline[])[]): Table {
  const row = {
    type: "row",
    cells: cells.map((content) => ({ type: "cell", content, blocks: [], colSpan: 1, rowSpan: 1, span: nowhere }) as const),
    span: nowhere,
  } as const;
  return { type: "table", columns: cells.map(() => "none"), head: [], body: [row], remarks: [], span: nowhere };
}

/** Where notes are called: in text, headings, lists, tables. */
const places = fc.array(fc.constantFrom("paragraph", "heading", "list", "table", "inline", "annex"), { maxLength: 40 });

function notesIn(blocks: readonly RBlock[]): RNote[] {
  return blocks.flatMap((block): RNote[] => {
    if (block.type === "heading" || block.type === "paragraph") return inLine(block.content);
    if (block.type === "list") return block.items.flatMap((item) => notesIn(item.blocks));
    if (block.type === "table") return block.body.flatMap(({ cells }) => cells.flatMap((cell) => inLine(cell.content)));
    return [];
  });
}

const inLine = (content: readonly RInline[]) => content.filter((node) => node.type === "note");

describe("notes", () => {
  it("are numbered in the order of their calls, with none missing or doubled, through body and annexes", () => {
    fc.assert(
      fc.property(places, (kinds) => {
        const definitions = kinds.map((_, index) => note(`n${index}`));
        const made = kinds.map((kind, index): Block => {
          const content = [text("Text."), kind === "inline" ? inline() : call(`n${index}`)];
          if (kind === "heading") return { ...heading(1), content };
          if (kind === "list") return list([paragraph(content)]);
          if (kind === "table") return tableOf([[text("x")], content]);
          if (kind === "annex")
            return { type: "annex", document: documentOf([paragraph(content)], { notes: definitions }), span: nowhere };
          return paragraph(content);
        });
        const { resolved } = resolveDocument(documentOf(made, { notes: definitions }));
        const called = notesIn(resolved.blocks);
        const numbered = called.filter(({ kind }) => kind === "number");
        expect(numbered.map(({ mark }) => mark)).toEqual(numbered.map((_, index) => String(index + 1)));
        expect(called.filter(({ kind }) => kind === "letter").every(({ mark }) => mark === "a")).toBe(true);
        expect(resolved.notes).toEqual(numbered);
        const said = called.map(({ content }) => (content[0]?.type === "text" ? content[0].text : ""));
        expect(said).toEqual(kinds.map((kind, index) => (kind === "inline" ? "inline" : `n${index}`)));
        expect(new Set(called.map(({ anchor }) => anchor)).size).toBe(called.length);
      }),
    );
  });

  it("take letters in a table, which prints them last but for its stars", () => {
    const definitions = ["x", "y", "*"].map(note);
    const { resolved } = resolveDocument(
      documentOf([tableOf([[call("*")], [text("1"), call("x"), call("y")]])], { notes: definitions }),
    );
    const table = resolved.blocks[0];
    expect(table?.type === "table" && table.remarks.map(({ kind, label }) => [kind, label])).toEqual([
      ["letter", "a"],
      ["letter", "b"],
      ["star", "*"],
    ]);
    expect(resolved.notes).toEqual([]);
    const marks = table?.type === "table" ? inLine(table.body[0]?.cells[1]?.content ?? []) : [];
    expect(marks.map(({ follows }) => follows)).toEqual([false, true]);
  });

  it("are reported when called twice, called and not written, written and not called", () => {
    const { diagnostics } = resolveDocument(
      documentOf([paragraph([call("a"), call("a"), call("missing")])], { notes: [note("a"), note("unused"), note("a")] }),
    );
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      "note-doubled",
      "note-repeated",
      "note-undefined",
      "note-unused",
    ]);
  });

  it("stand nowhere inside another note", () => {
    const nested: NoteDefinition = { ...note("a"), blocks: [paragraph([text("See"), call("a"), inline()])] };
    const { resolved } = resolveDocument(documentOf([paragraph([call("a")])], { notes: [nested] }));
    expect(resolved.notes).toHaveLength(1);
    expect(resolved.notes[0]?.content).toMatchObject([{ text: "See" }]);
  });
});
