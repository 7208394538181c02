import type { RNumber } from "../../src/document/number.ts";
import type { RBlock, RContainer, Resolved, RInline, RRemark, RTable } from "../../src/document/resolved.ts";
import { levelOf } from "../../src/theme/look.ts";
import type { Theme } from "../../src/theme/theme.ts";

/** A line that the document must show: its number as resolved, and its text. */
export interface ExpectedLine {
  readonly number: string | undefined;
  readonly text: string;
}

/** What a file of a resolved document must show in its body, paragraph for paragraph: written from the tree alone. */
export function expectedLines(resolved: Resolved, theme: Theme): readonly ExpectedLine[] {
  const lines: ExpectedLine[] = [];
  const add = (text: string, number?: string) => void lines.push({ number, text });
  const bullet = (role: string) => (levelOf(theme, role)?.format === "bullet" ? levelOf(theme, role)?.text : undefined);
  const numbered = (number: RNumber | undefined, content: readonly RInline[], role: string) =>
    add(plain(content), number?.text ?? bullet(role));

  const visit = (blocks: readonly RBlock[]): void => {
    for (const block of blocks) {
      switch (block.type) {
        case "heading":
        case "paragraph":
          numbered(block.number, block.content, block.role);
          break;
        case "list":
          for (const item of block.items) visit(item.blocks);
          break;
        case "quotation":
          visit(block.blocks);
          break;
        case "container":
          visitContainer(block);
          break;
        case "table":
          visitTable(block);
          break;
        case "figure":
          if (block.number) add(block.number.text);
          if (block.title.length > 0) add(plain(block.title));
          visitRemarks(block.remarks);
          break;
        case "verbatim":
          add(block.text.replace(/\n$/, "").replaceAll("\t", "    "));
          break;
        default:
      }
    }
  };
  const visitRemarks = (remarks: readonly RRemark[]) => {
    for (const { label, content, more = [] } of remarks) {
      add(`${label} ${plain(content)}`);
      visit(more);
    }
  };
  const visitContainer = (block: RContainer) => {
    const title = block.title ? plain(block.title) : "";
    if (block.number || block.title) add([block.number?.text, title].filter(Boolean).join(" "));
    visit(block.blocks);
    visitRemarks(block.remarks ?? []);
  };
  const visitTable = (block: RTable) => {
    if (block.number) add(block.number.text);
    if (block.title?.length) add(plain(block.title));
    for (const { cells } of [...block.head, ...block.body]) {
      for (const { content, blocks } of cells) {
        if (content.length > 0) add(plain(content));
        visit(blocks);
      }
    }
    visitRemarks(block.remarks);
  };
  visit(resolved.blocks);
  return lines.filter(({ number, text }) => number !== undefined || text.trim() !== "");
}

/** The characters of inline content: notes as the reader of a file gives them. */
export function plain(content: readonly RInline[]): string {
  return content
    .map((part) => {
      if (part.type === "text" || part.type === "ref") return part.text;
      if (part.type === "link") return part.content.map((piece) => piece.text).join("");
      if (part.type === "line-break") return "\n";
      const comma = part.follows ? "," : "";
      return part.kind === "number" ? `${comma}[${part.mark}]` : comma + part.mark;
    })
    .join("");
}
