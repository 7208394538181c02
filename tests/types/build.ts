import { type Compiled, compile } from "../../src/compile.ts";
import { resolvedText } from "../../src/document/plain.ts";
import type { RBlock, RInline } from "../../src/document/resolved.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machine, printed } from "../template/pipeline.ts";

/** What came of a document: its messages, its files' names, its text as it is printed, a line a block. */
export interface Built {
  readonly said: readonly string[];
  readonly helps: readonly string[];
  readonly names: readonly string[];
  readonly lines: readonly string[];
  readonly compiled: Compiled;
}

/** Builds `main.md` of some files. In the lines italics stand between asterisks, notes in brackets. */
export async function build(files: Readonly<Record<string, string>>): Promise<Built> {
  const compiled = await compile("main.md", { world: memoryWorld(files, machine, "2026-01-01"), to: ["text"] });
  const { diagnostics, files: made, values } = compiled;
  return {
    said: diagnostics.map(printed),
    helps: diagnostics.map(({ help }) => help),
    names: made.map(({ name }) => name),
    lines: (values.resolved?.blocks ?? []).flatMap(linesOf),
    compiled,
  };
}

/** A document as a file: its front matter by lines, its text. */
export function source(fields: readonly string[], body: string): string {
  return `---\n${fields.join("\n")}\n---\n\n${body}\n`;
}

function linesOf(block: RBlock): readonly string[] {
  switch (block.type) {
    case "masthead":
      return [...block.distribution, ...block.agendaTitle].filter((line) => line !== "");
    case "heading":
    case "paragraph":
      return [[block.number?.text, marked(block.content)].filter(Boolean).join(" ")];
    case "list":
      return block.items.flatMap((item) => item.blocks.flatMap(linesOf));
    case "container":
      return block.blocks.flatMap(linesOf);
    default:
      return [];
  }
}

function marked(content: readonly RInline[]): string {
  return content
    .map((part) => {
      if (part.type === "note") return `[${part.mark}]`;
      const text = part.type === "line-break" ? " / " : resolvedText([part]);
      return part.type === "text" && part.italic ? `*${text}*` : text;
    })
    .join("");
}
