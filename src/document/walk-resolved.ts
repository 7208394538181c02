import { placeIn, type Trace } from "../trace.ts";
import type { RBlock, Resolved, RInline, RNote, RRef, RText, RVerbatim } from "./resolved.ts";

/** The blocks that stand right in a block: also those in cells, and those that follow the first paragraph of a note under it. */
export function blocksIn(node: RBlock): readonly RBlock[] {
  const remarks = "remarks" in node ? (node.remarks ?? []).flatMap(({ more = [] }) => more) : [];
  if (node.type === "table") {
    return [...[...node.head, ...node.body].flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)), ...remarks];
  }
  if (node.type === "list") return node.items.flatMap((item) => item.blocks);
  return "blocks" in node ? [...node.blocks, ...remarks] : remarks;
}

/** The blocks of a document that stand in no other: those of the text, then those that follow the first paragraph of each note. */
export function outerBlocks({ blocks, notes }: Resolved): readonly RBlock[] {
  return [...blocks, ...notes.flatMap(({ more = [] }) => more)];
}

/**
 * Everything of a document that says something by itself: runs and verbatim blocks, each once, though it stands in the contents too. What is
 * written in braces is a run too: what a figure shows, and the number of a heading that is not counted.
 */
export function runsIn({ blocks, notes, header, footer }: Resolved): ReadonlySet<RText | RRef | RVerbatim> {
  const found = new Set<RText | RRef | RVerbatim>();
  const line = (content: readonly RInline[]): void => {
    for (const node of content) {
      if (node.type === "link") line(node.content);
      else if (node.type === "note") note(node);
      else if (node.type !== "line-break") found.add(node);
    }
  };
  const note = ({ content, more = [] }: Pick<RNote, "content" | "more">) => {
    line(content);
    more.forEach(block);
  };
  const written = (text: string, trace: Trace) =>
    void found.add({ type: "text", text, trace, span: placeIn(trace, 0, text.length) });
  const block = (node: RBlock): void => {
    if (node.type === "verbatim") found.add(node);
    else if (node.type === "figure" && node.altTrace) written(node.alt, node.altTrace);
    else if (node.type === "heading" && node.number?.trace) written(node.number.text, node.number.trace);
    for (const content of linesOf(node)) line(content);
    blocksIn(node).forEach(block);
  };
  blocks.forEach(block);
  notes.forEach(note);
  line(header);
  line(footer);
  return found;
}

/** The anchors of the notes that are called in blocks. */
export function notesCalledIn(blocks: readonly RBlock[]): ReadonlySet<string> {
  const called = new Set<string>();
  const line = (content: readonly RInline[]): void => {
    for (const node of content) {
      if (node.type === "link") line(node.content);
      else if (node.type === "note") called.add(node.anchor);
    }
  };
  const block = (node: RBlock): void => {
    for (const content of linesOf(node)) line(content);
    blocksIn(node).forEach(block);
  };
  blocks.forEach(block);
  return called;
}

/** All lines of blocks and of those in them, in the order of the text; what is called in a line stands in it. */
export function linesIn(blocks: readonly RBlock[]): readonly (readonly RInline[])[] {
  return blocks.flatMap((block) => [...linesOf(block), ...linesIn(blocksIn(block))]);
}

/** The lines of text that stand right in a block. */
function linesOf(node: RBlock): readonly (readonly RInline[])[] {
  const remarks = "remarks" in node ? (node.remarks ?? []).map(({ content }) => content) : [];
  switch (node.type) {
    case "heading":
    case "paragraph":
      return [node.content];
    case "table":
      return [
        node.title ?? [],
        ...[...node.head, ...node.body].flatMap(({ cells }) => cells.map(({ content }) => content)),
        ...remarks,
      ];
    case "figure":
    case "container":
      return [node.title ?? [], ...remarks];
    case "contents":
      return node.entries.map(({ content }) => content);
    default:
      return [];
  }
}
