import type { RMasthead } from "./first-page.ts";
import { printedMark } from "./note-mark.ts";
import type {
  LinkTarget,
  RBlock,
  RCell,
  RContents,
  Resolved,
  RHeading,
  RInline,
  RNode,
  RRemark,
  RRow,
  RTable,
  RText,
} from "./resolved.ts";

/**
 * A resolved document as text for people: a line a block, with its role, its number and what it says. Italics stand in *asterisks*, bold
 * in **two**, subscripts and superscripts in ↓ and ↑, what leads somewhere in ‹12→anchor›, notes in {1}; "~" is a space that does not break.
 */
export function printResolved(resolved: Resolved): string {
  const { properties, language, direction, words } = resolved;
  const lines = [
    `document ${resolved.type} ${language} ${direction}, ${words} words`,
    ...Object.entries(properties).map(([name, value]) => `  ${name}: ${value}`),
  ];
  if (resolved.header.length > 0) lines.push(`header ${printLine(resolved.header)}`);
  if (resolved.footer.length > 0) lines.push(`footer ${printLine(resolved.footer)}`);
  printBlocks(resolved.blocks, "", lines);
  for (const note of resolved.notes) {
    lines.push(`note ${printedMark(note)} ${printLine(note.content)}`);
    printBlocks(note.more ?? [], "  ", lines);
  }
  return `${lines.join("\n")}\n`;
}

function printBlocks(blocks: readonly RBlock[], indent: string, lines: string[]): void {
  for (const block of blocks) printBlock(block, indent, lines);
}

function printBlock(block: RBlock, indent: string, lines: string[]): void {
  const deeper = `${indent}  `;
  switch (block.type) {
    case "heading":
    case "paragraph":
      lines.push(indent + joined(head(block), outlineOf(block), block.number?.text, printLine(block.content)));
      break;
    case "list":
      lines.push(indent + head(block));
      for (const item of block.items) printBlocks(item.blocks, deeper, lines);
      break;
    case "quotation":
      lines.push(indent + head(block));
      printBlocks(block.blocks, deeper, lines);
      break;
    case "container":
      lines.push(indent + joined(head(block), block.number?.text, printLine(block.title ?? [])));
      printBlocks(block.blocks, deeper, lines);
      printRemarks(block.remarks ?? [], deeper, lines);
      break;
    case "table":
      printTable(block, indent, lines);
      break;
    case "figure": {
      const { format, width, height } = block.image;
      lines.push(indent + joined(head(block), block.number?.text, printLine(block.title)));
      const wanted = block.width ? `, ${Math.round(block.width.points * 10) / 10} pt wide` : "";
      lines.push(`${deeper}image ${block.image.path}, ${format}, ${width} × ${height}${wanted}: ${block.alt}`);
      printRemarks(block.remarks, deeper, lines);
      break;
    }
    case "masthead":
      printMasthead(block, indent, lines);
      break;
    case "first-foot":
      lines.push(
        indent + joined(head(block), block.job, block.barcode && `bars ${block.barcode}`, block.qr && `qr ${block.qr}`),
      );
      break;
    case "contents":
      printContents(block, indent, lines);
      break;
    case "notes":
      lines.push(indent + joined(head(block), block.title));
      break;
    case "verbatim":
      lines.push(indent + head(block), ...block.text.split("\n").map((line) => deeper + line));
      break;
    case "page-break":
    case "end-rule":
      lines.push(indent + head(block));
      break;
  }
}

function head({ role, anchor, classes }: RNode): string {
  return `${role}${anchor === undefined ? "" : ` #${anchor}`}${classes.map((name) => ` .${name}`).join("")}`;
}

function outlineOf(block: RBlock): string | undefined {
  if (block.type !== "heading") return undefined;
  const { outline, startsPage }: RHeading = block;
  return `H${outline}${startsPage ? " new page" : ""}`;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" | ");
}

function printTable(block: RTable, indent: string, lines: string[]): void {
  const deeper = `${indent}  `;
  const columns = block.columns.map(({ align, weight }) => (weight === undefined ? align : `${align} ${weight}`)).join(", ");
  lines.push(
    indent + joined(head(block), block.number?.text, printLine(block.title ?? []), columns, block.wide ? "wide" : undefined),
  );
  for (const row of block.head) printRow("head", row, deeper, lines);
  for (const row of block.body) printRow("row", row, deeper, lines);
  printRemarks(block.remarks, deeper, lines);
}

/** A row on one line, and under it the blocks of its cells, each cell's behind its column. */
function printRow(name: string, { cells }: RRow, indent: string, lines: string[]): void {
  const written = cells.map((cell) => `${cell.header && name === "row" ? "!" : ""}${printLine(cell.content)}${spans(cell)}`);
  lines.push(`${indent}${name} | ${written.join(" | ")}`);
  for (const { blocks, column } of cells) {
    if (blocks.length > 0) lines.push(`${indent}  in column ${column + 1}`);
    printBlocks(blocks, `${indent}    `, lines);
  }
}

function spans({ colSpan, rowSpan }: RCell): string {
  return `${colSpan > 1 ? ` ×${colSpan}→` : ""}${rowSpan > 1 ? ` ×${rowSpan}↓` : ""}`;
}

function printRemarks(remarks: readonly RRemark[], indent: string, lines: string[]): void {
  for (const { role, label, content, more = [] } of remarks) {
    lines.push(indent + joined(role, label, printLine(content)));
    printBlocks(more, `${indent}  `, lines);
  }
}

function printMasthead(block: RMasthead, indent: string, lines: string[]): void {
  const deeper = `${indent}  `;
  lines.push(indent + head(block));
  lines.push(deeper + joined(block.organization, block.organ, ...block.symbols.map(({ organ, rest }) => `${organ} ${rest}`)));
  if (block.distribution.length > 0) lines.push(deeper + block.distribution.join(" / "));
  const below = [block.body, block.subsidiaryBody, block.session, block.sessionDates, block.agendaItem];
  for (const line of below) if (line !== undefined) lines.push(deeper + line);
  if (block.agendaTitle.length > 0) lines.push(deeper + block.agendaTitle.join(" / "));
  if (block.emblem) lines.push(`${deeper}emblem ${block.emblem.path}`);
}

function printContents(block: RContents, indent: string, lines: string[]): void {
  lines.push(indent + joined(head(block), block.title, block.heads.paragraphs, block.heads.page));
  for (const { level, number, content, paragraphs, anchor } of block.entries) {
    lines.push(
      `${indent}  ${joined(String(level), number, printLine(content), paragraphs, anchor === "" ? undefined : `#${anchor}`)}`,
    );
  }
}

function printLine(content: readonly RInline[]): string {
  return content.map(printInline).join("");
}

function printInline(node: RInline): string {
  switch (node.type) {
    case "text":
      return looked(node.text.replaceAll("\u00a0", "~"), node) + (node.classes ?? []).map((name) => `{.${name}}`).join("");
    case "ref":
      return looked(`‹${node.text.replaceAll("\u00a0", "~")}→${node.anchor}›`, node);
    case "link":
      return `[${printLine(node.content)}](${printTarget(node.target)})`;
    case "note":
      return `{${node.follows ? "," : ""}${printedMark(node)}}`;
    case "line-break":
      return "⏎";
  }
}

function printTarget(target: LinkTarget): string {
  if ("anchor" in target) return `#${target.anchor}`;
  return "file" in target ? target.file : target.href;
}

function looked(text: string, look: Pick<RText, "bold" | "italic" | "code" | "script">): string {
  const script = look.script ? { sub: "↓", super: "↑" }[look.script] : "";
  const sign = `${look.bold ? "**" : ""}${look.italic ? "*" : ""}${script}${look.code ? "`" : ""}`;
  return sign + text + [...sign].reverse().join("");
}
